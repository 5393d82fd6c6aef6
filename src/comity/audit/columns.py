"""Values of the audit put back into a record's columns."""

from typing import Any

from django.db import models

from comity.shared.dated import EdtfField
from comity.shared.records import Record

# Kept by the record itself, never put back.
_OWN = frozenset({"id", "code", "version", "created_at", "updated_at", "deleted_at"})


def column_of(model: type[models.Model], name: str) -> Any:
    """The column that the audit calls `name` (as `snapshot` does), or None."""
    return next((one for one in model._meta.concrete_fields if one.attname == name), None)


def can_be_put_back(model: type[models.Model], name: str) -> bool:
    """Whether the column stands for itself: what is kept from others follows them."""
    column = column_of(model, name)
    if column is None or name in _OWN or not column.editable or column.primary_key:
        return False
    return name not in frozenset(getattr(model, "DERIVED", frozenset()))


def put_back(record: models.Model, name: str, value: Any) -> list[str]:
    """Set the column to a value as the audit keeps it; the names of the columns to save.

    A date that others follow from takes them along.
    """
    column = column_of(type(record), name)
    if isinstance(column, EdtfField) and name == "when" and hasattr(record, "set_when"):
        record.set_when(value or "")
        return ["when", "earliest", "latest", "when_key"]
    setattr(record, name, column.to_python(value) if value is not None else None)
    return [name]


def still_has(record: Record, name: str, value: Any) -> bool:
    """Whether the column still says what the audit says it said."""
    from comity.audit.journal import snapshot  # noqa: PLC0415 - the journal stands beside

    kept: Any = snapshot(record).get(name)
    return bool(kept == value)
