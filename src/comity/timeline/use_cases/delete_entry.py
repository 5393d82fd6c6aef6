"""Put an entry into the recycle bin, and take it out again; partner lists follow."""

from comity.audit import Actor, use_case
from comity.audit.use_cases import delete_record, restore_record
from comity.timeline.models import Entry
from comity.timeline.use_cases.refresh import refresh_last_entry


@use_case
def delete_entry(*, actor: Actor, entry: Entry, version: int) -> None:
    """Take it off every timeline; promises born from it stay. Raises Conflict."""
    delete_record(actor=actor, record=entry, version=version)
    refresh_last_entry(entry.partner_rows.values_list("partnership_id", flat=True))


@use_case
def restore_entry(*, actor: Actor, entry: Entry, version: int) -> None:
    """Put it back where it stood. Raises Conflict."""
    restore_record(actor=actor, record=entry, version=version)
    refresh_last_entry(entry.partner_rows.values_list("partnership_id", flat=True))
