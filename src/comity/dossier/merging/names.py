"""The names of the record that goes become names of the one that stays."""

from typing import Any, cast

from comity.dossier.merging.moving import Act, Log
from comity.institutions.display import displayed
from comity.institutions.models import Institution, InstitutionName
from comity.institutions.statuses import NameKind, Source
from comity.partners.models import Person, PersonName
from comity.partners.use_cases.add_person import Name, fill_person
from comity.shared.folding import fold


def take_names(log: Log, winner: Any, loser: Any) -> None:
    """Nothing for a partnership: it bears its institution's."""
    if isinstance(winner, Institution):
        _of_institution(log, winner, loser)
    elif isinstance(winner, Person):
        _of_person(log, winner, loser)


def _of_institution(log: Log, winner: Institution, loser: Institution) -> None:
    """As other names, added here; a language the winner has no label in gets the loser's."""
    own = list(winner.names.all())
    known = {fold(one.value) for one in own}
    labelled = {one.language for one in own if one.kind == NameKind.LABEL}
    for name in loser.names.all():
        if fold(name.value) in known:
            continue
        known.add(fold(name.value))
        kind = name.kind
        if kind == NameKind.LABEL and (name.language in labelled or not name.language):
            kind = NameKind.ALIAS
        added = InstitutionName.objects.create(
            institution=winner,
            value=name.value,
            language=name.language,
            kind=kind,
            source=Source.LOCAL,
        )
        labelled.add(name.language)
        log.note(Act.ADDED, added, added.pk)
    show_names(winner)


def show_names(institution: Institution) -> None:
    """The label per language, made anew from the rows."""
    institution.display = displayed(list(institution.names.all()))
    institution.save(update_fields=["display"])


def _of_person(log: Log, winner: Person, loser: Person) -> None:
    """Names in a language the winner has one in become other spellings."""
    rows = winner.name_rows.all()
    taken = set(rows.filter(kind=PersonName.Kind.NAME).values_list("language", flat=True))
    for row in loser.name_rows.all():
        kind = row.kind
        if kind == PersonName.Kind.NAME and row.language in taken:
            kind = PersonName.Kind.SPELLING
        if kind != row.kind:
            log.note(Act.CHANGED, row, row.pk, column="kind", was=row.kind, now=str(kind))
        log.note(Act.MOVED, row, row.pk, column="person_id", was=loser.pk, now=winner.pk)
        PersonName.objects.filter(pk=row.pk).update(kind=kind, person=winner)
    show_person(winner)


def show_person(person: Person) -> None:
    """What lists and search read of a person, made anew from the rows.

    Whose rows were all written anew elsewhere gets them back from what lists show.
    """
    rows = list(person.name_rows.all())
    if not any(row.kind == PersonName.Kind.NAME for row in rows):
        for language, full in person.names.texts.items():
            rows.append(PersonName.objects.create(person=person, language=language, full=full))
    if rows:
        fill_person(person, cast("list[Name]", rows))
        person.save(update_fields=["names", "search", "sort_en", "sort_ru", "sort_zh"])
