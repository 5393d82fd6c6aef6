"""Visits that somebody looks after go to whoever takes over."""

from django.utils.translation import gettext_lazy as _

from comity.accounts.handing import Handed
from comity.visits.models import Visit
from comity.visits.statuses import AHEAD

handed = [
    Handed(
        name="visits",
        label=_("Visits"),
        icon="plane-arrival",
        model=Visit,
        column="owner",
        open=lambda: Visit.objects.filter(status__in=AHEAD),
        title=lambda one: one.title,
        url_name="visits:page",
        order=50,
        partners="partnerships",
    )
]
