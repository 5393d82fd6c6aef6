"""The timeline and its commitments in the menu, and the frequent act of the whole tool."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.timeline.queries.commitments import late_count
from comity.ui.menu import Act, Place


def count_late(user: Any) -> int:
    """How many promises this person sees to are past their day."""
    return late_count(user, timezone.localdate())


places = [
    Place(
        label=_("Timeline"),
        icon="timeline",
        url_name="timeline:list",
        group="overview",
        order=10,
        permission="timeline.view_entry",
    ),
    Place(
        label=_("Commitments"),
        icon="flag",
        url_name="timeline:commitments",
        group="overview",
        order=20,
        permission="timeline.view_commitment",
        count=count_late,
        waits=True,
        holds=(
            "timeline:commitment",
            "timeline:add_commitment",
            "timeline:edit_commitment",
            "timeline:move",
            "timeline:drop",
        ),
    ),
    Place(
        label=_("Events"),
        icon="presentation",
        url_name="timeline:events",
        group="overview",
        order=30,
        permission="timeline.view_event",
        holds=("timeline:event", "timeline:add_event", "timeline:edit_event"),
    ),
]

act = Act(
    label=_("Add entry"),
    icon="plus",
    url_name="timeline:add_entry",
    permission="timeline.add_entry",
)
