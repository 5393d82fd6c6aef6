"""Asking every app that offers something to the box."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from django.apps import apps
from django.utils.functional import Promise
from django.utils.module_loading import module_has_submodule

from comity.ui.options import Option
from comity.ui.searching import Searched

LONGEST = 200
# Of what is looked for first, more lines are shown as one types.
SUGGESTED = {"partners": 5, "institutions": 5}
SUGGESTED_OTHERS = 2
# On the page of results.
LISTED = 20


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind."""

    name: str
    label: str | Promise
    options: list[Option]
    cut: bool = False  # whether there may be more than the lines asked for


@cache
def offered() -> tuple[Searched, ...]:
    """All that the apps offer, in its order."""
    found: list[Searched] = []
    for config in apps.get_app_configs():
        if config.module is not None and module_has_submodule(config.module, "search"):
            module = import_module(f"{config.name}.search")
            found += getattr(module, "searched", ())
    return tuple(sorted(found, key=lambda one: one.order))


def suggested(user: Any, words: str) -> list[Group]:
    """A few of each kind, for the list under the box."""
    return _asked(user, words, SUGGESTED, SUGGESTED_OTHERS)


def listed(user: Any, words: str) -> list[Group]:
    """Up to twenty of each kind, for the page of results."""
    return _asked(user, words, {}, LISTED)


def _asked(user: Any, words: str, most: dict[str, int], otherwise: int) -> list[Group]:
    words = words[:LONGEST].strip()
    if not words:
        return []
    groups = []
    seen: set[tuple[str, str]] = set()
    for one in offered():
        if not user.has_perm(one.permission):
            continue
        limit = most.get(one.name, otherwise)
        found = one.find(user, words, limit)
        # A partner is an institution too: once is enough.
        options = [option for option in found if option.href and _line(option) not in seen]
        seen.update(map(_line, options))
        if options:
            groups.append(Group(one.name, one.label, options, cut=len(found) >= limit))
    return groups


def _line(option: Option) -> tuple[str, str]:
    """What makes two lines one thing: the name, and the place that ends the second line."""
    return option.text, option.second.rpartition(" · ")[2]
