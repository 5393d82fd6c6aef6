"""Mail kept as a file (.eml): subject, day and body; what hangs on it is named."""

import email
import email.policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from django.utils.translation import gettext as _

from comity.documents.text import html, plain
from comity.documents.text.packed import broken

LONGEST_NAME = 100


def read(content: bytes, filename: str) -> tuple[str, list[str]]:
    """Subject, day and the plain body of a mail, or its HTML body as words."""
    try:
        message = email.message_from_bytes(content, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        parts = [header(message, "subject"), _day(message), body(message)]
        return "\n\n".join(part for part in parts if part), _left_out(message)
    # Letters within letters, hundreds deep: nobody wrote them.
    except RecursionError as error:
        raise broken(filename) from error


def header(message: EmailMessage, name: str) -> str:
    """One header, decoded; '' for none and for one that cannot be read."""
    try:
        return str(message[name] or "").strip()
    # A hostile header breaks the standard library's parser in many ways.
    except Exception:  # noqa: BLE001
        return ""


def _day(message: EmailMessage) -> str:
    try:
        return parsedate_to_datetime(header(message, "date")).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""


def body(message: EmailMessage) -> str:
    """The plain text of a mail, or its HTML text as words."""
    try:
        part = message.get_body(preferencelist=("plain", "html"))
        payload = part.get_payload(decode=True) if part is not None else None
    except (KeyError, ValueError, AttributeError, RecursionError):
        return ""
    if part is None or not isinstance(payload, bytes):
        return ""
    words = _decoded(payload, part.get_content_charset())
    return html.text_of(words) if part.get_content_type() == "text/html" else words


def _decoded(payload: bytes, charset: str | None) -> str:
    words = plain.declared(payload, charset or "utf-8")
    if words is not None:
        return words
    return plain.decode(payload) or payload.decode("utf-8", errors="replace")


def _left_out(message: EmailMessage) -> list[str]:
    names = []
    for part in message.walk():
        try:
            name = part.get_filename()
        except Exception:  # noqa: BLE001 - as above
            name = None
        if name:
            names.append(name)
    return attachments_left_out(names)


def attachments_left_out(names: list[str]) -> list[str]:
    """The sentence about attachments; none when there are none."""
    if not names:
        return []
    shown = ", ".join(name[:LONGEST_NAME] for name in names[:10])
    return [_("Attachments were not read: %(names)s.") % {"names": shown}]
