"""The places of this app in the menu."""

from django.utils.translation import gettext_lazy as _

from comity.jobs.queries import failed_count, undelivered_count
from comity.ui.menu import Place

places = [
    Place(
        label=_("Background tasks"),
        icon="checklist",
        url_name="jobs:tasks",
        group="office",
        order=90,
        permission="jobs.view_task",
        count=failed_count,
        waits=True,
    ),
    Place(
        label=_("Mail"),
        icon="mail",
        url_name="jobs:mails",
        group="office",
        order=91,
        permission="jobs.view_mail",
        count=undelivered_count,
        waits=True,
        holds=("jobs:mail", "jobs:resend_mail"),
    ),
]
