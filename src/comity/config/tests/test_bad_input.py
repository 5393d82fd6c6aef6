"""Whatever is sent to an address: a page or a refusal, never a fall."""

import base64
import json
import os
import re
from collections import defaultdict
from urllib.parse import quote

import pytest
from django.db import transaction
from django.test import Client

from comity.accounts.models import User
from comity.config.tests.test_access import _pages, declared
from comity.shared.tests.matrix import Row

# Names that a page asks for without writing them into itself.
ASKED = frozenset(
    "q cursor partner agreement entry event institution country to from year name next passage "
    "sort status tab version whose change field begins names-en page".split()
)
_WRITTEN = re.compile(r"""[?&;]([a-z_-]{1,30})=|\bname="([\w-]{1,40})\"""")


def cursor(*values):
    return base64.urlsafe_b64encode(json.dumps(values).encode()).decode()


CURSORS = [
    cursor("later", "x", 1),
    cursor("later", "\ud800", 1),
    cursor("earlier", "9" * 30, 2**62),
    cursor("earlier", "99999-01-01", 1),
]
VALUES = [
    "9" * 5000,
    "٣²",  # digits, for some
    str(2**63),
    "99999-12-31",
    "-0001-01-01",
    "%'\"\\_*(|{<[:;,\u202e\N{PILE OF POO}",
    "\udce4",  # no UTF-8
    "a" * 3000,
    "../../x",
    "",
]
# How many of the values each name gets at each address: one, and another at the next address, is
# enough to notice what a change broke; all ten take minutes.
ROUNDS = int(os.environ.get("ROUNDS", "1"))


def names_on(page):
    """What links and forms of a page send."""
    return {one or other for one, other in _WRITTEN.findall(read(page))}


def read(answer):
    """All of it, so that a file that is sent is closed; the words of a page."""
    return b"".join(answer).decode(errors="replace")


def nasty(names, turn):
    """A query in which each name has another value, and the next one at the next turn."""
    pairs = []
    for place, name in enumerate(sorted(names - {"csrfmiddlewaretoken"})):
        values = CURSORS if name == "cursor" else VALUES
        value = values[(place + turn) % len(values)]
        pairs.append(f"{quote(name)}={quote(value, errors='surrogateescape')}")
    return "&".join(pairs)


def fell(client, method, address, body=""):
    """Why the answer is none, or ''; whatever was changed is taken back."""
    form = "application/x-www-form-urlencoded"
    try:
        with transaction.atomic():
            answer = client.generic(method, address, body, content_type=form)
            read(answer)
            transaction.set_rollback(True)
    except Exception as error:  # noqa: BLE001 - reported with its address
        return repr(error)[:200]
    return str(answer.status_code) if answer.status_code >= 500 else ""


@pytest.mark.django_db
def test_nothing_that_is_sent_makes_an_address_fall():
    client = Client()
    client.force_login(User.objects.create_superuser("x@example.edu", "x", name="X"))
    wrong = defaultdict(list)
    for place, row in enumerate(declared()):
        # What a library brings is its own business, and one must stay logged in.
        if not isinstance(row, Row) or row.name == "account_logout":
            continue
        [(address, _)] = _pages(row)
        names = ASKED | (names_on(client.get(address)) if row.get else set())
        for turn in range(place, place + ROUNDS):
            query = nasty(names, turn)
            asked = f"{address}{'&' if '?' in address else '?'}{query}"
            wrong[f"GET {address}: {fell(client, 'GET', asked) if row.get else ''}"].append(turn)
            answer = fell(client, "POST", address, query) if row.post else ""
            wrong[f"POST {address}: {answer}"].append(turn)
    found = [f"{words} {turns}" for words, turns in wrong.items() if not words.endswith(": ")]
    assert not found, "\n".join(found)
