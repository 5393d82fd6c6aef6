"""Institutions in the search box."""

from dataclasses import replace
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.institutions.queries import found
from comity.institutions.rows import as_option
from comity.ui.options import Option
from comity.ui.searching import Searched


def find(_user: Any, words: str, limit: int) -> list[Option]:
    """By any name, in any script, with a typing error."""
    language = get_language()
    return [
        replace(as_option(one, language), value="", icon="building-bank")
        for one in found(words, limit=limit)
    ]


searched = [
    Searched(
        name="institutions",
        label=_("Institutions"),
        find=find,
        order=30,
        permission="institutions.view_institution",
    )
]
