"""What articles need in the background."""

from django.utils.translation import gettext_lazy as _

from comity.audit.actor import task as actor_of_task
from comity.jobs.registry import task
from comity.newsroom import use_cases


@task("newsroom.make_widths", label=_("Make the sizes of a figure"))
def make_widths(code: str) -> None:
    """Of the figure with this code."""
    use_cases.make_widths(actor=actor_of_task("newsroom.make_widths"), code=code)
