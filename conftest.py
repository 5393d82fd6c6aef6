"""What every test needs before it starts."""

from pathlib import Path

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
