"""Collecting what a use case changed, and writing it as the transaction's last statements."""

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
    """One change to one record: field values before and after, as JSON can carry them."""

    actor: Actor
    verb: str
    record: str
    record_id: int | None
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)


_collected: ContextVar[list[Change] | None] = ContextVar("collected", default=None)


def use_case(function: Callable[P, R]) -> Callable[P, R]:
    """Make a verb one transaction: the outermost opens it and writes the audit last."""

    @functools.wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        if _collected.get() is not None:
            return function(*args, **kwargs)
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


def snapshot(record: models.Model) -> dict[str, Any]:
    """The record's own columns as JSON can carry them, for `before` and `after`."""
    values = {}
    for column in record._meta.concrete_fields:
        value = column.value_from_object(record)
        values[column.attname] = (
            value
            if isinstance(value, bool | int | float | str | type(None))
            else column.value_to_string(record)
        )
    return values


def record(
    actor: Actor,
    verb: str,
    changed: models.Model,
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> None:
    """Say what a use case changed; outside of one this is a programming error."""
    changes = _collected.get()
    if changes is None:
        raise RuntimeError("audit.record() belongs inside a function marked @use_case")
    changes.append(Change(actor, verb, changed._meta.label, changed.pk, before or {}, after or {}))


def write(changes: list[Change]) -> None:
    """Append the changes to the chain (the chain itself follows with the audit's tables)."""
