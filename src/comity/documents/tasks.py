"""What files need in the background."""

from django.utils.translation import gettext_lazy as _

from comity.audit.actor import task as actor_of_task
from comity.documents.use_cases.make_preview import make_preview as make
from comity.jobs.registry import task


@task("documents.make_preview", label=_("Make the preview of a file"))
def make_preview(digest: str) -> None:
    """Of the content with this digest."""
    make(actor=actor_of_task("documents.make_preview"), digest=digest)
