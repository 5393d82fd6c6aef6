"""Enter a person with names per script and titles."""

from collections.abc import Iterable
from dataclasses import dataclass

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import Person, PersonName, PersonTitle
from comity.partners.statuses import TitleKind
from comity.partners.use_cases.keep_columns import fill_sort_keys
from comity.shared.folding import fold, latin
from comity.shared.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is written in `language` (BCP 47); the parts only where they are known."""

    language: str
    full: str
    family: str = ""
    given: str = ""
    patronymic: str = ""
    pinyin: str = ""
    family_first: bool = False
    own_spelling: bool = False
    kind: str = PersonName.Kind.NAME


@dataclass(frozen=True, slots=True)
class Title:
    """A degree, academic title, membership or honour in its bearer's words."""

    kind: TitleKind
    words: LocalizedText
    since: str = ""


@use_case
def add_person(
    *,
    actor: Actor,
    names: Iterable[Name],
    titles: Iterable[Title] = (),
    salutation: LocalizedText | None = None,
    languages: str = "",
    notes: str = "",
    addressed_as: str = "",
    birthday: str = "",
) -> Person:
    """One name in one language is enough; `birthday` is MM-DD, without a year."""
    rows = list(names)
    person = Person(
        salutation=salutation or LocalizedText(),
        languages=languages,
        notes=notes,
        addressed_as=addressed_as,
        birthday=birthday,
    )
    fill_person(person, rows)
    person.save()
    write_parts(person, rows, titles)
    audit.record(actor, "add_person", person, after=snapshot(person))
    return person


def fill_person(person: Person, names: list[Name]) -> None:
    """The columns that lists and search read, from the names in every language."""
    shown = {name.language: name.full for name in names if name.kind == PersonName.Kind.NAME}
    if not shown:
        raise ValueError("a person has at least one name")
    own = next((n.language for n in names if n.own_spelling), next(iter(shown)))
    person.names = LocalizedText(shown, own)
    words = [word for name in names for word in (name.full, name.pinyin) if word]
    folded = [key for word in words for key in (fold(word), latin(word))]
    person.search = "\n".join(dict.fromkeys(folded))
    fill_sort_keys(person, LocalizedText({n.language: sorting(n) for n in names if n.full}, own))


def sorting(name: Name) -> str:
    """Family name first, as registers sort, where it is known."""
    return f"{name.family} {name.given}".strip() if name.family else name.full


def write_parts(person: Person, names: Iterable[Name], titles: Iterable[Title]) -> None:
    """Replace the rows below the person; its audit holds what they were."""
    person.name_rows.all().delete()
    person.titles.all().delete()
    PersonName.objects.bulk_create(
        PersonName(
            person=person,
            language=name.language,
            kind=name.kind,
            full=name.full.strip(),
            family=name.family,
            given=name.given,
            patronymic=name.patronymic,
            pinyin=name.pinyin,
            family_first=name.family_first,
            own_spelling=name.own_spelling,
        )
        for name in names
    )
    PersonTitle.objects.bulk_create(
        PersonTitle(person=person, kind=title.kind, words=title.words, since=title.since)
        for title in titles
    )


def snapshot(person: Person) -> dict[str, object]:
    """The person with names and titles, as JSON can carry them."""
    names = [row_values(row) for row in person.name_rows.all()]
    titles = [row_values(row) for row in person.titles.all()]
    return audit.snapshot(person) | {"name_rows": names, "titles": titles}


def row_values(row: PersonName | PersonTitle) -> dict[str, object]:
    """A row without its ids, which change whenever rows are written anew."""
    values = audit.snapshot(row)
    return {key: value for key, value in values.items() if key not in {"id", "person_id"}}
