"""Values of the audit put back into a record's columns."""

from typing import Any

from django.db import models

from comity.audit.journal import snapshot
from comity.shared.records import Record


def column_of(model: type[models.Model], name: str) -> Any:
    """The column that the audit calls `name` (as `snapshot` does), or None."""
    return next((one for one in model._meta.concrete_fields if one.attname == name), None)


def put_back(record: models.Model, name: str, value: Any) -> list[str]:
    """Set the column to a value as the audit keeps it; the names of the columns to save.

    A date that others follow from takes them along.
    """
    if name == "when" and hasattr(record, "set_when"):
        record.set_when(value or "")
        return ["when", "earliest", "latest", "when_key"]
    column = column_of(type(record), name)
    setattr(record, name, column.to_python(value) if value is not None else None)
    return [name]


def still_has(record: Record, name: str, value: Any) -> bool:
    """Whether the column still says what the audit says it said."""
    kept: Any = snapshot(record).get(name)
    return bool(kept == value)
