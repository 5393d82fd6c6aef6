"""People and their posts, attested by the day of the text."""

from comity.partners.models import Person, PersonName, Position
from comity.partners.statuses import TitleKind
from comity.partners.use_cases import Name, Title, add_person, add_position, edit_person
from comity.reading.models import Proposal
from comity.reading.proposals.people import same_post
from comity.reading.recording.recording import Recording
from comity.shared.folding import fold
from comity.shared.records import Record

HEAD_RANK = 1


def record(recording: Recording, proposal: Proposal) -> Record | None:
    """The person, new or known, with the post; spellings of the text are kept for search."""
    values = proposal.values
    institution = recording.institution(values["institution"])
    if institution is None:
        return None
    person = Person.objects.filter(code=values["code"]).first() if values["code"] else None
    if person is None:
        person = add_person(actor=recording.actor, names=_names(recording, proposal))
    else:
        _learn(recording, proposal, person)
    held = Position.objects.filter(person=person, institution=institution)
    if values["title"] and not any(
        same_post(each, values["title"], heads=values["heads"]) for each in held
    ):
        add_position(
            actor=recording.actor,
            person=person,
            institution=institution,
            title=recording.words(values["title"]),
            attested=recording.draft.published,
            heads=values["heads"],
            rank=HEAD_RANK if values["heads"] else 100,
        )
    return person


def _names(recording: Recording, proposal: Proposal) -> list[Name]:
    values = proposal.values
    language = values["language"] or recording.language
    other = PersonName.Kind.SPELLING
    return [
        Name(language=language, full=values["name"]),
        *(Name(language=language, full=each, kind=other) for each in values["spellings"]),
    ]


def _learn(recording: Recording, proposal: Proposal, person: Person) -> None:
    """Keep a way of writing the name that the record does not have yet."""
    rows = list(person.name_rows.all())
    known = {fold(row.full) for row in rows}
    named = {row.language for row in rows if row.kind == PersonName.Kind.NAME}
    new = [name for name in _names(recording, proposal) if fold(name.full) not in known]
    if not new:
        return
    edit_person(
        actor=recording.actor,
        person=person,
        version=person.version,
        names=[*(_as_name(row) for row in rows), *(_beside(name, named) for name in new)],
        titles=[Title(TitleKind(row.kind), row.words, row.since) for row in person.titles.all()],
        salutation=person.salutation,
        languages=person.languages,
        notes=person.notes,
    )


def _beside(name: Name, named: set[str]) -> Name:
    """A second name in one language is another spelling."""
    if name.language not in named:
        named.add(name.language)
        return name
    return Name(language=name.language, full=name.full, kind=PersonName.Kind.SPELLING)


def _as_name(row: PersonName) -> Name:
    return Name(
        language=row.language,
        full=row.full,
        family=row.family,
        given=row.given,
        patronymic=row.patronymic,
        pinyin=row.pinyin,
        family_first=row.family_first,
        own_spelling=row.own_spelling,
        kind=row.kind,
    )
