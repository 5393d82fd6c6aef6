"""The one door: bytes or a path and a name in, text out."""

from collections.abc import Callable
from pathlib import Path

from django.utils.translation import gettext as _

from comity.documents.text import html, mail, markdown, outlook, pdf, plain, word
from comity.documents.text.extracted import (
    LARGEST_FILE,
    LONGEST_TEXT,
    Extracted,
    Kind,
    Unreadable,
    tidy,
)
from comity.documents.text.sniffing import kind_of

Read = Callable[[bytes, str], tuple[str, list[str]]]

_READERS: dict[Kind, Read] = {
    "text": plain.read,
    "markdown": markdown.read,
    "html": html.read,
    "word": word.read,
    "pdf": pdf.read,
    "mail": mail.read,
    "outlook": outlook.read,
}


def extract(content: bytes | Path | str, filename: str = "") -> Extracted:
    """The text of a file given as bytes or as a path; raises Unreadable with a sentence to show.

    The name only names the file in sentences and settles what the content leaves open
    (Markdown or plain text); what the file is, its content says.
    """
    if not isinstance(content, bytes):
        filename = filename or Path(content).name
        content = _bytes_of(Path(content), filename)
    if not content.strip():
        raise Unreadable(_("“%(name)s” is empty.") % {"name": filename})
    if len(content) > LARGEST_FILE:
        raise _too_large(filename)
    kind = kind_of(content, filename)
    text, warnings = _READERS[kind](content, filename)
    text = tidy(text)
    if len(text) > LONGEST_TEXT:
        text = text[:LONGEST_TEXT]
        warnings = [*warnings, _("Only the first 400,000 characters were read.")]
    return Extracted(text, kind, warnings)


def _bytes_of(path: Path, filename: str) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise Unreadable(
            _("“%(name)s” cannot be opened: %(why)s.") % {"name": filename, "why": error.strerror}
        ) from error


def _too_large(filename: str) -> Unreadable:
    return Unreadable(
        _("“%(name)s” is larger than 20 MB. Paste the part that tells the story.")
        % {"name": filename}
    )
