"""Why production would not start: every reason at once, a sentence each."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from comity.config.settings.environment import flag, text, words
from comity.config.settings.keys import malformed_field_key, weak_secret

NEW_KEYS = "`comity keys new` prints fresh ones"


def _keys() -> Iterator[str]:
    for name in ("SECRET_KEY", "AUDIT_KEY"):
        value = text(name)
        if not value:
            yield f"{name} is missing; {NEW_KEYS}."
        elif weak_secret(value):
            yield f"{name} is a default or too short; it needs 50 random characters; {NEW_KEYS}."
    if text("SECRET_KEY") and text("SECRET_KEY") == text("AUDIT_KEY"):
        yield f"AUDIT_KEY and SECRET_KEY are the same; they must differ; {NEW_KEYS}."
    if not words("FIELD_KEYS"):
        yield f"FIELD_KEYS is missing; {NEW_KEYS}."
    elif any(malformed_field_key(key) for key in words("FIELD_KEYS")):
        yield f"FIELD_KEYS holds a key that is not 32 bytes in base64; {NEW_KEYS}."


def _storage() -> Iterator[str]:
    if not text("STORAGE"):
        yield "STORAGE is missing; name the folder for files, for example /srv/comity."
        return
    folder = Path(text("STORAGE"))
    files = folder / "files"
    try:
        files.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        yield f"STORAGE {folder} cannot be used: {error.strerror}; give it to the user we run as."
        return
    if not os.access(files, os.W_OK | os.X_OK):
        yield f"STORAGE {files} cannot be written; give it to the user Comity runs as."


def _directory() -> Iterator[str]:
    plain = text("LDAP_URL").startswith("ldap://") and not flag("LDAP_STARTTLS", default=True)
    if plain and urlsplit(text("LDAP_URL")).hostname not in {"localhost", "127.0.0.1", "::1"}:
        yield "LDAP_STARTTLS is no, so that passwords cross the network in the clear; remove it."


def reasons() -> Iterator[str]:
    """Each value of the environment that would be careless, and what to do about it."""
    yield from _keys()
    if flag("DEBUG"):
        yield "DEBUG is set; it shows the tool's inside to visitors; remove it."
    if not words("ALLOWED_HOSTS"):
        yield "ALLOWED_HOSTS is missing; name the hosts, for example comity.example.edu."
    elif "*" in words("ALLOWED_HOSTS"):
        yield "ALLOWED_HOSTS is *, so that any host is believed; name the hosts."
    if not text("DATABASE_URL"):
        yield "DATABASE_URL is missing; for example postgres://comity@localhost/comity."
    if not text("EMAIL_URL"):
        yield "EMAIL_URL is missing; smtp://user:password@host:587, or console: to send nothing."
    yield from _storage()
    yield from _directory()


def refuse_careless() -> None:
    """Raise with every reason, when there is one."""
    found = list(reasons())
    if found:
        raise ImproperlyConfigured("Comity does not start.\n" + "\n".join(f"- {r}" for r in found))
