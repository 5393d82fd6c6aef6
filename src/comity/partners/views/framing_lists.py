"""The lists of regions, initiatives and offices abroad."""

from functools import partial

from django.http import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.views.listing import list_screen
from comity.partners.choices import colleague_filter, country_filter, place_filter
from comity.partners.framing_columns import INITIATIVES, OFFICES, REGIONS, day_of_initiative
from comity.partners.queries.framing import (
    count_partners,
    initiatives_list,
    initiatives_visible_to,
    offices_list,
    offices_visible_to,
    regions_list,
    regions_visible_to,
)
from comity.partners.statuses import InitiativeLevel, OfficeKind
from comity.shared.paging import Order
from comity.ui.lists import Listed, read


@require_safe
@needs("partners.view_region")
def regions(request: Request) -> HttpResponseBase:
    """Regions by name, the key ones first, with how many partners each has."""
    user = request.user
    asked = read(
        request,
        REGIONS,
        filters=[
            ("key", _("Key region"), [("yes", _("yes"))]),
            colleague_filter(user, request.GET.get("owner", ""), label=_("Who looks after it")),
        ],
        sorts=("name",),
    )
    rows = regions_list(user, text=asked.text, key=bool(asked["key"]), owner=asked["owner"])
    return list_screen(
        request,
        Listed(asked, rows, Order("place_key", descending=asked.sort.startswith("-"))),
        place="partners:regions",
        name=_("Regions"),
        template="partners/regions.html",
        everything=regions_visible_to(user),
        prepare=partial(count_partners, user),
        may_add=user.has_perm("partners.add_region"),
    )


@require_safe
@needs("partners.view_initiative")
def initiatives(request: Request) -> HttpResponseBase:
    """Initiatives, newest first."""
    user = request.user
    asked = read(
        request,
        INITIATIVES,
        filters=[
            ("level", _("Level"), InitiativeLevel.choices),
            place_filter(user, request.GET.get("country", "")),
        ],
        sorts=("-when", "when"),
    )
    rows = initiatives_list(user, text=asked.text, level=asked["level"], country=asked["country"])
    return list_screen(
        request,
        Listed(asked, rows, Order("when_key", descending=asked.sort.startswith("-"))),
        place="partners:initiatives",
        name=_("Initiatives"),
        template="partners/initiatives.html",
        everything=initiatives_visible_to(user),
        day=day_of_initiative,
        may_add=user.has_perm("partners.add_initiative"),
    )


@require_safe
@needs("partners.view_officeabroad")
def offices(request: Request) -> HttpResponseBase:
    """Offices abroad, those opened last first."""
    user = request.user
    stands = [
        ("open", pgettext("an office", "open")),
        ("closed", pgettext("an office", "closed")),
    ]
    visible = offices_visible_to(user)
    asked = read(
        request,
        OFFICES,
        filters=[
            ("kind", pgettext("of an office", "Kind"), OfficeKind.choices),
            country_filter(user, request.GET.get("country", ""), rows=visible),
            ("stands", pgettext("of an office", "Open or closed"), stands),
        ],
        sorts=("-since", "since"),
    )
    rows = offices_list(
        user,
        text=asked.text,
        kind=asked["kind"],
        country=asked["country"],
        stands=asked["stands"],
    )
    return list_screen(
        request,
        Listed(asked, rows, Order("when_key", descending=asked.sort.startswith("-"))),
        place="partners:offices",
        name=_("Offices abroad"),
        template="partners/offices.html",
        everything=visible,
        may_add=user.has_perm("partners.add_officeabroad"),
    )
