"""Visits in the search box."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.shared.dates_shown import show
from comity.shared.search_column import with_words
from comity.ui.menu import url_or_none
from comity.ui.options import Option
from comity.ui.searching import Searched
from comity.visits.models import Visit
from comity.visits.queries import visible_to


def find(user: Any, words: str, limit: int) -> list[Option]:
    """By the words of its title, wherever they stand; the latest first."""
    found = with_words(visible_to(user), words).order_by("-when_key", "-pk")[:limit]
    return [_option(one) for one in found]


def _option(one: Visit) -> Option:
    language = get_language()
    shown = one.title.shown(language)
    return Option(
        text=shown.text,
        lang=shown.lang,
        second=show(one.when, language) if one.when else "",
        href=url_or_none("visits:page", one.code) or "",
        icon="plane-arrival",
        status=one.sign,
    )


searched = [
    Searched(
        name="visits",
        label=_("Visits"),
        find=find,
        order=50,
        permission="visits.view_visit",
    )
]
