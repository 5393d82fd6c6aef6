"""What may be done with entries, promises and events."""

from comity.timeline.use_cases.add_statement import add_statement, remove_statement
from comity.timeline.use_cases.change_commitment import (
    drop_commitment,
    keep_commitment,
    move_commitment,
    reopen_commitment,
)
from comity.timeline.use_cases.delete_entry import delete_entry, restore_entry
from comity.timeline.use_cases.edit_commitment import edit_commitment
from comity.timeline.use_cases.edit_entry import edit_entry
from comity.timeline.use_cases.file_letter import discard_letter, file_letter, keep_letter
from comity.timeline.use_cases.link_record import link_record, unlink_record
from comity.timeline.use_cases.promise import promise
from comity.timeline.use_cases.record_entry import record_entry
from comity.timeline.use_cases.record_event import edit_event, record_event
from comity.timeline.use_cases.taking_part import Organisation, Participant, Said

__all__ = [
    "Organisation",
    "Participant",
    "Said",
    "add_statement",
    "delete_entry",
    "discard_letter",
    "drop_commitment",
    "edit_commitment",
    "edit_entry",
    "edit_event",
    "file_letter",
    "keep_commitment",
    "keep_letter",
    "link_record",
    "move_commitment",
    "promise",
    "record_entry",
    "record_event",
    "remove_statement",
    "reopen_commitment",
    "restore_entry",
    "unlink_record",
]
