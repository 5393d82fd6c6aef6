"""The page of a region."""

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
from comity.partners.queries.partnerships import for_list, order_by
from comity.shared.paging import page
from comity.shared.places import place_line, place_list
from comity.ui.lists import read, table
from comity.ui.menu import url_or_none

SIZE = 50


def _places(region: Region) -> set[str]:
    return {part.place for part in region.parts.all()}


def _parts(region: Region) -> str:
    return place_list((part.place for part in region.parts.all()), get_language())


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
