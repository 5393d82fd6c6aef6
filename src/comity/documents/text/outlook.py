"""Outlook's own mail files (.msg)."""

import io

from oxmsg import Message

from comity.documents.text import html, plain
from comity.documents.text.mail import attachments_left_out
from comity.documents.text.packed import broken


def read(content: bytes, filename: str) -> tuple[str, list[str]]:
    """Subject, day and body of an Outlook message."""
    try:
        message = Message.load(io.BytesIO(content))
        sent = message.sent_date
        parts = [message.subject, sent.date().isoformat() if sent else "", body(message)]
        names = [attachment.file_name or "" for attachment in message.attachments]
    except MemoryError:
        raise
    # The library lets through whatever a torn compound file raises.
    except Exception as error:
        raise broken(filename) from error
    return "\n\n".join(part for part in parts if part), attachments_left_out(names)


def body(message: Message) -> str:
    """The plain text of a message, or its HTML text as words."""
    if message.body and message.body.strip():
        return message.body
    page = message.html_body
    if isinstance(page, bytes):
        page = plain.decode(page)
    return html.text_of(page) if page else ""
