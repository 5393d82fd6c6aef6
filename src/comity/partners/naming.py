"""What names a person and can still be changed: said by each app's `turnover.py`.

When a head is followed by another, what is not signed, held or published yet may name the
predecessor. An app lists `naming = [Naming(...)]`; it is asked for many people at once.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from django.apps import apps
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.module_loading import module_has_submodule

from comity.shared.localized_text import LocalizedText
from comity.ui.status import Status


@dataclass(frozen=True, slots=True)
class Named:
    """One thing that names somebody: what it is, where it is changed."""

    pk: int
    title: LocalizedText | str
    address: str
    second: str = ""
    sign: Status | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """One kind of thing that names people.

    `rows` are those that name some people, of what this user sees and can still be changed;
    in them `person` is the way to the person named, `thing` to the thing that names them.
    `things` shows those of the ids given, one query.
    """

    name: str
    label: str | Promise
    icon: str
    order: int
    rows: Callable[[Any, Collection[int]], QuerySet[Any]]
    person: str
    thing: str = "pk"
    things: Callable[[Any, Collection[int]], list[Named]]


@cache
def offered() -> tuple[Naming, ...]:
    """All kinds that the apps offer, in their order."""
    found: list[Naming] = []
    for config in apps.get_app_configs():
        if config.module is not None and module_has_submodule(config.module, "turnover"):
            module = import_module(f"{config.name}.turnover")
            found += getattr(module, "naming", ())
    return tuple(sorted(found, key=lambda one: one.order))
