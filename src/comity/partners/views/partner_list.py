"""The list of partners."""

from django.http import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.views.saved_lists import saved_for
from comity.partners.columns import COLUMNS
from comity.partners.forms.sift import filters_of, sift_of
from comity.partners.queries.partnerships import for_file, for_list, order_by, sifted, visible_to
from comity.shared.paging import page
from comity.ui.lists import answer_file, read, table

SIZE = 50
SORTS = ("name", "last", "next")


@require_safe
@needs("partners.view_partnership")
def partner_list(request: Request) -> HttpResponseBase:
    """Partners by filters and order, a page at a time, or all of them as a file."""
    language = get_language() or "en"
    filters = filters_of(request.user, request.GET, language)
    asked = read(request, COLUMNS, filters=filters, sorts=SORTS)
    found = sifted(request.user, sift_of(asked))
    order = order_by(asked.sort, language)
    if asked.file:
        return answer_file(asked, for_file(found, order, language), name=_("Partners"))
    shown = page(for_list(found, language), order=order, cursor=asked.cursor, size=SIZE)
    context = {
        "asked": asked,
        "table": table(asked, shown.rows, classes="partners") if shown.rows else "",
        "page": shown,
        "count": found.count(),
        "total": visible_to(request.user).count() if asked.narrowed else None,
        "may_add": request.user.has_perm("partners.add_partnership"),
        **saved_for(request, "partners:list", asked),
    }
    return render(request, "partners/list.html", context)
