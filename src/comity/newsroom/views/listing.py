"""The office's list of articles, and changing many of them at once."""

from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.views.bulk import bulk_screen
from comity.accounts.views.listing import list_screen
from comity.agreements.forms.status_act import status_act
from comity.agreements.queries import group_counts
from comity.audit.views.saving import GET_AND_POST
from comity.newsroom import queries, use_cases
from comity.newsroom.columns import COLUMNS, day_of
from comity.newsroom.forms.text import WAYS
from comity.newsroom.lacking import NotReady, language_choices
from comity.newsroom.statuses import Category
from comity.partners.choices import country_filter, partner_filter
from comity.shared.paging import Order
from comity.ui.lists import Asked, Listed, read
from comity.ui.lists.bulk import Bulk, Stays
from comity.ui.lists.segments import in_group, segments


def read_list(request: Request) -> Asked:
    """What the address asks for."""
    user, sent = request.user, request.GET
    groups = [
        ("writing", pgettext("articles", "Being written")),
        ("published", pgettext("articles", "Published")),
        ("withdrawn", pgettext("articles", "Withdrawn")),
    ]
    lacks = [
        ("check", _("a translation to be checked")),
        ("alt", _("a picture not described")),
        *(
            (tag, _("no text: %(language)s") % {"language": name})
            for tag, name in language_choices()
        ),
    ]
    years = [(str(year), str(year)) for year in queries.years_of(user)]
    return read(
        request,
        COLUMNS,
        filters=[
            ("group", _("Status"), groups),
            ("category", pgettext("of news", "Category"), Category.choices),
            ("year", pgettext("filter", "Year"), years),
            ("lack", pgettext("filter", "To be done"), lacks),
            country_filter(user, sent.get("country", "")),
            partner_filter(user, sent.get("partner", "")),
        ],
        sorts=("-when", "when"),
        beside=("group",),
    )


def whole(request: Request) -> Listed:
    """The rows that all filters but the group of statuses let through."""
    asked = read_list(request)
    rows = queries.sifted(
        request.user,
        category=asked["category"],
        year=asked["year"],
        lack=asked["lack"],
        country=asked["country"],
        partner=asked["partner"],
        text=asked.text,
    )
    return Listed(asked, rows, Order("when_key", descending=asked.sort.startswith("-")))


def listed(request: Request) -> Listed:
    """The rows of the list."""
    return in_group(whole(request), queries.GROUPS)


@require_safe
@needs("newsroom.view_article")
def article_list(request: Request) -> HttpResponseBase:
    """Articles, newest first; drafts without a date come last."""
    found = whole(request)
    counts = group_counts(found.rows, queries.GROUPS)
    return list_screen(
        request,
        in_group(found, queries.GROUPS),
        place="newsroom:list",
        name=_("News"),
        template="newsroom/list.html",
        day=day_of,
        count=counts[found.asked["group"]],
        bulk="newsroom:bulk" if request.user.has_perm("newsroom.change_status") else "",
        classes="rooms",
        segments=segments(found.asked, "group", counts),
        segments_label=_("Status"),
        may_add=request.user.has_perm("newsroom.add_article"),
    )


def _change(*, record: Any, **said: Any) -> Any:
    try:
        return use_cases.change_status(article=record, **said)
    except NotReady as error:
        raise Stays(str(error)) from None


BULK = Bulk(
    place="newsroom:list",
    label=gettext_lazy("Change articles"),
    listed=listed,
    rows=queries.visible_to,
    page="newsroom:page",
    acts=[status_act(WAYS, "newsroom.change_status", _change)],
)


@GET_AND_POST
@needs("newsroom.change_status")
def bulk(request: Request) -> HttpResponse:
    """Choose, look at what would change, change."""
    return bulk_screen(request, BULK)
