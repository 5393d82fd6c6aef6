"""The door for files from the web: `extract` in a process with limits (see shared/apart)."""

import json
from pathlib import Path

import django
from django.conf import settings
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from comity.documents.text.extracted import LARGEST_FILE, Extracted, Unreadable
from comity.documents.text.extracting import extract
from comity.shared import apart as limited

_PACKAGE = Path(__file__).resolve().parents[2]


def extract_apart(content: bytes, filename: str) -> Extracted:
    """The text of a file that a stranger may have made; raises Unreadable."""
    # What needs no look inside is refused without a process.
    if not content.strip() or len(content) > LARGEST_FILE:
        return extract(content, filename)
    said = {"name": filename, "language": get_language() or "en"}
    try:
        told = json.loads(limited.run(__name__, said, content))
    except limited.TookTooMuch as much:
        raise Unreadable(
            _("“%(name)s” takes too much to read. Copy its words and paste them here.")
            % {"name": filename}
        ) from much
    if "refused" in told:
        raise Unreadable(told["refused"])
    return Extracted(**told)


def apart(said: dict[str, str], content: bytes) -> bytes:
    """In the other process: what `extract` says, or why it refuses, as JSON."""
    settings.configure(USE_I18N=True, LOCALE_PATHS=[_PACKAGE / "locale"])
    django.setup()
    with override(said["language"]):
        try:
            read = extract(content, said["name"])
        except Unreadable as error:
            return json.dumps({"refused": str(error)}).encode()
    told = {"text": read.text, "kind": read.kind, "warnings": [str(one) for one in read.warnings]}
    return json.dumps(told).encode()
