"""What a dropped letter says of itself: read, never believed; a person decides."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from comity.documents.files.sniffing import Refused, sort_of
from comity.documents.models import StoredFile
from comity.documents.text.extracted import tidy
from comity.documents.text.letters import (
    Address,
    Letter,
    NoLetter,
    addresses_in,
    line,
    moment_of,
    read_apart,
)
from comity.shared.dates_typed import read_typed
from comity.shared.folding import has_han

File = tuple[str, bytes]
LONGEST_TEXT = 19_000  # what the outcome of an entry holds; the whole stands in the file
LONGEST_SUBJECT = 300

# 'From: ...' as mail programs write it above a forwarded or copied letter.
_HEADS = {
    "sender": "from от отправитель 发件人 寄件人",
    "to": "to кому получатель 收件人",
    "sent": "date sent дата отправлено 日期 发送时间 时间",
    "subject": "subject тема 主题 标题",
}
_NAME_OF = {word: name for name, words in _HEADS.items() for word in words.split()}
_HEAD = re.compile(r"\s*([^\W\d_]{2,12})\s*[:：]\s*(.*)")
_ANSWERED = re.compile(
    r"^(?:\s*(?:re|fwd?|aw|отв|на|пересл|回复|答复|转发)\s*(?:\[\d+\])?\s*[:：]\s*)+", re.IGNORECASE
)
_WEEKDAY = re.compile(r"^\s*(?:[^\W\d]{2,11},\s*|星期.\s*)")
_CLOCK = re.compile(r"[,\s]*(?:at|в)?\s*(?:[上下]午)?\s*\d{1,2}:\d{2}(?::\d{2})?.*$", re.IGNORECASE)
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """One letter with the files that are to be kept with it, the letter itself first."""

    letter: Letter
    files: list[File] = field(default_factory=list)

    def said(self) -> dict[str, Any]:
        """What a draft keeps of it, as JSON."""
        letter = self.letter
        return {
            "sender": {"name": letter.sender.name, "address": letter.sender.address},
            "to": [{"name": one.name, "address": one.address} for one in letter.to],
            "sent": letter.sent,
            "subject": _ANSWERED.sub("", letter.subject)[:LONGEST_SUBJECT],
            "message_id": letter.message_id,
            "text": letter.text[:LONGEST_TEXT],
            "cut": len(letter.text) > LONGEST_TEXT,
            "left_out": letter.left_out,
        }


def letters_in(files: Iterable[File], text: str = "") -> list[Found]:
    """A letter for each mail among the files; all else goes with the first, or makes one alone."""
    found: list[Found] = []
    others: list[File] = []
    for name, content in files:
        letter = _letter_in(name, content)
        if letter is None:
            others.append((name, content))
        else:
            found.append(Found(letter, [(name, content), *_named(letter.files)]))
    if not found:
        return [Found(pasted(text), others)] if text.strip() or others else []
    first = found[0]
    found[0] = Found(_with_text(first.letter, text), [*first.files, *others])
    return found


def _letter_in(name: str, content: bytes) -> Letter | None:
    try:
        if sort_of(content, name).kind != StoredFile.Kind.MAIL:
            return None
        return read_apart(content)
    except (Refused, NoLetter):
        return None  # a file like others; whether it is kept, is said where it is kept


def _named(files: Iterable[File]) -> list[File]:
    return [(name or f"{number}", content) for number, (name, content) in enumerate(files, 1)]


def _with_text(letter: Letter, text: str) -> Letter:
    words = tidy(text)
    if not words:
        return letter
    return Letter(
        sender=letter.sender,
        to=letter.to,
        sent=letter.sent,
        subject=letter.subject,
        message_id=letter.message_id,
        text=f"{words}\n\n{letter.text}",
        left_out=letter.left_out,
    )


def pasted(text: str) -> Letter:
    """A letter out of copied text: its head, where it has one, and the rest."""
    rows = tidy(text).split("\n")
    heads: dict[str, str] = {}
    while rows:
        head = _HEAD.fullmatch(rows[0])
        name = _NAME_OF.get(head[1].casefold(), "") if head else ""
        if head and name and name not in heads:
            heads[name] = head[2]
        elif rows[0].strip() or not heads:
            break
        rows.pop(0)
    sender = addresses_in(heads.get("sender", ""))
    return Letter(
        sender=sender[0] if sender else Address(),
        to=addresses_in(heads.get("to", "").replace(";", ",")),
        sent=_day_in(heads.get("sent", "")),
        subject=line(heads.get("subject", "")),
        text="\n".join(rows).strip(),
    )


def _day_in(words: str) -> str:
    """The day of a copied head, whichever way a mail program wrote it."""
    if moment := moment_of(words):
        return moment
    bare = _CLOCK.sub("", _WEEKDAY.sub("", words)).strip()
    read = read_typed(bare, None).date if bare else None
    return read.earliest.isoformat() if read and read.exact else ""


def language_of(text: str) -> str:
    """Chinese, Russian or English, by the script most of it is in."""
    sample = text[:2_000]
    han = sum(map(has_han, sample))
    letters = sum(map(str.isalpha, sample)) or 1
    if han * 4 > letters:
        return "zh"
    return "ru" if len(_CYRILLIC.findall(sample)) * 3 > letters else "en"
