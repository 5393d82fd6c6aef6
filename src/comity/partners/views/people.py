"""The list of people."""

from django.http import HttpResponseBase
from django.utils import timezone
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.views.listing import list_screen
from comity.partners.choices import country_filter, partner_filter, region_filter
from comity.partners.people_columns import COLUMNS
from comity.partners.queries.partnerships import order_by
from comity.partners.queries.people import for_list, sifted, visible_to
from comity.ui.lists import Listed, read


def listed(request: Request) -> Listed:
    """The rows of the list."""
    user, sent, today = request.user, request.GET, timezone.localdate()
    posts = [
        ("now", pgettext("people", "hold a post now")),
        ("head", pgettext("people", "head something now")),
        ("none", pgettext("people", "hold no post now")),
    ]
    asked = read(
        request,
        COLUMNS,
        filters=[
            ("post", pgettext("position", "Post"), posts),
            country_filter(user, sent.get("country", "")),
            region_filter(user, sent.get("region", "")),
            partner_filter(user, sent.get("partner", "")),
        ],
        sorts=("name",),
    )
    rows = sifted(
        user,
        today,
        text=asked.text,
        post=asked["post"],
        country=asked["country"],
        region=asked["region"],
        partner=asked["partner"],
    )
    rows = for_list(rows, today)
    if asked.file and user.has_perm("partners.export_person"):
        rows = rows.prefetch_related("contacts", "consents")
    return Listed(asked, rows, order_by(asked.sort, get_language()))


@require_safe
@needs("partners.view_person")
def people(request: Request) -> HttpResponseBase:
    """People by name, all or of one partner."""
    found = listed(request)
    partner = found.asked["partner"]
    return list_screen(
        request,
        found,
        place="partners:people",
        name=_("People"),
        template="partners/people.html",
        everything=visible_to(request.user),
        may_add=request.user.has_perm("partners.add_person"),
        partner=partner,
    )
