"""All that is kept of one person, for the person who asks for it."""

from typing import Any

from comity.accounts.models import GuestAnswer
from comity.partners.appearances import of_person
from comity.partners.models import Person
from comity.partners.queries.contacts import acquaintances_of, consents_of, contacts_of
from comity.partners.queries.people import posts_of
from comity.shared.localized_text import LocalizedText

MOST_APPEARANCES = 5000


def kept_of(user: Any, person: Person) -> dict[str, Any]:
    """As JSON can carry it; what may be erased and what stays is said on the page."""
    return {
        "person": {
            "code": person.code,
            "names": dict(person.names.texts),
            "salutation": dict(person.salutation.texts),
            "addressed_as": person.addressed_as,
            "birthday": person.birthday,
            "languages": person.languages.split(),
            "notes": person.notes,
            "entered": person.created_at.isoformat(),
            "changed": person.updated_at.isoformat(),
        },
        "names": [
            _columns(
                row,
                "language", "kind", "full", "family", "given", "patronymic", "pinyin",
                "family_first", "own_spelling",
            )
            for row in person.name_rows.all()
        ],
        "titles": [_columns(row, "kind", "words", "since") for row in person.titles.all()],
        "posts": [
            _columns(row, "title", "since", "until", "attested", "heads")
            | {
                "institution": dict(row.institution.display.texts),
                "unit": dict(row.unit.name.texts) if row.unit else {},
            }
            for row in posts_of(user, person)
        ],
        "contact_data": [
            _columns(row, "kind", "value", "note", "since") for row in contacts_of(user, person)
        ],
        "consents": [
            _columns(row, "kind", "given", "how", "withdrawn") for row in consents_of(user, person)
        ],
        "known_to": [
            _columns(row, "since", "how") | {"colleague": row.account.name}
            for row in acquaintances_of(user, person)
        ],
        "proposed_by_guests": [
            {key: line.get(key, "") for key in ("key", "before", "after", "decision")}
            for answer in GuestAnswer.objects.filter(about__contains=person.code)
            for line in answer.lines
            if line["about"] == person.code
        ],
        "took_part_in": [
            {"when": moment.when, "what": _plain(moment.title)}
            for moment in of_person(user, person.pk, size=MOST_APPEARANCES).rows
        ],
    }  # fmt: skip


def _columns(row: Any, *names: str) -> dict[str, Any]:
    return {name: _plain(getattr(row, name)) for name in names}


def _plain(value: Any) -> Any:
    return dict(value.texts) if isinstance(value, LocalizedText) else value
