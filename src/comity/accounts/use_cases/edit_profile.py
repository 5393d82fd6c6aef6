"""What a person says about themselves."""

from comity import audit
from comity.accounts.models import User
from comity.audit import Actor, use_case
from comity.shared.records import claim_version


@use_case
def edit_profile(
    *,
    actor: Actor,
    user: User,
    name: str,
    language: str,
    time_zone: str,
    reminders: str,
    version: int,
) -> User:
    """Save name, language, time zone and which reminders are wanted. Raises Conflict."""
    before = audit.snapshot(user)
    claim_version(user, version)
    user.name, user.language, user.time_zone = name.strip(), language, time_zone
    user.reminders = reminders
    columns = ["name", "name_key", "language", "time_zone", "reminders", "updated_at"]
    user.save(update_fields=columns)
    audit.record(actor, "edit_profile", user, before=before, after=audit.snapshot(user))
    return user
