"""The list of activities."""

from django.http import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.views.listing import list_screen
from comity.activities import queries
from comity.activities.columns import COLUMNS
from comity.activities.statuses import ActivityKind
from comity.agreements.queries import group_counts
from comity.partners.choices import (
    colleague_filter,
    country_filter,
    partner_filter,
    region_filter,
    year_filter,
)
from comity.shared.paging import Order
from comity.ui.lists import Asked, Listed, read
from comity.ui.lists.segments import in_group, segments


def read_list(request: Request) -> Asked:
    """What the address asks for."""
    user, sent = request.user, request.GET
    groups = [("alive", pgettext("activities", "Alive")), ("over", pgettext("activities", "Over"))]
    return read(
        request,
        COLUMNS,
        filters=[
            ("group", _("Status"), groups),
            ("kind", pgettext("of an activity", "Kind"), ActivityKind.choices),
            country_filter(user, sent.get("country", "")),
            region_filter(user, sent.get("region", "")),
            partner_filter(user, sent.get("partner", "")),
            colleague_filter(user, sent.get("owner", ""), label=_("Owner of the partner")),
            year_filter(
                user,
                queries.visible_to(user),
                sent.get("year", ""),
                column="since_key",
                label=_("Year of beginning"),
            ),
        ],
        sorts=("-since", "since"),
        beside=("group",),
    )


def whole(request: Request) -> Listed:
    """The rows that all filters but the group of statuses let through."""
    asked = read_list(request)
    rows = queries.sifted(
        request.user,
        kind=asked["kind"],
        country=asked["country"],
        region=asked["region"],
        partner=asked["partner"],
        owner=asked["owner"],
        year=asked["year"],
        text=asked.text,
    )
    return Listed(asked, rows, Order("since_key", descending=asked.sort.startswith("-")))


def listed(request: Request) -> Listed:
    """The rows of the list."""
    return in_group(whole(request), queries.GROUPS)


@require_safe
@needs("activities.view_activity")
def activity_list(request: Request) -> HttpResponseBase:
    """Activities, those that began last first."""
    found = whole(request)
    counts = group_counts(found.rows, queries.GROUPS)
    return list_screen(
        request,
        in_group(found, queries.GROUPS),
        place="activities:list",
        name=_("Activities"),
        template="activities/list.html",
        count=counts[found.asked["group"]],
        bulk="activities:bulk" if request.user.has_perm("activities.change_status") else "",
        classes="rooms",
        segments=segments(found.asked, "group", counts),
        segments_label=_("Status"),
        may_add=request.user.has_perm("activities.add_activity"),
    )
