"""Who took part and what was said: values that entries and events are written from."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from comity.institutions.models import Institution
from comity.partners.models import Person
from comity.shared.localized_text import LocalizedText
from comity.timeline.models import Entry, EntryOrganisation, EntryPerson, Statement
from comity.timeline.statuses import OrganisationRole


@dataclass(frozen=True, slots=True)
class Organisation:
    """An outside organisation: an institution of the world, or words."""

    institution: Institution | None = None
    words: LocalizedText = field(default_factory=LocalizedText)
    role: str = OrganisationRole.PRESENT


@dataclass(frozen=True, slots=True)
class Participant:
    """A person who took part, or words for people unnamed."""

    person: Person | None = None
    words: LocalizedText = field(default_factory=LocalizedText)
    heads: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said in public, and whether the words are agreed for print."""

    words: LocalizedText
    speaker: Person | None = None
    speaker_words: LocalizedText = field(default_factory=LocalizedText)
    agreed_for_print: bool = False


def write_organisations(entry: Entry, organisations: Iterable[Organisation]) -> None:
    """Replace the entry's outside organisations."""
    entry.organisations.all().delete()
    EntryOrganisation.objects.bulk_create(
        EntryOrganisation(
            entry=entry, institution=each.institution, words=each.words, role=each.role
        )
        for each in organisations
    )


def write_people(entry: Entry, people: Iterable[Participant]) -> None:
    """Replace the entry's people."""
    entry.people_rows.all().delete()
    EntryPerson.objects.bulk_create(
        EntryPerson(entry=entry, person=each.person, words=each.words, heads=each.heads)
        for each in people
    )


def write_statements(entry: Entry, statements: Iterable[Said]) -> None:
    """Replace what was said."""
    entry.statements.all().delete()
    Statement.objects.bulk_create(
        Statement(
            entry=entry,
            speaker=each.speaker,
            speaker_words=each.speaker_words,
            words=each.words,
            agreed_for_print=each.agreed_for_print,
        )
        for each in statements
    )
