"""Regions, initiatives and offices abroad: lists and pages."""

from collections import defaultdict

from django.db.models import Prefetch
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.partners.columns import SHORT
from comity.partners.models import Partnership, Region
from comity.partners.queries.framing import (
    initiatives_visible_to,
    offices_visible_to,
    partners_in,
    regions_visible_to,
)
from comity.partners.queries.partnerships import for_list, name_column, order_by
from comity.partners.queries.partnerships import visible_to as partners_visible_to
from comity.shared.paging import page
from comity.shared.places import place_line, place_list, with_country
from comity.ui.lists import read, table
from comity.ui.menu import url_or_none

SIZE = 50


@require_safe
@needs("partners.view_region")
def regions(request: Request) -> HttpResponse:
    """The regions with how many partners each has."""
    counts: dict[str, int] = defaultdict(int)
    for country, subdivision in partners_visible_to(request.user).values_list(
        "country", "subdivision"
    ):
        counts[country] += 1
        if subdivision:
            counts[subdivision] += 1
    shown = page(
        regions_visible_to(request.user).select_related("owner").prefetch_related("parts"),
        order=order_by("name", get_language()),
        cursor=request.GET.get("cursor", ""),
        size=SIZE,
    )
    rows = [(region, _parts(region), _number(region, counts)) for region in shown.rows]
    context = {
        "rows": rows,
        "page": shown,
        "may_add": request.user.has_perm("partners.add_region"),
    }
    return render(request, "partners/regions.html", context)


def _parts(region: Region) -> str:
    return place_list((part.place for part in region.parts.all()), get_language())


def _number(region: Region, counts: dict[str, int]) -> int:
    """Partners in the region; a subdivision inside a country of the same region counts once."""
    places = {part.place for part in region.parts.all()}
    return sum(counts[place] for place in places if place[:2] not in places - {place})


@require_safe
@needs("partners.view_region")
def region_page(request: Request, code: str) -> HttpResponse:
    """One region and its partners."""
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
        "count": partners.count(),
        "history": url_or_none("audit:history", "partners.region", region.code),
        "may_change": request.user.has_perm("partners.change_region"),
        "may_delete": request.user.has_perm("partners.delete_region"),
    }
    return render(request, "partners/region.html", context)


@require_safe
@needs("partners.view_initiative")
def framing(request: Request) -> HttpResponse:
    """All initiatives and all offices abroad."""
    initiatives = initiatives_visible_to(request.user).prefetch_related("places")
    offices = offices_visible_to(request.user).select_related("host")
    language = get_language()
    context = {
        "initiatives": [
            (one, place_list((place.place for place in one.places.all()), language))
            for one in initiatives
        ],
        "offices": [
            (one, place_line(one.country, one.subdivision, str(one.place), language))
            for one in offices
        ],
        "may_add_initiative": request.user.has_perm("partners.add_initiative"),
        "may_add_office": request.user.has_perm("partners.add_officeabroad"),
    }
    return render(request, "partners/framing.html", context)


@require_safe
@needs("partners.view_initiative")
def initiative_page(request: Request, code: str) -> HttpResponse:
    """One initiative and the partners it is for."""
    named = Prefetch(
        "partnerships", queryset=Partnership.objects.order_by(name_column(get_language()))
    )
    initiative = (
        initiatives_visible_to(request.user)
        .filter(code=code)
        .prefetch_related("places", named)
        .first()
    )
    if initiative is None:
        raise Http404
    context = {
        "initiative": initiative,
        "places": place_list((one.place for one in initiative.places.all()), get_language()),
        "history": url_or_none("audit:history", "partners.initiative", initiative.code),
        "may_change": request.user.has_perm("partners.change_initiative"),
        "may_delete": request.user.has_perm("partners.delete_initiative"),
    }
    return render(request, "partners/initiative.html", context)


@require_safe
@needs("partners.view_officeabroad")
def office_page(request: Request, code: str) -> HttpResponse:
    """One office abroad."""
    office = (
        offices_visible_to(request.user)
        .filter(code=code)
        .select_related("host", "supporter")
        .first()
    )
    if office is None:
        raise Http404
    language = get_language()
    place = place_line(office.country, office.subdivision, str(office.place), language)
    context = {
        "office": office,
        "place": with_country(place, office.country, language),
        "history": url_or_none("audit:history", "partners.officeabroad", office.code),
        "may_change": request.user.has_perm("partners.change_officeabroad"),
        "may_delete": request.user.has_perm("partners.delete_officeabroad"),
    }
    return render(request, "partners/office.html", context)
