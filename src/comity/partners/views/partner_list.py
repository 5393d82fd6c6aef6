"""The list of partners."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.partners.forms.sift import SORTS, read_filters, read_sift
from comity.partners.queries.partnerships import for_list, order_by, sifted, visible_to
from comity.partners.rows import partner_rows
from comity.shared.paging import page

SIZE = 50


@require_safe
@needs("partners.view_partnership")
def partner_list(request: Request) -> HttpResponse:
    """Partners by filters and order, a page at a time."""
    language = get_language() or "en"
    text = request.GET.get("q", "").strip()
    filters = read_filters(request.user, request.GET, language)
    found = sifted(request.user, read_sift(filters, text))
    sort = request.GET.get("sort", "name")
    shown = page(
        for_list(found, language),
        order=order_by(sort, language),
        cursor=request.GET.get("cursor", ""),
        size=SIZE,
    )
    narrowed = bool(text) or any(each.chosen for each in filters)
    context = {
        "rows": partner_rows(shown.rows, timezone.localdate()),
        "page": shown,
        "filters": filters,
        "text": text,
        "narrowed": narrowed,
        "count": found.count(),
        "total": visible_to(request.user).count() if narrowed else None,
        "sort": sort if sort in SORTS else "name",
        "may_add": request.user.has_perm("partners.add_partnership"),
        "size": SIZE,
    }
    return render(request, "partners/list.html", context)
