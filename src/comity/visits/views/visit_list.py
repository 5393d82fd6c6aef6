"""The list of visits."""

from django.http import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.views.listing import list_screen
from comity.agreements.queries import group_counts
from comity.partners.choices import (
    colleague_filter,
    country_filter,
    partner_filter,
    person_filter,
    region_filter,
    year_filter,
)
from comity.shared.paging import Order
from comity.ui.lists import Asked, Listed, read
from comity.ui.lists.segments import in_group, segments
from comity.visits import queries
from comity.visits.columns import COLUMNS, day_of
from comity.visits.statuses import Direction


def read_list(request: Request) -> Asked:
    """What the address asks for; those ahead come soonest first."""
    user, sent = request.user, request.GET
    groups = [
        ("ahead", pgettext("visits", "Ahead")),
        ("over", pgettext("visits", "Over")),
        ("cancelled", pgettext("visits", "Cancelled")),
    ]
    return read(
        request,
        COLUMNS,
        filters=[
            ("group", _("Status"), groups),
            ("direction", pgettext("of a visit", "Direction"), Direction.choices),
            country_filter(user, sent.get("country", "")),
            region_filter(user, sent.get("region", "")),
            partner_filter(user, sent.get("partner", "")),
            person_filter(user, sent.get("person", "")),
            colleague_filter(user, sent.get("owner", ""), label=_("Owner of the partner")),
            year_filter(user, queries.visible_to(user), sent.get("year", "")),
        ],
        sorts=("when", "-when") if sent.get("group") == "ahead" else ("-when", "when"),
        beside=("group",),
    )


def whole(request: Request) -> Listed:
    """The rows that all filters but the group of statuses let through."""
    asked = read_list(request)
    rows = queries.sifted(
        request.user,
        direction=asked["direction"],
        country=asked["country"],
        region=asked["region"],
        partner=asked["partner"],
        person=asked["person"],
        owner=asked["owner"],
        year=asked["year"],
        text=asked.text,
    )
    return Listed(asked, rows, Order("when_key", descending=asked.sort.startswith("-")))


def listed(request: Request) -> Listed:
    """The rows of the list."""
    return in_group(whole(request), queries.GROUPS)


@require_safe
@needs("visits.view_visit")
def visit_list(request: Request) -> HttpResponseBase:
    """Visits, newest first; those ahead soonest first."""
    found = whole(request)
    counts = group_counts(found.rows, queries.GROUPS)
    return list_screen(
        request,
        in_group(found, queries.GROUPS),
        place="visits:list",
        name=_("Visits"),
        template="visits/list.html",
        day=day_of,
        count=counts[found.asked["group"]],
        bulk="visits:bulk" if request.user.has_perm("visits.change_status") else "",
        classes="rooms",
        segments=segments(found.asked, "group", counts),
        segments_label=_("Status"),
        may_add=request.user.has_perm("visits.add_visit"),
    )
