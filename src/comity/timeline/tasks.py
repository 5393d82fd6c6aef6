"""What the timeline does by the clock."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.jobs.registry import task
from comity.timeline.use_cases.remind import remind as remind_people


@task("timeline.remind", label=_("Write the reminders of the morning"), every=timedelta(minutes=15))
def remind() -> None:
    """To everybody whose working morning it is and who has not been written to yet."""
    remind_people(now=timezone.now())
