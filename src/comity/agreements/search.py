"""Agreements in the search box."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.agreements.models import Agreement
from comity.agreements.queries import visible_to
from comity.shared.dates_shown import show
from comity.shared.search_column import with_words
from comity.ui.menu import url_or_none
from comity.ui.options import Option
from comity.ui.searching import Searched


def find(user: Any, words: str, limit: int) -> list[Option]:
    """By the words of its title, wherever they stand; the latest first."""
    found = with_words(visible_to(user), words).order_by("-when_key", "-pk")[:limit]
    return [_option(one) for one in found]


def _option(one: Agreement) -> Option:
    language = get_language()
    shown = one.title.shown(language)
    return Option(
        text=shown.text,
        lang=shown.lang,
        second=show(one.when, language) if one.when else "",
        href=url_or_none("agreements:page", one.code) or "",
        icon="file-certificate",
        status=one.sign,
    )


searched = [
    Searched(
        name="agreements",
        label=_("Agreements"),
        find=find,
        order=40,
        permission="agreements.view_agreement",
    )
]
