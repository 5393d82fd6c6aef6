"""The list of agreements."""

from django.http import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.views.listing import list_screen
from comity.agreements import queries
from comity.agreements.columns import COLUMNS, day_of
from comity.agreements.statuses import AgreementKind
from comity.partners.choices import (
    colleague_filter,
    country_filter,
    partner_filter,
    region_filter,
    year_filter,
)
from comity.ui.lists import Asked, Listed, read
from comity.ui.lists.segments import in_group, segments

MONTHS = {"3": 92, "6": 183, "12": 366}


def read_list(request: Request) -> Asked:
    """What the address asks for."""
    user, sent = request.user, request.GET
    months = [
        (key, ngettext("%(n)s month", "%(n)s months", int(key)) % {"n": key}) for key in MONTHS
    ]
    groups = [
        ("in_force", pgettext("agreements", "In force")),
        ("in_work", pgettext("agreements", "In work")),
        ("ended", pgettext("agreements", "Ended")),
    ]
    return read(
        request,
        COLUMNS,
        filters=[
            ("group", _("Status"), groups),
            ("kind", pgettext("of an agreement", "Kind"), AgreementKind.choices),
            country_filter(user, sent.get("country", "")),
            region_filter(user, sent.get("region", "")),
            partner_filter(user, sent.get("partner", "")),
            colleague_filter(user, sent.get("owner", ""), label=_("Owner of the partner")),
            year_filter(
                user,
                queries.visible_to(user),
                sent.get("year", ""),
                label=_("Year of signing"),
            ),
            ("ends", _("Ends within"), months),
        ],
        sorts=("-signed", "signed", "until"),
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
        ends_within=MONTHS.get(asked["ends"]),
    )
    return Listed(asked, rows, queries.order_by(asked.sort))


def listed(request: Request) -> Listed:
    """The rows of the list."""
    return in_group(whole(request), queries.GROUPS)


@require_safe
@needs("agreements.view_agreement")
def agreement_list(request: Request) -> HttpResponseBase:
    """Agreements, newest first."""
    found = whole(request)
    counts = queries.group_counts(found.rows, queries.GROUPS)
    return list_screen(
        request,
        in_group(found, queries.GROUPS),
        place="agreements:list",
        name=_("Agreements"),
        template="agreements/list.html",
        day=day_of,
        count=counts[found.asked["group"]],
        bulk="agreements:bulk" if request.user.has_perm("agreements.change_status") else "",
        classes="rooms",
        segments=segments(found.asked, "group", counts),
        segments_label=_("Status"),
        may_add=request.user.has_perm("agreements.add_agreement"),
    )
