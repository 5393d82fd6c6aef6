"""Keep a list under a name, change what it is called and who sees it, drop it."""

from django.db import IntegrityError, transaction

from comity import audit
from comity.accounts.models import SavedList, User
from comity.audit import Actor, use_case
from comity.shared.records import claim_version


class ListNameTaken(Exception):
    """The person has another list of this name at the same place."""


@use_case
def save_list(
    *, actor: Actor, owner: User, place: str, name: str, query: str, shared: bool
) -> SavedList:
    """Keep it; a list of the same name that the person has there is replaced."""
    there = SavedList.objects.filter(owner=owner, place=place, name=name).first()
    if there is None:
        made = SavedList.objects.create(
            owner=owner, place=place, name=name, query=query, shared=shared
        )
        audit.record(actor, "save_list", made, after=audit.snapshot(made))
        return made
    before = audit.snapshot(there)
    claim_version(there, there.version)
    there.query, there.shared = query, shared
    there.save(update_fields=["query", "shared", "updated_at"])
    audit.record(actor, "save_list", there, before=before, after=audit.snapshot(there))
    return there


@use_case
def edit_list(*, actor: Actor, saved: SavedList, version: int, name: str, shared: bool) -> None:
    """Call it otherwise, share it or keep it to oneself. Raises Conflict, ListNameTaken."""
    before = audit.snapshot(saved)
    claim_version(saved, version)
    saved.name, saved.shared = name, shared
    try:
        with transaction.atomic():
            saved.save(update_fields=["name", "shared", "updated_at"])
    except IntegrityError:
        raise ListNameTaken from None
    audit.record(actor, "edit_list", saved, before=before, after=audit.snapshot(saved))
