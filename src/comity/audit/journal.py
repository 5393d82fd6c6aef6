"""Collecting what a use case changed, and writing it as the transaction's last statements."""

import copy
import functools
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, ParamSpec, TypeVar

from django.db import models, transaction

from comity.audit.actor import Actor

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(slots=True)
class Change:
    """One change to one record: field values before and after, as JSON can carry them.

    `personal` names the fields whose values can be erased later; `detail` is for what must never
    be personal, since it is sealed for good.
    """

    actor: Actor
    verb: str
    record: str
    record_id: int | None
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
    personal: frozenset[str] = frozenset()
    detail: dict[str, Any] = field(default_factory=dict)


_collected: ContextVar[list[Change] | None] = ContextVar("collected", default=None)


def use_case(function: Callable[P, R]) -> Callable[P, R]:
    """Make a verb one transaction: the outermost opens it and writes the audit last.

    An error in an inner use case undoes the whole, also when it is caught on the way, unless the
    catcher opened a `transaction.atomic()` of its own around it.
    """

    @functools.wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        outer = _collected.get()
        if outer is not None:
            return _inside(outer, function, *args, **kwargs)
        changes: list[Change] = []
        token = _collected.set(changes)
        try:
            with transaction.atomic():
                result = function(*args, **kwargs)
                write(changes)
        finally:
            _collected.reset(token)
        return result

    return run


def _inside(
    changes: list[Change], function: Callable[P, R], *args: P.args, **kwargs: P.kwargs
) -> R:
    """Run an inner use case; what it said before it failed is not true any more."""
    known = len(changes)
    try:
        with transaction.atomic(savepoint=False):
            return function(*args, **kwargs)
    except BaseException:
        del changes[known:]
        raise


def snapshot(record: models.Model) -> dict[str, Any]:
    """The record's own columns as JSON can carry them, for `before` and `after`."""
    unaudited = _marked(record, "UNAUDITED")
    return {
        column.attname: _plain(column, record)
        for column in record._meta.concrete_fields
        if column.attname not in unaudited
    }


def _plain(column: models.Field[Any, Any], record: models.Model) -> Any:
    value = column.value_from_object(record)
    if isinstance(value, bool | int | float | str | type(None)):
        return value
    if hasattr(value, "as_json"):
        return value.as_json()
    if isinstance(value, dict | list):
        # A copy: the record may change it in place before `after` is taken.
        return copy.deepcopy(value)
    return column.value_to_string(record)


def _marked(record: models.Model, name: str) -> frozenset[str]:
    """Fields that a model names as PERSONAL or UNAUDITED."""
    fields: frozenset[str] = getattr(record, name, frozenset())
    return fields


def record(
    actor: Actor,
    verb: str,
    changed: models.Model,
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    detail: dict[str, Any] | None = None,
) -> None:
    """Say what a use case changed; outside of one this is a programming error.

    Where both `before` and `after` are given, only what differs is kept.
    """
    before, after = before or {}, after or {}
    if before and after:
        differing = {
            name
            for name in before.keys() | after.keys()
            if name not in before or name not in after or before[name] != after[name]
        }
        before = {name: value for name, value in before.items() if name in differing}
        after = {name: value for name, value in after.items() if name in differing}
    personal = _marked(changed, "PERSONAL")
    label = changed._meta.label
    pending().append(Change(actor, verb, label, changed.pk, before, after, personal, detail or {}))


def record_bulk(
    actor: Actor, verb: str, model: type[models.Model], *, source: str, digest: str, rows: int
) -> None:
    """One entry for many rows of reference data: the file's name, its hash, how many rows."""
    after = {"source": source, "digest": digest, "rows": rows}
    pending().append(Change(actor, verb, model._meta.label, None, after=after))


def record_export(
    actor: Actor, model: type[models.Model], *, place: str, kind: str, columns: list[str], rows: int
) -> None:
    """One entry for a list taken out as a file: which columns of how many rows, no value of any."""
    detail = {"list": place, "file": kind, "columns": columns, "rows": rows}
    pending().append(Change(actor, "export_list", model._meta.label, None, detail=detail))


def pending() -> list[Change]:
    """What the running use case has said so far."""
    changes = _collected.get()
    if changes is None:
        raise RuntimeError("audit.record() belongs inside a function marked @use_case")
    return changes


def write(changes: list[Change]) -> None:
    """Append the changes to the chain."""
    if changes:
        # Imported late: the app's models are not there yet when use cases are declared.
        from comity.audit.chain import append  # noqa: PLC0415

        append(changes)
