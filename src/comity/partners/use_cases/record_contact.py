"""Note how a person or a partner's office is reached, and change it."""

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import OfficeContact, Partnership, Person, PersonContact
from comity.shared.records import claim_version

AnyContact = PersonContact | OfficeContact


@use_case
def record_contact(
    *, actor: Actor, person: Person, kind: str, value: str, note: str = "", since: str = ""
) -> PersonContact:
    """How a person is reached; `since` is EDTF."""
    made = PersonContact.objects.create(
        person=person, kind=kind, value=value, note=note, since=since
    )
    audit.record(actor, "record_contact", made, after=audit.snapshot(made))
    return made


@use_case
def record_office_contact(
    *,
    actor: Actor,
    partnership: Partnership,
    kind: str,
    value: str,
    note: str = "",
    since: str = "",
) -> OfficeContact:
    """How the partner's office is reached, whoever sits there."""
    made = OfficeContact.objects.create(
        partnership=partnership, kind=kind, value=value, note=note, since=since
    )
    audit.record(actor, "record_contact", made, after=audit.snapshot(made))
    return made


@use_case
def edit_contact(
    *,
    actor: Actor,
    contact: AnyContact,
    version: int,
    kind: str,
    value: str,
    note: str,
    since: str,
) -> AnyContact:
    """Save it as the person saw it; raises Conflict when somebody saved meanwhile."""
    claim_version(contact, version)
    before = audit.snapshot(contact)
    contact.kind, contact.value, contact.note, contact.since = kind, value, note, since
    contact.save()
    audit.record(actor, "edit_contact", contact, before=before, after=audit.snapshot(contact))
    return contact
