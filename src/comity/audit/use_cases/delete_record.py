"""Putting a record into the recycle bin."""

from django.utils import timezone

from comity.audit import journal
from comity.audit.actor import Actor
from comity.audit.journal import use_case
from comity.shared.records import Record, claim_version


@use_case
def delete_record(*, actor: Actor, record: Record, version: int) -> None:
    """Take the record out of every list; it can be restored. Raises Conflict."""
    if record.deleted_at is not None:
        return
    claim_version(record, version)
    record.deleted_at = timezone.now()
    record.save(update_fields=["deleted_at"])
    journal.record(actor, "delete", record, detail={"version": record.version})
