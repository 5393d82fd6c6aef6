"""Say that one has seen what changed."""

from comity.accounts.models import User
from comity.audit import Actor, use_case
from comity.cockpit.models import Seen


@use_case
def mark_seen(*, actor: Actor, user: User, upto: int) -> None:  # noqa: ARG001 - as all verbs
    """Up to this entry of the history, never back; not audited, since nothing is changed by it."""
    kept, _made = Seen.objects.get_or_create(user=user)
    kept.upto = max(kept.upto, upto)
    kept.save()
