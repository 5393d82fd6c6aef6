"""Logging in by the university's directory, and following what it says of people."""

import logging
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest

from comity.accounts.middleware import actor_of
from comity.accounts.models import DirectoryEntry, User
from comity.accounts.sign_in import directory
from comity.accounts.sign_in.forms import SIGN
from comity.accounts.use_cases import NobodyHere, follow_directory, tie_to_directory, welcome
from comity.audit.actor import task

logger = logging.getLogger("comity.accounts")

AWAY, UNKNOWN = "away", "unknown"


class DirectoryBackend(ModelBackend):
    """Asked after the passwords that are kept here, so that those work when it is away."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **credentials: Any,
    ) -> User | None:
        """Whoever the directory knows by this password and the office by its address.

        What stands in the way is left on the request for the form to say. An account that is
        closed is returned too: the library shows its page.
        """
        if not settings.LDAP or request is None:
            return None
        try:
            found = directory.who(str(credentials.get("email") or username or ""), password or "")
        except directory.DirectoryAway:
            setattr(request, SIGN, AWAY)
            return None
        if found is None:
            return None
        actor = replace(actor_of(request), user_id=None, label="the university's directory")
        tied = DirectoryEntry.objects.filter(number=found.number).select_related("user").first()
        try:
            user = welcome(
                actor=actor,
                email=found.email,
                name=found.name,
                groups=found.groups,
                user=tied.user if tied else None,
            )
        except NobodyHere:
            setattr(request, SIGN, UNKNOWN)
            return None
        entry = tie_to_directory(actor=actor, user=user, number=found.number)
        follow_directory(actor=actor, entry=entry, disabled=found.disabled, groups=found.groups)
        return entry.user


def follow_all() -> int:
    """Ask the directory about everybody who came from it; returns how many entries it has.

    Where it knows none of them, that is a wrong setting and not the dismissal of an office:
    nothing is changed. Without an account of our own there it cannot be asked.
    """
    if not settings.LDAP or not settings.LDAP["bind_dn"]:
        return 0
    tied = {one.number: one for one in DirectoryEntry.objects.select_related("user")}
    found = directory.entries(list(tied))
    if not found and tied:
        logger.error("the directory knows none of %s people; nothing is changed", len(tied))
        return 0
    for number, entry in tied.items():
        there = found.get(number)
        follow_directory(
            actor=task("the university's directory"),
            entry=entry,
            disabled=there is None or there.disabled,
            groups=there.groups if there else (),
        )
    return len(found)
