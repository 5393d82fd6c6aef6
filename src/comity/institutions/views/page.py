"""The page of an institution: what it is called, where it is, what belongs to it."""

from typing import Any

from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.institutions.home import home_institution
from comity.institutions.models import Institution
from comity.institutions.queries import labels, page_of, related
from comity.institutions.rows import place_of
from comity.institutions.statuses import SIGNS, Status
from comity.shared.places import with_country
from comity.ui.menu import url_or_none

KINDS = {"isni": "ISNI", "wikidata": "Wikidata", "grid": "GRID", "fundref": "Crossref Funder"}
ADDRESSES = {
    "isni": "https://isni.org/isni/",
    "wikidata": "https://www.wikidata.org/wiki/",
    "grid": "",
    "fundref": "https://doi.org/10.13039/",
}


@require_safe
@needs("institutions.view_institution", page_of)
def page(request: Request, institution: Institution) -> HttpResponse:
    """Everything the record has of one institution."""
    language = get_language()
    home = home_institution()
    context: dict[str, Any] = {
        "institution": institution,
        "names": labels(institution, language=language or "en"),
        "place": with_country(place_of(institution, language), institution.country, language),
        "recognitions": institution.recognitions.order_by(F("year").desc(nulls_last=True), "-id"),
        "units": institution.units.filter(parent=None).order_by("pk"),
        "related": related(institution),
        "ids": _ids(institution),
        "sign": SIGNS[Status(institution.status)],
        "is_home": home is not None and home.pk == institution.pk,
        "may_change": request.user.has_perm("institutions.change_institution"),
        "posts_url": url_or_none("partners:posts", institution.code),
        **_partnership(request, institution),
    }
    return render(request, "institutions/page.html", context)


def _ids(institution: Institution) -> list[tuple[str, str, str]]:
    """(kind, id, address or '') of each external id."""
    found = [("ROR", institution.ror, institution.ror_address)] if institution.ror else []
    for kind, value in institution.external_ids.items():
        base = ADDRESSES.get(kind, "")
        found.append(
            (KINDS.get(kind, kind), value, f"{base}{value.replace(' ', '')}" if base else "")
        )
    return found


def _partnership(request: Request, institution: Institution) -> dict[str, Any]:
    """The upper room's addresses, by name: its page where there is a partnership, else its form."""
    partnerships = getattr(institution, "partnerships", None)
    if partnerships is None or not request.user.has_perm("partners.view_partnership"):
        return {}
    known = partnerships.filter(deleted_at=None).only("code").first()
    if known is not None:
        return {"partner_url": url_or_none("dossier:partner", known.code)}
    add = url_or_none("partners:add")
    if add is None or not request.user.has_perm("partners.add_partnership"):
        return {}
    return {"add_partner_url": f"{add}?institution={institution.code}"}
