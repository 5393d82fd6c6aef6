"""Who wrote a letter, and whether it is on record already."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Lower

from comity.accounts.models import User
from comity.documents.models import Attachment
from comity.partners.models import OfficeContact, Partnership, Person, PersonContact
from comity.partners.statuses import ContactKind
from comity.timeline.models import Entry
from comity.timeline.queries.entries import visible_to
from comity.timeline.statuses import Direction

# Mailboxes anybody may have say nothing about whose letter it is.
ANYBODYS = frozenset(
    "gmail.com outlook.com hotmail.com yahoo.com mail.ru yandex.ru yandex.com list.ru bk.ru"
    " inbox.ru rambler.ru qq.com 163.com 126.com foxmail.com sina.com aliyun.com".split()
)


@dataclass(frozen=True, slots=True)
class Known:
    """What the record knows of a letter's addresses."""

    sender: Person | None
    people: list[Person]
    direction: str
    partnerships: list[Partnership]


def known_of(user: Any, sender: str, readers: Iterable[str]) -> Known:
    """The people of these addresses, who wrote to whom, and with which partners; five queries."""
    wanted = [one.casefold() for one in (sender, *readers) if one]
    people = _people(wanted)
    ours = _is_ours(sender)
    offices = _lowered(OfficeContact.objects, wanted).values("partnership")
    theirs = [person.pk for person in people.values()]
    partnerships = Partnership.objects.filter(pk__in=offices) | Partnership.objects.filter(
        institution__positions__person__in=theirs, institution__positions__deleted_at=None
    )
    found = list(partnerships.distinct()[:5]) if user.has_perm("partners.view_partnership") else []
    direction = Direction.FROM_US if ours else Direction.FROM_THEM if sender else ""
    everybody = list({person.pk: person for person in people.values()}.values())
    return Known(people.get(sender.casefold()), everybody, direction, found)


def _people(addresses: list[str]) -> dict[str, Person]:
    rows = _lowered(PersonContact.objects.filter(person__deleted_at=None), addresses)
    return {row.address: row.person for row in rows.select_related("person")}


def _lowered(contacts: Any, addresses: list[str]) -> QuerySet[Any]:
    """Contacts by an email address, whichever way it was typed."""
    rows: QuerySet[Any] = contacts.filter(kind=ContactKind.EMAIL).annotate(address=Lower("value"))
    return rows.filter(address__in=addresses)


def _is_ours(address: str) -> bool:
    """A colleague's, or of a colleague's own domain."""
    address = address.casefold()
    _name, at, domain = address.rpartition("@")
    if not at:
        return False
    accounts = User.objects.filter(email=address)
    if domain not in ANYBODYS:
        accounts |= User.objects.filter(email__endswith=f"@{domain}")
    return accounts.exists()


def same_letter(user: Any, message_id: str, digests: Iterable[str]) -> Entry | None:
    """An entry that keeps this mail already: by its Message-ID, else by a file of it."""
    entries = visible_to(user)
    if message_id and (found := entries.filter(message_id=message_id).first()):
        return found
    rows = Attachment.objects.filter(record_label="timeline.entry", file__digest__in=digests)
    return entries.filter(pk__in=rows.values("record_id")).first()
