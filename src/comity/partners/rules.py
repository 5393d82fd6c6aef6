"""Who may do what with partners, people and what the office works by."""

from typing import Any

from comity.accounts.roles import Role
from comity.accounts.rules import administrator, has_role, insider, record_keeper, role_is
from comity.partners.statuses import ConsentKind, NoteClass
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

# Contact data are for those who write to people, not for whoever only reads.
writes_to_people = role_is(Role.OFFICER, Role.ADMINISTRATOR, Role.PROTOCOL, Role.COORDINATOR)


@predicate
def asked_to_be_forgotten(_user: Any, person: Any) -> bool:
    """Whether the person took back that we keep their contact data."""
    if person is None:
        return True
    # Not filtered in SQL: the page of a person has them at hand.
    return any(one.kind == ConsentKind.CONTACT and one.withdrawn for one in person.consents.all())


for name in ("personcontact", "officecontact", "consent"):
    add_perm(f"partners.view_{name}", writes_to_people)
    add_perm(f"partners.add_{name}", record_keeper)
    add_perm(f"partners.change_{name}", record_keeper)
    add_perm(f"partners.delete_{name}", record_keeper)


@predicate
def is_about_me(user: Any, one: Any) -> bool:
    """Whoever knows a person may say so, and take it back, themselves."""
    return one is None or one.account_id == user.pk


add_perm("partners.view_acquaintance", insider)
add_perm("partners.add_acquaintance", writes_to_people)
add_perm("partners.change_acquaintance", record_keeper | (writes_to_people & is_about_me))
add_perm("partners.delete_acquaintance", record_keeper | (writes_to_people & is_about_me))

add_perm("partners.export_person", record_keeper)
add_perm("partners.erase_person", administrator | (record_keeper & asked_to_be_forgotten))
add_perm("partners.erase_name", administrator)
