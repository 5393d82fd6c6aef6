"""An account follows its entry in the university's directory."""

import logging
from collections.abc import Iterable

from django.conf import settings

from comity import audit
from comity.accounts.models import DirectoryEntry, User
from comity.accounts.roles import Role
from comity.accounts.use_cases.edit_account import LastAdministrator, keep_an_administrator
from comity.accounts.use_cases.welcome import take_roles
from comity.audit import Actor, use_case
from comity.shared.records import claim_version

logger = logging.getLogger("comity.accounts")


@use_case
def tie_to_directory(*, actor: Actor, user: User, number: str) -> DirectoryEntry:
    """Remember which entry is this person's; an entry given to somebody new lets go of the old."""
    DirectoryEntry.objects.filter(number=number).exclude(user=user).delete()
    entry, new = DirectoryEntry.objects.update_or_create(user=user, defaults={"number": number})
    if new:
        audit.record(actor, "tie_to_directory", user)
    return entry


@use_case
def follow_directory(
    *, actor: Actor, entry: DirectoryEntry, disabled: bool, groups: Iterable[str]
) -> None:
    """Close the account of who is disabled there, open it again, bring the roles in line.

    An account that somebody here has closed stays closed. The last administrator stays.
    """
    user = entry.user
    if disabled:
        if user.is_active:
            _close(actor, entry)
        return
    if entry.closed and not user.is_active:
        _set(actor, entry, active=True)
    if settings.ROLES_BY_GROUP:
        take_roles(actor=actor, user=user, groups=groups)


def _close(actor: Actor, entry: DirectoryEntry) -> None:
    user = entry.user
    try:
        if user.is_superuser or Role.ADMINISTRATOR in user.roles:
            keep_an_administrator(among=User.objects.filter(is_active=True).exclude(pk=user.pk))
    except LastAdministrator:
        logger.warning("user %s, the last administrator, is disabled in the directory", user.pk)
        return
    _set(actor, entry, active=False)


def _set(actor: Actor, entry: DirectoryEntry, *, active: bool) -> None:
    user = entry.user
    before = audit.snapshot(user)
    claim_version(user, user.version)
    user.is_active, entry.closed = active, not active
    user.save(update_fields=["is_active", "updated_at"])
    entry.save(update_fields=["closed"])
    verb = "open_by_directory" if active else "close_by_directory"
    audit.record(actor, verb, user, before=before, after=audit.snapshot(user))
