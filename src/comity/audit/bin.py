"""The recycle bin: what lies in it, who put it there, what has taken its place."""

import base64
import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import (
    CharField,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    UniqueConstraint,
    Value,
)

from comity.audit.models import AuditEntry, EntryValues, Part
from comity.audit.restoring import Kept, kinds
from comity.shared.paging import Page
from comity.shared.records import Record

PAGE_SIZE = 25
_DELETING = ("delete", "merge_away")
Key = tuple[dt.datetime, str, int]


@dataclass(frozen=True, slots=True)
class Lying:
    """One record in the bin; `merge` is the merge by which it went into another."""

    kept: Kept
    record: Any
    who: str
    merge: str


def kinds_for(user: Any) -> list[Kept]:
    """The kinds this person may bring back."""
    return sorted((one for one in kinds() if one.may(user, "delete")), key=lambda one: one.words)


def lying(user: Any, chosen: Iterable[Kept], *, cursor: str) -> Page:
    """A page of what lies in the bin, newest first.

    Two queries and one for each kind on the page.
    """
    sought = {one.name: one for one in chosen}
    direction, position = _read(cursor)
    backwards = direction == "earlier"
    keys = _keys(sought.values(), position, backwards=backwards)
    more, keys = len(keys) > PAGE_SIZE, keys[:PAGE_SIZE]
    if backwards:
        keys.reverse()
    earlier = more if backwards else position is not None
    later = backwards or more
    rows = [one for one in _shown(sought, keys) if one.kept.may(user, "delete", one.record)]
    return Page(
        rows,
        _write("earlier", keys[0]) if keys and earlier else "",
        _write("later", keys[-1]) if keys and later else "",
    )


def _keys(chosen: Iterable[Kept], position: Key | None, *, backwards: bool) -> list[Key]:
    """When, kind and id of the rows of a page and one more, in one query over all kinds."""
    parts = [_beyond(one, position, backwards=backwards) for one in chosen]
    if not parts:
        return []
    sign = "" if backwards else "-"
    rows = parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0]
    ordered = rows.order_by(f"{sign}deleted_at", f"{sign}kind_of_record", f"{sign}pk")
    return [(at, kind, pk) for at, kind, pk in ordered[: PAGE_SIZE + 1]]


def _beyond(one: Kept, position: Key | None, *, backwards: bool) -> QuerySet[Any, Any]:
    rows = one.model.all_objects.exclude(deleted_at=None)
    if position is not None:
        at, kind, pk = position
        side = "gt" if backwards else "lt"
        beyond = Q(**{f"deleted_at__{side}": at})
        if one.name == kind:
            beyond |= Q(deleted_at=at, **{f"pk__{side}": pk})
        elif (one.name > kind) == backwards:
            beyond |= Q(deleted_at=at)
        rows = rows.filter(beyond)
    named = rows.annotate(kind_of_record=Value(one.name, output_field=CharField()))
    return named.order_by().values_list("deleted_at", "kind_of_record", "pk")


def _shown(sought: dict[str, Kept], keys: list[Key]) -> list[Lying]:
    records: dict[tuple[str, int], Record] = {}
    for name in {kind for _at, kind, _pk in keys}:
        wanted = [pk for _at, kind, pk in keys if kind == name]
        found = sought[name].model.all_objects.in_bulk(wanted)
        records |= {(name, pk): one for pk, one in found.items()}
    told = _told(list(records.values()))
    return [
        Lying(sought[kind], records[kind, pk], *told.get((kind, pk), ("", "")))
        for _at, kind, pk in keys
    ]


def _told(records: list[Record]) -> dict[tuple[str, int], tuple[str, str]]:
    """Who deleted each, and by which merge; one query."""
    which = Q()
    for label in {one._meta.label for one in records}:
        which |= Q(record=label, record_id__in=[r.pk for r in records if r._meta.label == label])
    if not records:
        return {}
    origin = EntryValues.objects.filter(entry=OuterRef("pk"), part=Part.ORIGIN).values("content")
    entries = AuditEntry.objects.filter(which, verb__in=_DELETING).order_by("id")
    return {
        (entry.record.lower(), entry.record_id or 0): (
            json.loads(entry.origin or "{}").get("label", ""),
            entry.detail.get("merge", "") if entry.verb == "merge_away" else "",
        )
        for entry in entries.annotate(origin=Subquery(origin))
    }


def merged_by(record: Record) -> str:
    """The merge by which a record in the bin went into another; '' for any other."""
    return _told([record]).get((record._meta.label_lower, record.pk), ("", ""))[1]


def taken_by(record: Record) -> Model | None:
    """The living record that has taken what this one is unique by."""
    model = type(record)
    for constraint in model._meta.constraints:
        if isinstance(constraint, UniqueConstraint) and "deleted_at" in str(constraint.condition):
            same = {name: getattr(record, name) for name in constraint.fields}
            found = model.objects.filter(constraint.condition or Q(), **same).first()
            if found is not None:
                return found
    return None


def _write(direction: str, key: Key) -> str:
    at, kind, pk = key
    packed = json.dumps([direction, at.isoformat(), kind, pk])
    return base64.urlsafe_b64encode(packed.encode()).decode().rstrip("=")


def _read(cursor: str) -> tuple[str, Key | None]:
    """What a cursor says; whatever is wrong means page one."""
    if not cursor or len(cursor) > 400:  # noqa: PLR2004
        return "later", None
    try:
        packed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        direction, at, kind, pk = json.loads(packed)
        moment = dt.datetime.fromisoformat(at)
    except (ValueError, TypeError):
        return "later", None
    right = direction in {"earlier", "later"} and isinstance(kind, str) and moment.tzinfo
    if not right or type(pk) is not int or not 0 <= pk < 2**63:
        return "later", None
    return direction, (moment, kind, pk)
