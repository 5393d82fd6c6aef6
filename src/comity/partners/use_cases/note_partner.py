"""Note something about a partner, for those it may concern, or change the note."""

from datetime import date
from typing import TYPE_CHECKING

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import PartnerNote, Partnership
from comity.partners.statuses import NoteClass
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version

if TYPE_CHECKING:
    from comity.accounts.models import User


@use_case
def note_partner(
    *,
    actor: Actor,
    partnership: Partnership,
    words: LocalizedText,
    note_class: str,
    day: date,
    author: "User | None" = None,
) -> PartnerNote:
    """Keep the words as they were written; `note_class` says who reads them."""
    note = PartnerNote(
        partnership=partnership,
        words=words,
        note_class=NoteClass(note_class),
        author=author,
        day=day,
    )
    note.fill_search()
    note.save()
    audit.record(actor, "add_note", note, after=audit.snapshot(note))
    return note


@use_case
def edit_note(
    *,
    actor: Actor,
    note: PartnerNote,
    version: int,
    words: LocalizedText,
    note_class: str,
    day: date,
) -> PartnerNote:
    """Save the form as the person saw it; raises Conflict when somebody saved meanwhile."""
    claim_version(note, version)
    before = audit.snapshot(note)
    note.words = words
    note.note_class = NoteClass(note_class)
    note.day = day
    note.fill_search()
    note.save()
    audit.record(actor, "edit_note", note, before=before, after=audit.snapshot(note))
    return note
