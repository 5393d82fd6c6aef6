"""Activities that somebody looks after go to whoever takes over."""

from django.utils.translation import gettext_lazy as _

from comity.accounts.handing import Handed
from comity.activities.models import Activity
from comity.activities.statuses import ALIVE

handed = [
    Handed(
        name="activities",
        label=_("Activities"),
        icon="refresh",
        model=Activity,
        column="owner",
        open=lambda: Activity.objects.filter(status__in=ALIVE),
        title=lambda one: one.title,
        url_name="activities:page",
        order=60,
        partners="partnerships",
    )
]
