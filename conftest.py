"""What every test needs before it starts."""

from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).parent / "src" / "comity" / "locale"


def pytest_configure(config):
    """Compile catalogues that are newer than what Django would read."""
    if hasattr(config, "workerinput"):
        return
    for source in LOCALE.glob("*/LC_MESSAGES/django.po"):
        compiled = source.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as read, compiled.open("wb") as written:
            write_mo(written, read_po(read, locale=source.parts[-3]))


def _empties_tables(request):
    marker = request.node.get_closest_marker("django_db")
    return {"transactional_db", "live_server"}.intersection(request.fixturenames) or (
        marker is not None and marker.kwargs.get("transaction")
    )


@pytest.fixture(autouse=True)
def audit_can_be_emptied(request):
    """After a test with real transactions all tables are emptied: the audit must let it happen.

    Its triggers and its head come back with the signal that follows the emptying.
    """
    if not _empties_tables(request):
        yield
        return
    request.getfixturevalue("transactional_db")
    yield
    from comity.audit import triggers  # noqa: PLC0415 - settings first

    triggers.drop()


@pytest.fixture(autouse=True)
def nothing_is_kept_from_another_test():
    """What a process keeps for a minute (counts, choices of filters) is each test's own."""
    from django.core.cache import caches  # noqa: PLC0415 - settings first

    caches["process"].clear()
