"""Changing many records of a list at once: what a room says of it.

Three steps: choose what to change; see each record before and after, and those that stay as they
are with why; change them, each in its own transaction at the version that was seen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.core import signing
from django.db.models import QuerySet
from django.utils.functional import Promise

from comity.ui.lists.asked import Listed

Words = str | Promise
MOST = 500  # at once: each is a transaction of its own, and a person looks through them before
UNDO_SECONDS = 24 * 60 * 60
_SALT = "comity.lists.undo"


class Stays(Exception):
    """A record that cannot be changed so, with why in words; raised by an act's `change`."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What would become of one record: before and after in words, or why it stays as it is."""

    before: str = ""
    after: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that is done with many records.

    `plan(record, values)` says what the form's values would make of it; `change(actor=, record=,
    version=, values=)` calls the room's use case. `known(record)` gives what `undo(actor=, record=,
    version=, known=)` needs to take it back, as JSON can carry it; without `undo` there is none.
    """

    name: str
    label: Words
    verb: Words
    permission: str
    form: Callable[..., forms.Form]
    plan: Callable[[Any, dict[str, Any]], Planned]
    change: Callable[..., Any]
    known: Callable[[Any], dict[str, Any]] = field(default=lambda _record: {})
    undo: Callable[..., Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulk:
    """The acts of one list; `rows` are the records a person may see, with what the acts look at."""

    place: str
    label: Words
    listed: Callable[[Any], Listed]
    rows: Callable[[Any], QuerySet[Any]]
    page: str  # a record's page
    acts: Sequence[Act]


def seal(user: Any, act: Act, kept: list[tuple[str, int, dict[str, Any]]]) -> str:
    """What an Undo needs, for this person alone: codes, versions after, values before."""
    return signing.dumps([user.pk, act.name, kept], salt=_SALT, compress=True)


def unseal(user: Any, sealed: str) -> tuple[str, list[tuple[str, int, dict[str, Any]]]] | None:
    """The act's name and what it kept; None for anything that is not this person's, or is old."""
    try:
        owner, name, kept = signing.loads(sealed, salt=_SALT, max_age=UNDO_SECONDS)
    except (signing.BadSignature, ValueError):
        return None
    return (name, kept) if owner == user.pk else None
