"""An account for somebody of the office."""

from collections.abc import Sequence

from comity import audit
from comity.accounts.models import User
from comity.audit import Actor, use_case


class EmailTaken(Exception):
    """An account with this email is there already, perhaps deleted or closed."""


@use_case
def add_account(
    *,
    actor: Actor,
    email: str,
    name: str,
    roles: Sequence[str],
    language: str,
    time_zone: str,
    is_superuser: bool = False,
) -> User:
    """Make an account without a password: its owner chooses one by a link. Raises EmailTaken."""
    if User.all_objects.filter(email=email.strip().lower()).exists():
        raise EmailTaken(email)
    user = User.objects.create_user(
        email,
        name=name.strip(),
        roles=list(roles),
        language=language,
        time_zone=time_zone,
        is_superuser=is_superuser,
    )
    audit.record(actor, "add_account", user, after=audit.snapshot(user))
    return user
