"""What institutions do in the background."""

from django.utils.translation import gettext_lazy as _

from comity.institutions import names_index
from comity.jobs.registry import task


@task("institutions.renew_index", label=_("Renew the index of names"))
def renew_index() -> None:
    """A new index file: an index is a cache, so the audit has nothing to say."""
    names_index.rebuild()
