"""The Atom feed of one language."""

import datetime as dt
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from comity.institutions.home import home_institution
from comity.newsroom import queries
from comity.newsroom.shown import INTERFACES, Line, lines, summary_of
from comity.newsroom.views.answering import kept

MOST = 30


class LanguageFeed(Feed[Line, str]):
    """The latest articles that are written in a language."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest, *_: Any, **named: Any) -> str:  # noqa: ARG002
        return str(named["language"])

    def title(self, language: str) -> str:
        home = home_institution()
        name = home.display.shown(INTERFACES[language]).text if home else ""
        news = pgettext("of a university", "News")
        return f"{name}: {news}" if name else news

    def link(self, language: str) -> str:
        return reverse("newsroom:public_list", args=[language])

    def feed_url(self, language: str) -> str:
        return reverse("newsroom:public_feed", args=[language])

    def items(self, language: str) -> list[Line]:
        return lines(queries.public_in(language, MOST), language)

    def item_title(self, item: Line) -> str:
        return item.text.title

    def item_description(self, item: Line) -> str:
        return summary_of(item.text)

    def item_link(self, item: Line) -> str:
        return item.url

    def item_guid(self, item: Line) -> str:
        """Stays when the title, and so the address, changes."""
        return f"urn:comity:article:{item.article.code}:{item.language}"

    def item_categories(self, item: Line) -> list[str]:
        return [item.article.get_category_display()]

    def item_pubdate(self, item: Line) -> dt.datetime | None:
        day = item.article.earliest
        return dt.datetime.combine(day, dt.time(), dt.UTC) if day else None

    def item_updateddate(self, item: Line) -> dt.datetime:
        return item.article.updated_at


@login_not_required
@require_safe
def public_feed(request: HttpRequest, language: str) -> HttpResponse:
    """What is new, for feed readers."""
    with translation.override(INTERFACES[language]):
        response = LanguageFeed()(request, language=language)
    return kept(request, response)
