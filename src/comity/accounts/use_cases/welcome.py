"""Somebody whom the university has named: their account here, the roles of their groups."""

import logging
from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import get_language

from comity import audit
from comity.accounts.models import User
from comity.accounts.roles import Role
from comity.accounts.use_cases.add_account import add_account
from comity.accounts.use_cases.edit_account import LastAdministrator, keep_an_administrator
from comity.audit import Actor, use_case
from comity.shared.records import claim_version

logger = logging.getLogger("comity.accounts")


class NobodyHere(Exception):
    """The university knows them; this office has not given them access."""


@use_case
def welcome(
    *, actor: Actor, email: str, name: str, groups: Iterable[str], user: User | None = None
) -> User:
    """Their account: `user`, or the one with this address, or a new one where that is set.

    The address must be one that the university vouches for. Raises NobodyHere.
    """
    email = email.strip().lower()
    user = user or User.all_objects.filter(email=email).first()
    if user is None:
        if not (settings.UNIVERSITY_ADDS_PEOPLE and email):
            raise NobodyHere(email)
        user = add_account(
            actor=actor,
            email=email,
            name=name.strip() or email,
            roles=[],
            language=_language(),
            time_zone=settings.TIME_ZONE,
        )
    if user.deleted_at is not None:
        raise NobodyHere(email)
    if settings.ROLES_BY_GROUP:
        take_roles(actor=actor, user=user, groups=groups)
    return user


@use_case
def take_roles(*, actor: Actor, user: User, groups: Iterable[str]) -> None:
    """Give the roles that belong to the groups, and no others; who has no group has no role.

    The last administrator stays one, so that somebody can set it right.
    """
    known = {tidy(group) for group in groups}
    earned = {role for role, group in settings.ROLES_BY_GROUP if tidy(group) in known}
    if earned == set(user.roles):
        return
    before, kept = audit.snapshot(user), Role.ADMINISTRATOR in user.roles
    claim_version(user, user.version)
    _save(user, earned)
    try:
        if kept:
            keep_an_administrator()
    except LastAdministrator:
        logger.warning("user %s is in no group of administrators, and is the last of them", user.pk)
        _save(user, earned | {Role.ADMINISTRATOR.value})
    audit.record(actor, "take_roles", user, before=before, after=audit.snapshot(user))


def _save(user: User, roles: set[str]) -> None:
    user.roles = [role.value for role in Role if role.value in roles]
    user.save(update_fields=["roles", "updated_at"])


def tidy(group: str) -> str:
    """A group's name or distinguished name as it is compared: case and spaces do not count."""
    return ",".join(part.strip() for part in group.casefold().split(","))


def _language() -> str:
    """The language of the page they came from."""
    now = get_language() or ""
    return now if now in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
