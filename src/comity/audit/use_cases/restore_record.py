"""Taking a record out of the recycle bin."""

from django.db import IntegrityError, transaction

from comity.audit import journal
from comity.audit.actor import Actor
from comity.audit.journal import use_case
from comity.shared.records import Record, claim_version


class NameTaken(Exception):
    """A living record has taken what this one was unique by."""


@use_case
def restore_record(*, actor: Actor, record: Record, version: int) -> None:
    """Put the record back where it was. Raises Conflict, and NameTaken where its place is taken."""
    if record.deleted_at is None:
        return
    claim_version(record, version)
    deleted_at, record.deleted_at = record.deleted_at, None
    try:
        with transaction.atomic():
            record.save(update_fields=["deleted_at"])
    except IntegrityError as taken:
        record.deleted_at = deleted_at
        raise NameTaken(str(record)) from taken
    journal.record(actor, "restore", record, detail={"version": record.version})
