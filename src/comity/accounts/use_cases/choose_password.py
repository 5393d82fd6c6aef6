"""A new password."""

from comity import audit
from comity.accounts.models import User
from comity.audit import Actor, use_case


@use_case
def choose_password(*, actor: Actor, user: User, password: str) -> None:
    """Set the password; every other session of the person ends with it."""
    user.set_password(password)
    user.save(update_fields=["password", "updated_at"])
    audit.record(actor, "choose_password", user)
