"""Reading the history of one record."""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from comity.audit.journal import snapshot
from comity.audit.models import AuditEntry, EntryValues, Part
from comity.audit.restoring import kind_of
from comity.audit.values import Reading
from comity.audit.verbs import said
from comity.shared import paging
from comity.shared.differences import Piece, pieces
from comity.shared.records import Record

PAGE_SIZE = 25


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of one change; `name` where it can be put back to what it was before."""

    label: str
    pieces: list[Piece]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One change as it is shown; `erased` says that personal values were taken out for good."""

    number: int
    at: datetime
    who: str
    did: str
    differences: list[Difference]
    erased: bool
    verb: str = ""

    @property
    def hollow(self) -> bool:
        """A form that was saved as it was opened: nothing happened that a reader cares about."""
        bare = self.verb.rsplit(".", 1)[-1]
        return bare.startswith(("edit", "correct")) and not self.differences and not self.erased


def record_model(label: str) -> type[Record] | None:
    """The kind of record called `app.model`; None for anything that is no record of ours."""
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return None
    return model if issubclass(model, Record) else None


def history(record: models.Model, *, cursor: str) -> paging.Page:
    """The record's changes, newest first, as Steps; two queries and one for each kind referred."""
    label = record._meta.label
    entries = AuditEntry.objects.filter(record=label, record_id=record.pk)
    page = paging.page(
        entries.prefetch_related("parts"),
        order=paging.Order("id", descending=True),
        cursor=cursor,
        size=PAGE_SIZE,
    )
    contents = [_contents(entry) for entry in page.rows]
    sides = [side for content in contents for side in _sides(content)]
    reading = Reading(type(record), sides)
    now = _now(record)
    steps = [_step(*pair, reading, now) for pair in zip(page.rows, contents, strict=True)]
    steps = [step for step in steps if not step.hollow]
    return paging.Page(steps, page.earlier, page.later)


def _now(record: models.Model) -> dict[str, Any]:
    """What the record's restorable columns say now."""
    kept = kind_of(type(record))
    if kept is None:
        return {}
    return {name: value for name, value in snapshot(record).items() if kept.restorable(name)}


@dataclass(frozen=True, slots=True)
class LastChange:
    """Who changed a record last; '' where nobody knows (any more)."""

    who: str
    at: datetime


def last_change(record: Record) -> LastChange:
    """For the notice that somebody saved meanwhile; one query."""
    origin = EntryValues.objects.filter(entry=OuterRef("pk"), part=Part.ORIGIN)
    entries = AuditEntry.objects.filter(record=record._meta.label, record_id=record.pk)
    last = entries.annotate(origin=Subquery(origin.values("content"))).order_by("-id").first()
    if last is None:
        return LastChange("", record.updated_at)
    return LastChange(json.loads(last.origin or "{}").get("label", ""), last.at)


def _contents(entry: AuditEntry) -> dict[str, Any]:
    return {row.part: json.loads(row.content) for row in entry.parts.all()}


def _sides(content: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Field values before and after, personal ones and others together."""
    parts = [content.get(part, {}) for part in (Part.VALUES, Part.PERSONAL)]
    before, after = (
        {k: v for p in parts for k, v in p.get(m, {}).items()} for m in ("before", "after")
    )
    return before, after


def _who(entry: AuditEntry, label: str) -> str:
    """A person by the name written down; a command, a task or a guest in the reader's words."""
    kind, space, name = label.partition(" ")
    if entry.actor_id is None and space and kind == "command":
        return _("command %(name)s") % {"name": name}
    if entry.actor_id is None and space and kind == "task":
        return _("task %(name)s") % {"name": name}
    if entry.actor_id is None and space and kind == "guest":
        return _("%(name)s, by a guest link") % {"name": name}
    return label


def _step(
    entry: AuditEntry, content: dict[str, Any], reading: Reading, current: dict[str, Any]
) -> Step:
    before, after = _sides(content)
    differences = []
    for name in dict.fromkeys([*before, *after]):
        repeated = name == "names" and "name_rows" in {*before, *after}
        if repeated or not reading.is_shown(name):
            continue
        was, now = (reading.value(name, side.get(name)) for side in (before, after))
        if was != now:
            back = name in before and name in current and current[name] != before[name]
            marked = _marked(was, now, reading, name)
            differences.append(Difference(reading.label(name), marked, name if back else ""))
    if not before:
        # Of what was just added everything is new: marking all of it would mark nothing.
        differences = [replace(one, pieces=_unmarked(one.pieces)) for one in differences]
    return Step(
        number=entry.id,
        at=entry.at,
        who=_who(entry, content.get(Part.ORIGIN, {}).get("label", "")),
        did=said(entry.verb),
        differences=differences,
        erased=bool(entry.digests.keys() - content.keys()),
        verb=entry.verb,
    )


def _marked(was: str, now: str, reading: Reading, name: str) -> list[Piece]:
    """Word by word for prose; a date, a choice or a name is replaced as a whole."""
    if reading.is_prose(name):
        return pieces(was, now)
    return [piece for piece in (Piece("gone", was), Piece("new", now)) if piece.text]


def _unmarked(found: list[Piece]) -> list[Piece]:
    return [Piece("same", piece.text) for piece in found]
