"""What a person proves themselves with besides the password: added, taken away, reset."""

from collections.abc import Callable
from typing import TypeVar

from allauth.mfa.models import Authenticator

from comity import audit
from comity.accounts.models import User
from comity.accounts.use_cases.end_sessions import end_sessions
from comity.audit import Actor, use_case

R = TypeVar("R")


@use_case
def change_factors(*, actor: Actor, user: User, verb: str, act: Callable[[], R]) -> R:
    """Let the library do it (`act`), and say in the audit that it was done."""
    done = act()
    audit.record(actor, verb, user)
    return done


@use_case
def reset_factors(*, actor: Actor, user: User) -> int:
    """For somebody who lost their phone and their codes: a password alone lets them in again.

    They are logged out everywhere. Returns how many factors there were.
    """
    count: int = Authenticator.objects.filter(user=user).delete()[0]
    end_sessions(actor=actor, user=user)
    audit.record(actor, "reset_factors", user)
    return count
