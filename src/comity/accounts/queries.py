"""Asking about people who log in."""

from dataclasses import dataclass, field
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.models import Session
from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils import timezone

from comity.accounts.devices import device
from comity.accounts.models import SavedList, User
from comity.shared.folding import fold


def people(*, text: str = "", role: str = "", access: str = "") -> QuerySet[User]:
    """Accounts by words of name or address, by role, by whether they may log in.

    There are as many as the office has colleagues, so names are folded here.
    """
    rows: QuerySet[User] = User.objects.all()
    if access:
        alone = {"active": Q(is_active=True), "invited": Q(is_active=True, last_login=None)}
        rows = rows.filter(alone.get(access, Q(is_active=False)))
    if role:
        said = Cast("roles", TextField())
        rows = rows.annotate(roles_said=said).filter(roles_said__contains=f'"{role}"')
    if words := fold(text).split():
        known = rows.values_list("pk", "name", "email")
        lines = ((pk, fold(f"{name} {email}")) for pk, name, email in known)
        rows = rows.filter(pk__in=[pk for pk, line in lines if all(word in line for word in words)])
    return rows


def lists_of(user: User) -> QuerySet[SavedList]:
    """The saved lists a person may open: their own, and what others share."""
    return SavedList.objects.filter(Q(owner=user) | Q(shared=True)).select_related("owner")


@dataclass
class Factors:
    """What a person proves themselves with besides the password."""

    app: Authenticator | None = None
    passkeys: list[Authenticator] = field(default_factory=list)
    codes_left: int = 0

    @property
    def any(self) -> bool:
        """Whether a second factor is asked for at all."""
        return self.app is not None or bool(self.passkeys)


def factors_of(user: User) -> Factors:
    """The person's factors, oldest first; one query."""
    found = Factors()
    for one in Authenticator.objects.filter(user=user).order_by("pk"):
        if one.type == Authenticator.Type.TOTP:
            found.app = one
        elif one.type == Authenticator.Type.WEBAUTHN:
            found.passkeys.append(one)
        else:
            found.codes_left = len(one.wrap().get_unused_codes())
    return found


@dataclass(frozen=True)
class Place:
    """Where a person is logged in."""

    number: int
    device: str
    ip: str
    since: datetime
    here: bool


def sessions_of(user: User, current: str | None) -> list[Place]:
    """Where the person is logged in, this device first; two queries.

    A session kept from before a change of password lets nobody in, so it is left out.
    """
    known = {one.session_key: one for one in UserSession.objects.filter(user=user)}
    alive = Session.objects.filter(session_key__in=known, expire_date__gt=timezone.now())
    password = user.get_session_auth_hash()
    keys = [
        session.session_key
        for session in alive
        if session.get_decoded().get(HASH_SESSION_KEY) == password
    ]
    places = [
        Place(one.pk, device(one.user_agent), one.ip, one.created_at, one.session_key == current)
        for one in (known[key] for key in keys)
    ]
    return sorted(places, key=lambda place: (not place.here, place.since))
