"""What a list is narrowed to, as its address says it; used by the lists of upper rooms too."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.cache import caches
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.partners.queries.partnerships import countries_of
from comity.shared.localized_text import text_language
from comity.shared.places import place_name
from comity.shared.sort_keys import sort_key

LONGEST = 100
CHOICES_SECONDS = 60
Choices = Iterable[tuple[str, str | Promise]]


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: its word in the address, its label, choices, the chosen one, the way without."""

    name: str
    label: str | Promise
    choices: list[tuple[str, str]]
    chosen: str
    without: str

    @property
    def chosen_label(self) -> str:
        """The chosen value in words; '' when this filter is not used."""
        return dict(self.choices).get(self.chosen, "")


@dataclass(frozen=True, slots=True)
class Sift:
    """The filters of one list, and the words looked for."""

    filters: list[Filter]
    text: str

    def __getitem__(self, name: str) -> str:
        for one in self.filters:
            if one.name == name:
                return one.chosen
        raise KeyError(name)  # which is how a template goes on to the attributes

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out."""
        return bool(self.text) or any(one.chosen for one in self.filters)


def read_sift(request: HttpRequest, *declared: tuple[str, str | Promise, Choices]) -> Sift:
    """Filters as the address has them; a value that is no choice is not chosen."""
    filters = []
    for name, label, choices in declared:
        words = [(value, str(shown)) for value, shown in choices]
        sent = request.GET.get(name, "")
        chosen = sent if sent in dict(words) else ""
        filters.append(Filter(name, label, words, chosen, _without(request, name)))
    return Sift(filters, request.GET.get("q", "").strip()[:LONGEST])


def _without(request: HttpRequest, name: str) -> str:
    left = request.GET.copy()
    left.pop(name, None)
    left.pop("cursor", None)
    return f"{request.path}?{left.urlencode()}" if left else request.path


def country_filter(user: Any, chosen: str = "") -> tuple[str, str | Promise, Choices]:
    """Countries with a partner, in the reader's order; asked once a minute.

    And again when the one that is `chosen` was not among them: its first partner may be new.
    """
    language = get_language()

    def ask() -> list[tuple[str, str]]:
        named = [(code, place_name(code, language)) for code in countries_of(user)]
        return sorted(named, key=lambda row: sort_key(row[1], text_language(language)))

    key = f"timeline.countries.{user.pk}.{language}"
    found = caches["process"].get_or_set(key, ask, CHOICES_SECONDS) or []
    if chosen and chosen not in dict(found):
        found = ask()
        caches["process"].set(key, found, CHOICES_SECONDS)
    return "country", _("Country"), found
