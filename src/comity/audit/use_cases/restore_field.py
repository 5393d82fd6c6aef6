"""Putting one field of a record back to what it was before a change."""

import json
from typing import Any

from comity.audit import journal
from comity.audit.actor import Actor
from comity.audit.journal import use_case
from comity.audit.models import AuditEntry, Part
from comity.audit.restoring import kind_of
from comity.shared.records import Record, claim_version


class NotRestorable(Exception):
    """The field follows from others, has a door of its own, or its old value was erased."""


@use_case
def restore_field(*, actor: Actor, record: Record, version: int, entry: int, name: str) -> None:
    """As it was before the change that the audit's `entry` tells of.

    Raises Conflict, and NotRestorable.
    """
    kept = kind_of(type(record))
    if kept is None or not kept.restorable(name):
        raise NotRestorable
    values = _before(record, entry)
    if name not in values:
        raise NotRestorable
    claim_version(record, version)
    before = journal.snapshot(record)
    kept.put_back(record, name, values[name])
    after = journal.snapshot(record)
    journal.record(
        actor, "put_back_field", record, before=before, after=after, detail={"entry": entry}
    )


def _before(record: Record, number: int) -> dict[str, Any]:
    """What the entry says the record's fields were; nothing where that was erased."""
    entries = AuditEntry.objects.filter(
        pk=number, record=record._meta.label, record_id=record.pk
    ).prefetch_related("parts")
    found: dict[str, Any] = {}
    for entry in entries:
        for part in entry.parts.all():
            if part.part in {Part.VALUES, Part.PERSONAL}:
                found |= json.loads(part.content).get("before", {})
    return found
