"""What a list is narrowed to, as its address says it; used by the lists of upper rooms too."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import Promise

LONGEST = 100
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
