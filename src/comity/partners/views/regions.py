"""Regions: the list, the key ones first, and a page of each."""

from collections import defaultdict

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.partners.columns import SHORT
from comity.partners.models import Region
from comity.partners.queries.framing import (
    initiatives_in,
    numbers_of,
    offices_in,
    partners_in,
    regions_visible_to,
)
from comity.partners.queries.partnerships import for_list, name_column, order_by
from comity.partners.queries.partnerships import visible_to as partners_visible_to
from comity.shared.paging import page
from comity.shared.places import place_line, place_list
from comity.ui.lists import read, table
from comity.ui.menu import url_or_none

SIZE = 50

Row = tuple[Region, str, int]


@require_safe
@needs("partners.view_region")
def regions(request: Request) -> HttpResponse:
    """The regions with how many partners each has; the key ones stand above the others."""
    counts: dict[str, int] = defaultdict(int)
    for country, subdivision in partners_visible_to(request.user).values_list(
        "country", "subdivision"
    ):
        counts[country] += 1
        if subdivision:
            counts[subdivision] += 1
    rows = regions_visible_to(request.user).select_related("owner").prefetch_related("parts")
    key = list(rows.filter(is_key=True).order_by(name_column(get_language()), "pk"))
    shown = page(
        rows.filter(is_key=False),
        order=order_by("name", get_language()),
        cursor=request.GET.get("cursor", ""),
        size=SIZE,
    )
    first = not shown.earlier
    context = {
        "rows": [_row(region, counts) for region in [*(key if first else []), *shown.rows]],
        "page": shown,
        "may_add": request.user.has_perm("partners.add_region"),
    }
    return render(request, "partners/regions.html", context)


def _row(region: Region, counts: dict[str, int]) -> Row:
    return region, _parts(region), _number(region, counts)


def _places(region: Region) -> set[str]:
    return {part.place for part in region.parts.all()}


def _parts(region: Region) -> str:
    return place_list((part.place for part in region.parts.all()), get_language())


def _number(region: Region, counts: dict[str, int]) -> int:
    """Partners in the region; a subdivision inside a country of the same region counts once."""
    places = _places(region)
    return sum(counts[place] for place in places if place[:2] not in places - {place})


@require_safe
@needs("partners.view_region")
def region_page(request: Request, code: str) -> HttpResponse:
    """One region: its partners, our offices there, what frames the work, in numbers too."""
    region = (
        regions_visible_to(request.user)
        .filter(code=code)
        .select_related("owner")
        .prefetch_related("parts")
        .first()
    )
    if region is None:
        raise Http404
    language = get_language()
    partners = partners_in(request.user, region)
    places = _places(region)
    shown = page(
        for_list(partners, language),
        order=order_by("name", language),
        cursor=request.GET.get("cursor", ""),
        size=SIZE,
    )
    context = {
        "region": region,
        "places": _parts(region),
        "table": table(read(request, SHORT), shown.rows) if shown.rows else "",
        "page": shown,
        "numbers": numbers_of(partners),
        "offices": [
            (one, place_line(one.country, one.subdivision, str(one.place), language))
            for one in offices_in(request.user, places)
        ],
        "initiatives": initiatives_in(request.user, places),
        "history": url_or_none("audit:history", "partners.region", region.code),
        "may_change": request.user.has_perm("partners.change_region"),
        "may_delete": request.user.has_perm("partners.delete_region"),
        "may_add_office": request.user.has_perm("partners.add_officeabroad"),
        "may_add_initiative": request.user.has_perm("partners.add_initiative"),
    }
    return render(request, "partners/region.html", context)
