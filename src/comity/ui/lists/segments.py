"""A filter that stands above the list: each choice with how many rows it holds."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import pgettext

from comity.ui.lists.asked import Asked, Listed


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: its words, its address, how many rows (None: not counted)."""

    words: str | Promise
    url: str
    count: int | None
    current: bool


def segments(
    asked: Asked, name: str, counts: Mapping[str, int] | None = None, *, rest: str | Promise = ""
) -> list[Segment]:
    """The choices of the filter `name`; `rest` is said of none chosen ('All')."""
    found = next(one for one in asked.filters if one.name == name)
    return [
        Segment(
            words,
            asked.address(**{name: value}),
            counts.get(value, 0) if counts is not None else None,
            value == found.chosen,
        )
        for value, words in [("", rest or pgettext("a list", "All")), *found.choices]
    ]


def in_group(listed: Listed, groups: Mapping[str, Collection[str]]) -> Listed:
    """Of a list that every other filter has narrowed: the rows of the chosen group of statuses."""
    chosen = listed.asked["group"]
    if not chosen:
        return listed
    return replace(listed, rows=listed.rows.filter(status__in=groups[chosen]))
