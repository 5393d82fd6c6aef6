"""The list of partners."""

from django.http import HttpResponseBase
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.views.listing import list_screen
from comity.partners.columns import COLUMNS
from comity.partners.forms.sift import filters_of, sift_of
from comity.partners.queries.partnerships import for_list, order_by, sifted, visible_to
from comity.ui.lists import Listed, read

SORTS = ("name", "last", "next")


def listed(request: Request) -> Listed:
    """The rows of the list."""
    language = get_language() or "en"
    filters = filters_of(request.user, request.GET, language)
    asked = read(request, COLUMNS, filters=filters, sorts=SORTS)
    rows = for_list(sifted(request.user, sift_of(asked)), language)
    return Listed(asked, rows, order_by(asked.sort, language))


@require_safe
@needs("partners.view_partnership")
def partner_list(request: Request) -> HttpResponseBase:
    """Partners by filters and order, a page at a time, or all of them as a file."""
    user = request.user
    return list_screen(
        request,
        listed(request),
        place="partners:list",
        name=_("Partners"),
        template="partners/list.html",
        everything=visible_to(user),
        bulk="partners:bulk" if user.has_perm("partners.change_partnership") else "",
        classes="partners",
        may_add=user.has_perm("partners.add_partnership"),
    )
