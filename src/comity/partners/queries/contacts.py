"""How people and offices are reached, what they agreed to, who here knows them."""

from typing import Any

from django.db.models import QuerySet

from comity.partners.models import (
    Acquaintance,
    Consent,
    OfficeContact,
    Partnership,
    Person,
    PersonContact,
)


def contacts_of(user: Any, person: Person) -> QuerySet[PersonContact]:
    """A person's contact data, for those who write to people."""
    if not user.has_perm("partners.view_personcontact"):
        return PersonContact.objects.none()
    return PersonContact.objects.filter(person=person)


def office_contacts_of(user: Any, partnership: Partnership) -> QuerySet[OfficeContact]:
    """The addresses of a partner's office."""
    if not user.has_perm("partners.view_officecontact"):
        return OfficeContact.objects.none()
    return OfficeContact.objects.filter(partnership=partnership)


def consents_of(user: Any, person: Person) -> QuerySet[Consent]:
    """What a person agreed to."""
    if not user.has_perm("partners.view_consent"):
        return Consent.objects.none()
    return Consent.objects.filter(person=person)


def acquaintances_of(user: Any, person: Person) -> QuerySet[Acquaintance]:
    """Who of ours knows a person."""
    if not user.has_perm("partners.view_acquaintance"):
        return Acquaintance.objects.none()
    return Acquaintance.objects.filter(person=person).select_related("account")


def who_knows_whom(user: Any, people: list[int]) -> QuerySet[Acquaintance]:
    """Of these people, whom somebody of ours knows."""
    if not user.has_perm("partners.view_acquaintance"):
        return Acquaintance.objects.none()
    known = Acquaintance.objects.filter(person__in=people, person__deleted_at=None)
    return known.select_related("account", "person").order_by("account__name_key", "pk")


def contacts_of_people(user: Any, people: list[int]) -> dict[int, list[PersonContact]]:
    """Contact data of several people by their ids; one query."""
    if not user.has_perm("partners.view_personcontact"):
        return {}
    found: dict[int, list[PersonContact]] = {}
    for one in PersonContact.objects.filter(person__in=people):
        found.setdefault(one.person_id, []).append(one)
    return found
