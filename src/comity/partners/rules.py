"""Who may do what with partners, people and what the office works by."""

from typing import Any

from comity.accounts.roles import Role
from comity.accounts.rules import has_role, insider, record_keeper
from comity.partners.statuses import NoteClass
from comity.shared.permissions import add_perm, predicate

KEPT = (
    "partnership",
    "person",
    "position",
    "focusarea",
    "region",
    "initiative",
    "officeabroad",
    "plannedstep",
    "claim",
)

for name in KEPT:
    add_perm(f"partners.view_{name}", insider)
    add_perm(f"partners.add_{name}", record_keeper)
    add_perm(f"partners.change_{name}", record_keeper)
    add_perm(f"partners.delete_{name}", record_keeper)

add_perm("partners.change_stage", record_keeper)


@predicate
def reads_note(user: Any, note: Any) -> bool:
    """Whether the note's class lets this person read it; `queries.notes` says the same in SQL."""
    if note is None or note.note_class == NoteClass.OFFICE or note.author_id == user.pk:
        return True
    if has_role(user, Role.ADMINISTRATOR):
        return True
    if note.note_class == NoteClass.LEADERSHIP:
        return has_role(user, Role.OFFICER, Role.APPROVER)
    return user.pk in {note.partnership.owner_id, note.partnership.deputy_id}


add_perm("partners.view_partnernote", insider & reads_note)
add_perm("partners.add_partnernote", record_keeper)
add_perm("partners.change_partnernote", record_keeper & reads_note)
add_perm("partners.delete_partnernote", record_keeper & reads_note)
