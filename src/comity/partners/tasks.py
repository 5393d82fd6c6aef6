"""What partners do in the background."""

from django.utils.translation import gettext_lazy as _

from comity.jobs.registry import task
from comity.partners.use_cases.follow_institutions import follow_institutions


@task("partners.keep_names", label=_("Take over changed names of institutions"))
def keep_names(institution: int | None = None) -> None:
    """Of one institution, or of all after a load of the registry."""
    follow_institutions(institution_id=institution)
