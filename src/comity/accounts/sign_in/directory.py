"""Asking the university's directory (LDAP, Active Directory): who is it, is the password right.

Nothing here knows of accounts; `directory_backend` does.
"""

import contextlib
import logging
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import ldap3
import ldap3.core.results
from django.conf import settings
from ldap3.core.exceptions import LDAPException
from ldap3.utils.conv import escape_filter_chars
from ldap3.utils.dn import escape_rdn

logger = logging.getLogger("comity.accounts")
SECONDS = 6
CLOSED_IN_ACTIVE_DIRECTORY = 0x2
# The entry's own number: in most directories, in Active Directory.
NUMBERS = ("entryUUID", "objectGUID")


class DirectoryAway(Exception):
    """It does not answer, or not as it is set up here; nobody's password was tried."""


@dataclass(frozen=True)
class Found:
    """A person's entry."""

    dn: str
    number: str
    email: str
    name: str
    groups: tuple[str, ...]
    disabled: bool


def who(login: str, password: str) -> Found | None:
    """The entry of whoever logs in so; None where there is no such person or password.

    Raises DirectoryAway.
    """
    # A bind without a password succeeds as nobody: it must never be tried.
    if not login or not password:
        return None
    asked = settings.LDAP
    with _reaching():
        if asked["user_dn"]:
            dn = asked["user_dn"].format(login=_as_name(login, asked["user_dn"]))
            with _bound(dn, password) as own:
                return _entry(own, login, dn) if own else None
        with _bound(asked["bind_dn"], asked["bind_password"]) as office:
            if office is None:
                raise DirectoryAway("the directory refuses our own account")
            found = _entry(office, login)
        if found is None:
            return None
        with _bound(found.dn, password) as own:
            return found if own else None


def entries(numbers: list[str]) -> dict[str, Found]:
    """The entries with these numbers, those that are still there; raises DirectoryAway."""
    found = {}
    with _reaching(), _bound(settings.LDAP["bind_dn"], settings.LDAP["bind_password"]) as office:
        if office is None:
            raise DirectoryAway("the directory refuses our own account")
        for number in numbers:
            name, _, value = number.partition("=")
            words = f"({name}={_as_filter(name, value)})"
            if (one := _first(office, settings.LDAP["search_base"], words)) is not None:
                found[number] = one
    return found


@contextmanager
def _reaching() -> Iterator[None]:
    """Every trouble on the way is the same to the person; the log knows the reason."""
    try:
        yield
    except (LDAPException, OSError, ssl.SSLError) as error:
        logger.warning("the directory does not answer: %r", error)
        raise DirectoryAway(str(error)) from error


@contextmanager
def _bound(dn: str, password: str) -> Iterator[ldap3.Connection | None]:
    """A connection as this person; None where the password is not theirs."""
    asked = settings.LDAP
    parts = urlsplit(asked["url"])
    tls = ldap3.Tls(
        validate=ssl.CERT_REQUIRED,
        version=ssl.PROTOCOL_TLS_CLIENT,
        ca_certs_file=asked["ca_file"] or None,
        sni=parts.hostname,
    )
    server = ldap3.Server(
        parts.hostname,
        port=parts.port or (636 if parts.scheme == "ldaps" else 389),
        use_ssl=parts.scheme == "ldaps",
        tls=tls,
        get_info=ldap3.NONE,
        connect_timeout=SECONDS,
    )
    connection = ldap3.Connection(
        server, user=dn, password=password, receive_timeout=SECONDS, auto_referrals=False
    )
    try:
        connection.open()
        if parts.scheme == "ldap" and asked["starttls"] and not connection.start_tls():
            raise DirectoryAway("the directory does not speak TLS")
        if connection.bind():
            yield connection
        elif connection.result["result"] == ldap3.core.results.RESULT_INVALID_CREDENTIALS:
            yield None
        else:
            raise DirectoryAway(connection.result["description"])
    finally:
        # A connection that broke off must not hide why it did.
        with contextlib.suppress(LDAPException):
            connection.unbind()


def _entry(connection: ldap3.Connection, login: str, dn: str = "") -> Found | None:
    """The entry of who logs in so: by the search that is set, or by its own name."""
    asked = settings.LDAP
    if asked["search_base"]:
        words = asked["search_filter"].format(login=escape_filter_chars(login))
        return _first(connection, asked["search_base"], words)
    return _first(connection, dn, "(objectClass=*)", ldap3.BASE)


def _first(
    connection: ldap3.Connection, base: str, words: str, scope: str = ldap3.SUBTREE
) -> Found | None:
    """The one entry that fits; where two fit it is nobody, since it could be the wrong one."""
    asked = settings.LDAP
    wanted = [asked["email"], "displayName", "cn", "memberOf", "userAccountControl", *NUMBERS]
    connection.search(base, words, scope, attributes=wanted, size_limit=2, time_limit=SECONDS)
    found = [one for one in connection.response or [] if one["type"] == "searchResEntry"]
    if len(found) > 1:
        logger.warning("two entries of the directory fit one log-in; nobody is let in")
    if len(found) != 1:
        return None
    one = found[0]
    told = {name.lower(): values for name, values in one["raw_attributes"].items()}
    control = _text(told, "userAccountControl")
    return Found(
        dn=one["dn"],
        number=_number(told, one["dn"]),
        email=_text(told, asked["email"]),
        name=_text(told, "displayName") or _text(told, "cn"),
        groups=tuple(_groups(connection, one["dn"], told)),
        disabled=(control.isdigit() and bool(int(control) & CLOSED_IN_ACTIVE_DIRECTORY))
        or _fits(connection, one["dn"], asked["disabled_filter"]),
    )


def _fits(connection: ldap3.Connection, dn: str, words: str) -> bool:
    """Whether the entry fits a filter."""
    return bool(
        words
        and connection.search(dn, words, ldap3.BASE, attributes=["1.1"], time_limit=SECONDS)
        and connection.response
    )


def _groups(connection: ldap3.Connection, dn: str, told: dict[str, Any]) -> Iterator[str]:
    """The groups by their full names and by their short ones."""
    names = [value.decode("utf-8", "replace") for value in told.get("memberof", ())]
    asked = settings.LDAP
    if asked["group_base"]:
        words = asked["group_filter"].format(dn=escape_filter_chars(dn))
        connection.search(asked["group_base"], words, attributes=["1.1"], time_limit=SECONDS)
        names += [one["dn"] for one in connection.response or [] if one["type"] == "searchResEntry"]
    for name in names:
        yield name
        yield name.split(",", 1)[0].partition("=")[2]


def _number(told: dict[str, Any], dn: str) -> str:
    """The entry's own number, with the name of its attribute; its name where it has none."""
    for name in NUMBERS:
        if values := told.get(name.lower()):
            value = values[0]
            return f"{name}={value.hex() if name == 'objectGUID' else value.decode()}"
    return f"entryDN={dn}"


def _as_filter(name: str, value: str) -> str:
    """A number as a filter writes it: bytes by their codes."""
    if name == "objectGUID":
        return "".join(f"\\{byte:02x}" for byte in bytes.fromhex(value))
    return str(escape_filter_chars(value))


def _as_name(login: str, template: str) -> str:
    """What was typed, as a part of a distinguished name; `{login}@example.edu` is none."""
    return str(escape_rdn(login)) if "=" in template else login


def _text(told: dict[str, Any], name: str) -> str:
    values = told.get(name.lower()) or [b""]
    return str(values[0].decode("utf-8", "replace")).strip()
