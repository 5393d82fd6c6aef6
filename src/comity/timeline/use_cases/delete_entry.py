"""Put an entry into the recycle bin, and take it out again."""

from django.utils import timezone

from comity import audit
from comity.audit import Actor, use_case
from comity.shared.records import claim_version
from comity.timeline.models import Entry
from comity.timeline.use_cases.refresh import refresh_last_entry


@use_case
def delete_entry(*, actor: Actor, entry: Entry, version: int) -> Entry:
    """Take it off every timeline; promises born from it stay."""
    claim_version(entry, version)
    entry.deleted_at = timezone.now()
    entry.save(update_fields=["deleted_at", "updated_at"])
    refresh_last_entry(entry.partner_rows.values_list("partnership_id", flat=True))
    audit.record(actor, "delete_entry", entry, before={"deleted": False}, after={"deleted": True})
    return entry


@use_case
def restore_entry(*, actor: Actor, entry: Entry) -> Entry:
    """Put it back where it stood."""
    claim_version(entry, entry.version)
    entry.deleted_at = None
    entry.save(update_fields=["deleted_at", "updated_at"])
    refresh_last_entry(entry.partner_rows.values_list("partnership_id", flat=True))
    audit.record(actor, "restore_entry", entry, before={"deleted": True}, after={"deleted": False})
    return entry
