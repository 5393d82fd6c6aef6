"""Erasing what is kept of a person beyond what is public, for good."""

from typing import Any

from django.utils import timezone

from comity.accounts.guests.answers import erase_known
from comity.audit import Actor, use_case
from comity.audit.use_cases import erase_personal
from comity.partners.models import Acquaintance, Consent, Person, PersonContact
from comity.partners.statuses import ContactKind
from comity.partners.use_cases.add_person import Name, fill_person
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Record

NAMELESS = {"en": "Name erased", "ru": "Имя удалено", "zh": "姓名已删除"}


@use_case
def erase_person(*, actor: Actor, person: Person, version: int, with_name: bool) -> Person:
    """Contact data, notes, birthday, languages and salutation go, from the history too.

    Posts stay: they are public. Of consents stays what was agreed when, as a proof; of who knows
    the person, nothing. With `with_name` names and titles go as well, and with them the name in
    lists; texts of others that name the person are not touched. Raises Conflict.
    """
    mails = PersonContact.all_objects.filter(person=person, kind=ContactKind.EMAIL)
    emails = list(mails.values_list("value", flat=True))
    called = list(person.name_rows.values_list("full", flat=True))
    person.erased_on = timezone.localdate()
    erase_personal(
        actor=actor, record=person, version=version, replacements=_replacements(with_name=with_name)
    )
    if with_name:
        person.name_rows.all().delete()
        person.titles.all().delete()
    # Those in the recycle bin too.
    for kind, gone in ((PersonContact, True), (Acquaintance, True), (Consent, False)):
        for row in kind.all_objects.filter(person=person):
            _erase_row(actor, row, gone=gone)
    erase_known(actor=actor, code=person.code, names=called if with_name else [], emails=emails)
    return person


def _replacements(*, with_name: bool) -> dict[str, Any]:
    """What stands in the person's columns afterwards."""
    empty: dict[str, Any] = {
        "salutation": LocalizedText(),
        "addressed_as": "",
        "birthday": "",
        "languages": "",
        "notes": "",
    }
    if not with_name:
        return empty
    nameless = Person()
    fill_person(nameless, [Name(tag, words) for tag, words in NAMELESS.items()])
    columns = ("names", "search", "sort_en", "sort_ru", "sort_zh")
    return empty | {column: getattr(nameless, column) for column in columns}


def _erase_row(actor: Actor, row: Record, *, gone: bool) -> None:
    """Empty the row's personal columns and their history; put it into the bin where it is gone."""
    personal: frozenset[str] = row.PERSONAL  # type: ignore[attr-defined] # each of them has it
    if gone:
        row.deleted_at = row.deleted_at or timezone.now()
    erase_personal(
        actor=actor, record=row, version=row.version, replacements=dict.fromkeys(personal, "")
    )
