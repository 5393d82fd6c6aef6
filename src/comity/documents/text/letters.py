"""A mail as a letter: from whom, to whom, when, about what, and the files that came with it.

`read_apart` is the door for files from the web: the parser runs in a process with limits (see
shared/apart), since headers and parts can be made to cost any time and memory.
"""

import email
import email.policy
import io
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.utils import getaddresses, parsedate_to_datetime
from typing import Any

from oxmsg import Message

from comity.documents.text import mail, outlook
from comity.documents.text.extracted import tidy
from comity.shared import apart as limited

LARGEST = 50 * 1024 * 1024
MOST_FILES = 20
MOST_BYTES = 40 * 1024 * 1024  # of all files that came with it
MOST_PARTS = 300
MOST_READERS = 50
LONGEST_LINE = 500
LONGEST_TEXT = 200_000
SMALL_PICTURE = 12 * 1024  # what hangs on a signature


class NoLetter(Exception):
    """Not a mail, or one that cannot be read within the limits."""


@dataclass(frozen=True, slots=True)
class Address:
    """A name and an address, either of them perhaps ''."""

    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """What the headers say and the body; `sent` is ISO 8601 in the zone of its writer."""

    sender: Address = field(default_factory=Address)
    to: list[Address] = field(default_factory=list)
    sent: str = ""
    subject: str = ""
    message_id: str = ""
    text: str = ""
    files: list[tuple[str, bytes]] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def read_apart(content: bytes) -> Letter:
    """The letter in a file that a stranger may have made; raises NoLetter."""
    if not content.strip() or len(content) > LARGEST:
        raise NoLetter
    try:
        answer = limited.run(__name__, {}, content)
    except limited.TookTooMuch as much:
        raise NoLetter from much
    head, _line_end, rest = answer.partition(b"\n")
    told = json.loads(head)
    if not told:
        raise NoLetter
    files = []
    for name, size in told.pop("files"):
        files.append((name, rest[:size]))
        rest = rest[size:]
    sender, to = Address(**told.pop("sender")), [Address(**one) for one in told.pop("to")]
    return Letter(sender=sender, to=to, files=files, **told)


def apart(_said: dict[str, str], content: bytes) -> bytes:
    """In the other process: the letter as a line of JSON and the bytes of its files after it."""
    try:
        letter = read(content)
    # A torn or hostile file raises whatever its parser lets through.
    except Exception:  # noqa: BLE001
        return b"{}\n"
    told = asdict(letter) | {"files": [(name, len(inside)) for name, inside in letter.files]}
    return b"\n".join([json.dumps(told).encode(), b"".join(one for _, one in letter.files)])


def read(content: bytes) -> Letter:
    """An .eml, or an .msg of Outlook."""
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return _outlook(content)
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    sender = addresses_in(mail.header(message, "from"))
    readers = ", ".join(mail.header(message, name) for name in ("to", "cc"))
    files, left_out = _bounded(_parts(message))
    return Letter(
        sender=sender[0] if sender else Address(),
        to=addresses_in(readers),
        sent=moment_of(mail.header(message, "date")),
        subject=line(mail.header(message, "subject")),
        message_id=line(mail.header(message, "message-id")),
        text=tidy(mail.body(message))[:LONGEST_TEXT],
        files=files,
        left_out=left_out,
    )


def _outlook(content: bytes) -> Letter:
    message = Message.load(io.BytesIO(content))
    headers = {name.lower(): value for name, value in message.message_headers.items()}
    sent = message.sent_date
    sender = addresses_in(message.sender or "")
    readers = [Address(line(one.name), line(one.email_address)) for one in message.recipients]
    files, left_out = _bounded(
        (one.file_name or "", one.file_bytes or b"") for one in message.attachments
    )
    return Letter(
        sender=sender[0] if sender else Address(),
        to=readers[:MOST_READERS],
        sent=moment_of(headers.get("date", "")) or (sent.isoformat() if sent else ""),
        subject=line(message.subject or ""),
        message_id=line(headers.get("message-id", "")),
        text=tidy(outlook.body(message))[:LONGEST_TEXT],
        files=files,
        left_out=left_out,
    )


def addresses_in(words: str) -> list[Address]:
    """Names and addresses as a header lists them."""
    found = getaddresses([words[: MOST_READERS * LONGEST_LINE]])
    rows = [Address(line(name), line(address).lower()) for name, address in found[:MOST_READERS]]
    return [one for one in rows if one.name or one.address]


def moment_of(words: str) -> str:
    """A Date header as ISO 8601 in its own zone; '' for what is none."""
    try:
        return parsedate_to_datetime(words).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    try:
        return datetime.fromisoformat(words).isoformat()
    except ValueError:
        return ""


def line(words: str) -> str:
    """One line without what cannot be seen."""
    return " ".join(tidy(words).split())[:LONGEST_LINE]


def _parts(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """The files that hang on a mail, those of letters inside it not looked into."""
    waiting, seen = [message], 0
    while waiting and seen < MOST_PARTS:
        part = waiting.pop(0)
        seen += 1
        if part.get_content_type() == "message/rfc822" and part is not message:
            yield _inner(part)
        elif part.is_multipart():
            inside: Any = part.get_payload()
            waiting[:0] = [one for one in inside if isinstance(one, EmailMessage)]
        elif part is not message and _is_file(part):
            payload = part.get_payload(decode=True)
            yield _name_of(part), payload if isinstance(payload, bytes) else b""


def _is_file(part: EmailMessage) -> bool:
    kind = part.get_content_maintype()
    disposition = part.get_content_disposition()
    return disposition == "attachment" or kind != "text" or bool(_name_of(part))


def _name_of(part: EmailMessage) -> str:
    try:
        return line(part.get_filename() or "")
    # A hostile header breaks the standard library's parser in many ways.
    except Exception:  # noqa: BLE001
        return ""


def _inner(part: EmailMessage) -> tuple[str, bytes]:
    inside = part.get_payload(0)
    assert isinstance(inside, EmailMessage)
    name = mail.header(inside, "subject") or _name_of(part)
    return f"{line(name)[:80]}.eml", inside.as_bytes()


def _bounded(parts: Iterator[tuple[str, bytes]]) -> tuple[list[tuple[str, bytes]], list[str]]:
    """As many as are taken, and the names of the others: they stay in the letter itself."""
    taken: list[tuple[str, bytes]] = []
    left_out: list[str] = []
    room = MOST_BYTES
    for name, content in parts:
        logo = len(content) < SMALL_PICTURE and _is_picture(content)
        if not content or logo:
            continue
        if len(taken) >= MOST_FILES or len(content) > room:
            left_out.append(name[:100])
            continue
        room -= len(content)
        taken.append((name, content))
    return taken, left_out[:MOST_FILES]


def _is_picture(content: bytes) -> bool:
    return content.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8"))
