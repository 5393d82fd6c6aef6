"""What a room asks guests: declared in its `guests.py`, found here by name.

    asked = [Purpose(name="partners.addresses", label=_("Correct the addresses"), ...)]

A line of an answer is a dict that JSON can carry: `about` (the code of the person or thing it
tells of), `key` (what to change, in the room's own words), `before`, `after`, and `decision`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any, Protocol

from django.apps import apps
from django.utils.functional import Promise
from django.utils.module_loading import module_has_submodule

from comity.audit.actor import Actor
from comity.shared.localized_text import LocalizedText

Line = dict[str, Any]
ACCEPTED, REFUSED = "accepted", "refused"


@dataclass(frozen=True, slots=True)
class Subject:
    """The record a link is about: what it is called, where it is seen."""

    pk: int
    words: LocalizedText | str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """One line as it is decided about: what it changes, and what stands there now.

    `version` is of the record it changes, 0 for a new one; `stale` says that what stands there
    now is not what the guest saw, `possible` is False where the record is there no more.
    """

    place: int
    label: str
    before: str
    after: str
    now: str = ""
    version: int = 0
    decision: str = ""
    stale: bool = False
    possible: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """The lines about one person or thing."""

    title: LocalizedText | str
    lines: list[Shown] = field(default_factory=list)


class GuestForm(Protocol):
    """What a room's form answers; its template shows it as `form`."""

    def is_valid(self) -> bool:
        """Whether it can be taken."""

    def lines(self) -> list[Line]:
        """What the guest wants changed; empty where all is as it was."""


@dataclass(frozen=True, kw_only=True)
class Purpose:
    """One question that guests are asked."""

    name: str
    label: str | Promise
    ask: str | Promise  # said to the guest above the form
    permission: str  # who may make such a link and decide about answers
    template: str  # of the form's fields
    find: Callable[[str], Subject | None]  # the record by its code
    subjects: Callable[[Iterable[int]], Mapping[int, Subject]]  # one query
    form: Callable[[int, Any], GuestForm]  # the record's id, and what was sent or None
    shown: Callable[[int, Sequence[Line]], list[Group]]
    # Changes the record by what was accepted; `versions` are those of `Shown`. Raises Conflict.
    accept: Callable[[Actor, int, Sequence[tuple[Line, int]]], None]
    record: str  # the record's label: 'partners.Partnership'


@cache
def offered() -> dict[str, Purpose]:
    """Every purpose of every app by its name."""
    found: list[Purpose] = []
    for config in apps.get_app_configs():
        if config.module is not None and module_has_submodule(config.module, "guests"):
            found += getattr(import_module(f"{config.name}.guests"), "asked", ())
    return {one.name: one for one in found}
