"""Change a person's names, titles and notes."""

from collections.abc import Iterable

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import Person
from comity.partners.use_cases.add_person import (
    Name,
    Title,
    fill_person,
    snapshot,
    write_parts,
)
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version


@use_case
def edit_person(
    *,
    actor: Actor,
    person: Person,
    version: int,
    names: Iterable[Name],
    titles: Iterable[Title],
    salutation: LocalizedText,
    languages: str,
    notes: str,
    addressed_as: str | None = None,
    birthday: str | None = None,
) -> Person:
    """Save the form as the person saw it; raises Conflict when somebody saved meanwhile.

    None leaves what is on record: a text that is read knows neither.
    """
    claim_version(person, version)
    before = snapshot(person)
    rows = list(names)
    person.salutation = salutation
    person.languages = languages
    person.notes = notes
    person.addressed_as = person.addressed_as if addressed_as is None else addressed_as
    person.birthday = person.birthday if birthday is None else birthday
    fill_person(person, rows)
    person.save()
    write_parts(person, rows, titles)
    audit.record(actor, "edit_person", person, before=before, after=snapshot(person))
    return person
