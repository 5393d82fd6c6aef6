"""The page of a unit, of ours or of a partner."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.dossier.addresses import address
from comity.dossier.queries.unit import unit_dossier
from comity.partners.columns import SHORT
from comity.timeline.moments import moments_of
from comity.ui.lists import read, table

LISTS = ("partners", "people", "entries")


@require_safe
@needs("institutions.view_unit")
def unit_page(request: Request, code: str) -> HttpResponse:
    """What belongs to it, with whom it works, who works in it, what it took part in."""
    cursors = {name: request.GET.get(name, "") for name in LISTS}
    found = unit_dossier(request.user, code, cursors, get_language())
    context = {
        "found": found,
        "unit": found.unit,
        "table": table(read(request, SHORT), found.partners.rows) if found.partners.rows else "",
        "moments": moments_of(found.entries.rows, {}),
        "history_address": address("audit:history", "institutions.unit", code),
        "may_change": request.user.has_perm("institutions.change_unit"),
    }
    return render(request, "dossier/unit.html", context)
