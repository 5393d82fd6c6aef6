"""Logging a person out elsewhere."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session

from comity import audit
from comity.accounts.models import User
from comity.audit import Actor, use_case


@use_case
def end_sessions(
    *, actor: Actor, user: User, only: int | None = None, keep: str | None = None
) -> int:
    """End the person's sessions: the one numbered `only`, or all but the one with the key `keep`.

    Returns how many were ended.
    """
    chosen = UserSession.objects.filter(user=user).exclude(session_key=keep or "")
    if only is not None:
        chosen = chosen.filter(pk=only)
    keys = list(chosen.values_list("session_key", flat=True))
    if not keys:
        return 0
    Session.objects.filter(session_key__in=keys).delete()
    UserSession.objects.filter(session_key__in=keys).delete()
    audit.record(actor, "end_sessions", user, after={"sessions": len(keys)})
    return len(keys)
