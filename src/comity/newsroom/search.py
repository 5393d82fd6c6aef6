"""Articles in the search box."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.newsroom.models import Article
from comity.newsroom.queries import visible_to
from comity.shared.dates_shown import show
from comity.shared.search_column import called_so_first, with_words
from comity.ui.menu import url_or_none
from comity.ui.options import Option
from comity.ui.searching import Searched


def find(user: Any, words: str, limit: int) -> list[Option]:
    """By the words of titles and leads; what is called just so first, then the latest."""
    rows = with_words(visible_to(user), words).order_by(called_so_first(words), "-when_key", "-pk")
    return [_option(one) for one in rows[:limit]]


def _option(one: Article) -> Option:
    language = get_language()
    shown = one.title.shown(language)
    return Option(
        text=shown.text,
        lang=shown.lang,
        second=show(one.when, language) if one.when else "",
        href=url_or_none("newsroom:page", one.code) or "",
        icon="news",
        status=one.sign,
    )


searched = [
    Searched(
        name="news",
        label=_("News"),
        find=find,
        order=65,
        permission="newsroom.view_article",
    )
]
