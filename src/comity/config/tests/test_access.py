"""Every address x everybody x every method; the rows are explained in `shared/tests/matrix.py`."""

import sys
import time
from collections import Counter, defaultdict
from http.cookies import SimpleCookie
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from comity.accounts.models import User
from comity.accounts.roles import Role
from comity.shared.tests.matrix import ANONYMOUS, ROLES, SUPERUSER, WHO, Prefix

READING, CHANGING, OTHER = ("GET", "HEAD"), ("POST",), ("PUT", "PATCH", "DELETE")
REFUSED = {403, 404, 405}


def declared():
    """All rows of all apps."""
    found = []
    for config in apps.get_app_configs():
        if config.name.startswith("comity.") and (Path(config.path) / "tests/access.py").exists():
            found += import_module(f"{config.name}.tests.access").rows
    return found


def addresses(patterns=None, namespace="", path=""):
    """(name with namespace, path) of every pattern the resolver knows."""
    for one in get_resolver().url_patterns if patterns is None else patterns:
        here = path + str(one.pattern)
        if isinstance(one, URLPattern):
            yield f"{namespace}{one.name}" if one.name else "", here
        else:
            inner = f"{namespace}{one.namespace}:" if one.namespace else namespace
            yield from addresses(one.url_patterns, inner, here)


def test_every_address_has_a_row_and_every_row_an_address():
    assert set(Role.values) == ROLES
    prefixes = [row.below for row in declared() if isinstance(row, Prefix)]
    names = Counter(row.name for row in declared() if not isinstance(row, Prefix))
    own = {
        (name, path)
        for name, path in addresses()
        if not any(path.startswith(below) for below in prefixes) or name in names
    }
    without = sorted(f"{path} ({name or 'no name'})" for name, path in own if name not in names)
    assert without == [], "addresses without a row in their app's tests/access.py"
    stale = sorted(names.keys() - {name for name, _ in own})
    assert stale == [], "rows whose address does not exist"
    assert [name for name, times in names.items() if times > 1] == []


@pytest.fixture
def clients(db):
    """A client for everybody, each logged in once."""
    (Path(settings.STATIC_ROOT) / "matrix.txt").write_text("static")
    return {who: _client(who) for who in WHO}


def _client(who):
    client = Client()
    if who != ANONYMOUS:
        roles = [who] if who in ROLES else []
        make = User.objects.create_superuser if who == SUPERUSER else User.objects.create_user
        client.force_login(make(f"{who.replace(' ', '-')}@example.edu", "x", name=who, roles=roles))
    return client


def _pages(row):
    """(address, row) of what is opened for this row."""
    if isinstance(row, Prefix):
        return [(page.name, page) for page in row.pages]
    return [(reverse(row.name, kwargs=row.sample(), query=row.query()), row)]


def _answer(client, method, address):
    """The status, or what was raised; whatever it changed is taken back."""
    cookies = {name: morsel.value for name, morsel in client.cookies.items()}
    try:
        with transaction.atomic():
            answer = client.generic(method, address, content_type="multipart/form-data; boundary=x")
            if answer.streaming:
                b"".join(answer.streaming_content)
            transaction.set_rollback(True)
    except Exception as error:  # noqa: BLE001 - reported with its address
        return repr(error)
    finally:
        client.cookies = SimpleCookie(cookies)
    if answer.status_code in {301, 302} and _to_sign_in(answer["Location"]):
        return "log in"
    return answer.status_code


def _to_sign_in(location):
    doors = (resolve_url(settings.LOGIN_URL), reverse("admin:login"))
    return location.startswith(doors)


def _as_said(answer, may):
    """Whether an answer is what the row says."""
    if not may:
        return answer == "log in" or answer in REFUSED
    return isinstance(answer, int) and answer < 500 and answer not in REFUSED


def _walk(clients, page, address, methods):
    """How many requests were sent, and the people who got something else, by what they got."""
    walked, wrong = 0, defaultdict(list)
    for method in methods:
        named = page.get if method in READING else page.post if method in CHANGING else ()
        for who in WHO:
            answer = _answer(clients[who], method, address)
            walked += 1
            if not _as_said(answer, who in named):
                expected = "let in" if who in named else "refused"
                wrong[f"{method} {address}: {answer}, not {expected}"].append(who)
    return walked, [f"{words}: {', '.join(people)}" for words, people in wrong.items()]


def test_everybody_gets_what_the_rows_say_and_nothing_else(clients, capsys):
    begun, wrong, walked, pages = time.monotonic(), [], 0, 0
    for row in declared():
        # What a library does with methods nobody uses is its own business.
        methods = READING + CHANGING + (() if isinstance(row, Prefix) else OTHER)
        for address, page in _pages(row):
            sent, unlike = _walk(clients, page, address, methods)
            pages, walked, wrong = pages + 1, walked + sent, wrong + unlike
    said = f"access: {walked} requests: {pages} addresses x {len(WHO)} people x methods"
    with capsys.disabled():
        sys.stderr.write(f"\n{said} in {time.monotonic() - begun:.0f} s\n")
    assert not wrong, f"{len(wrong)} answers are wrong:\n" + "\n".join(wrong)
