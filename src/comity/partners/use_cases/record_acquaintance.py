"""Note who of ours knows a person."""

from typing import Any

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import Acquaintance, Person
from comity.shared.records import claim_version


class KnownAlready(Exception):
    """That this colleague knows the person is on record."""


@use_case
def record_acquaintance(
    *, actor: Actor, person: Person, account: Any, since: str = "", how: str = ""
) -> Acquaintance:
    """`account` is a colleague's; `since` is EDTF. Raises KnownAlready."""
    if Acquaintance.objects.filter(person=person, account=account).exists():
        raise KnownAlready
    made = Acquaintance.objects.create(person=person, account=account, since=since, how=how)
    audit.record(actor, "record_acquaintance", made, after=audit.snapshot(made))
    return made


@use_case
def edit_acquaintance(
    *,
    actor: Actor,
    acquaintance: Acquaintance,
    version: int,
    account: Any,
    since: str,
    how: str,
) -> Acquaintance:
    """Save it as the person saw it; raises Conflict and KnownAlready."""
    claim_version(acquaintance, version)
    others = Acquaintance.objects.filter(person=acquaintance.person_id, account=account)
    if others.exclude(pk=acquaintance.pk).exists():
        raise KnownAlready
    before = audit.snapshot(acquaintance)
    acquaintance.account, acquaintance.since, acquaintance.how = account, since, how
    acquaintance.save()
    audit.record(
        actor, "edit_acquaintance", acquaintance, before=before, after=audit.snapshot(acquaintance)
    )
    return acquaintance
