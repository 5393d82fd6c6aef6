"""What an administrator changes of somebody's account."""

from collections.abc import Sequence

from allauth.account.models import EmailAddress
from django.db.models import QuerySet

from comity import audit
from comity.accounts.models import User
from comity.accounts.roles import Role
from comity.accounts.use_cases.add_account import EmailTaken
from comity.audit import Actor, use_case
from comity.shared.records import claim_version


class LastAdministrator(Exception):
    """After this nobody could manage the accounts any more."""


@use_case
def edit_account(
    *,
    actor: Actor,
    user: User,
    email: str,
    name: str,
    roles: Sequence[str],
    is_active: bool,
    version: int,
) -> User:
    """Save name, email, roles and whether the person may log in.

    Raises Conflict, EmailTaken, and LastAdministrator.
    """
    before = audit.snapshot(user)
    claim_version(user, version)
    email = email.strip().lower()
    if User.all_objects.filter(email=email).exclude(pk=user.pk).exists():
        raise EmailTaken(email)
    if email != user.email:
        # The library's own copy of addresses would still let the old one in.
        EmailAddress.objects.filter(user_id=user.pk).delete()
    user.email, user.name, user.roles, user.is_active = email, name.strip(), list(roles), is_active
    user.save(update_fields=["email", "name", "name_key", "roles", "is_active", "updated_at"])
    keep_an_administrator()
    audit.record(actor, "edit_account", user, before=before, after=audit.snapshot(user))
    return user


def keep_an_administrator(*, among: QuerySet[User] | None = None) -> None:
    """Raise LastAdministrator where nobody (among these people) could manage the accounts.

    The rows are locked: two administrators closing each other's account must not both win.
    """
    chosen = User.objects.filter(is_active=True) if among is None else among
    people = chosen.select_for_update().order_by("pk")
    if not any(one.is_superuser or Role.ADMINISTRATOR in one.roles for one in people):
        raise LastAdministrator
