"""What a person took part in, asked of the room above that knows: its `appearances.py`.

    appearances = Appearances(permission="timeline.view_entry", read=read)

`read(user, person_id, cursor, size)` answers a page whose rows are `ui.timeline.Moment`s.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from django.apps import apps
from django.utils.module_loading import module_has_submodule

from comity.shared.paging import Page


@dataclass(frozen=True, kw_only=True)
class Appearances:
    """One room's answer; the timeline knows visits and signings too, since they stand on it."""

    permission: str
    read: Callable[[Any, int, str, int], Page]


@cache
def offered() -> tuple[Appearances, ...]:
    """Every room that knows."""
    found: list[Appearances] = []
    for config in apps.get_app_configs():
        if config.module is not None and module_has_submodule(config.module, "appearances"):
            one = getattr(import_module(f"{config.name}.appearances"), "appearances", None)
            found += [one] if one is not None else []
    return tuple(found)


def of_person(user: Any, person_id: int, cursor: str = "", size: int = 10) -> Page:
    """The first room's page; an empty one where nobody may be asked."""
    for one in offered():
        if user.has_perm(one.permission):
            return one.read(user, person_id, cursor, size)
    return Page([], "", "")
