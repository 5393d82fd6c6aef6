"""Visits in the menu."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from comity.ui.menu import Place
from comity.visits.queries import visible_to
from comity.visits.statuses import AHEAD


def count(user: Any) -> int:
    """How many lie ahead."""
    return visible_to(user).filter(status__in=AHEAD).count()


places = [
    Place(
        label=_("Visits"),
        icon="plane-arrival",
        url_name="visits:list",
        order=30,
        permission="visits.view_visit",
        count=count,
        on_phone=True,
    ),
]
