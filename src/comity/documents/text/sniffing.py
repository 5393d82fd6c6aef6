"""What a file is, by its content; a wrong one is refused in words."""

import re

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from comity.documents.text.extracted import Kind, Unreadable
from comity.documents.text.packed import names_in

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
_MAIL = re.compile(
    rb"\A(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?"
    rb"(?:from|subject|received|mime-version|message-id|date|return-path):",
    re.IGNORECASE,
)
_MAIL_MARKS = re.compile(
    rb"^(?:from|to|subject|date|mime-version|message-id):", re.IGNORECASE | re.MULTILINE
)
_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]|<body[\s>]")
_FEW_MARKS = 2
_HEAD = 4096

_PRESENTATION = _("“%(name)s” is a presentation. Copy its words and paste them here.")
_PICTURE = _("“%(name)s” is a picture. There is no text in it to read; type the words it shows.")
_ARCHIVE = _("“%(name)s” is an archive. Unpack it and drop the files one by one.")
_PROGRAM = _("“%(name)s” is a program, not a text.")
_OLD_WORD = _(
    "“%(name)s” is a Word file of the old kind (.doc). Save it as .docx and drop it again."
)
_OPEN_DOCUMENT = _(
    "“%(name)s” is an OpenDocument file. Save it as .docx or .pdf and drop it again."
)
_RICH_TEXT = _("“%(name)s” is a rich text file (.rtf). Save it as .docx and drop it again.")
_LOCKED = _("“%(name)s” is protected by a password. Save it without one and drop it again.")
_UNKNOWN = _(
    "“%(name)s” is nothing that can be read here. Texts are read from .txt, .md, .html, .docx, "
    ".pdf, .eml and .msg files."
)
_WORKBOOK = _("“%(name)s” is an Excel workbook. Bring it in by importing a spreadsheet.")
_WORKBOOK_RENAMED = _(
    "“%(name)s” is an Excel workbook with another name. Bring it in by importing a spreadsheet."
)


def kind_of(content: bytes, filename: str) -> Kind:
    """Which of our formats `content` is; raises Unreadable for any other."""
    head = content[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _packed(content, filename)
    if head.startswith(_OLE):
        return _compound(content, filename)
    _refuse_others(head, filename)
    return _text(content, filename)


def _packed(content: bytes, filename: str) -> Kind:
    names = names_in(content, filename)
    if "word/document.xml" in names:
        return "word"
    if any(name.startswith("xl/") for name in names):
        raise _workbook(filename)
    if any(name.startswith("ppt/") for name in names):
        raise _refusal(_PRESENTATION, filename)
    if "content.xml" in names and "mimetype" in names:
        raise _refusal(_OPEN_DOCUMENT, filename)
    raise _refusal(_ARCHIVE, filename)


def _compound(content: bytes, filename: str) -> Kind:
    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if has("__properties_version1.0"):
        return "outlook"
    if has("EncryptedPackage"):
        raise _refusal(_LOCKED, filename)
    if has("WordDocument"):
        raise _refusal(_OLD_WORD, filename)
    if has("Workbook") or has("Book"):
        raise _workbook(filename)
    if has("PowerPoint Document"):
        raise _refusal(_PRESENTATION, filename)
    raise _refusal(_UNKNOWN, filename)


def _refuse_others(head: bytes, filename: str) -> None:
    webp = head.startswith(b"RIFF") and head[8:12] == b"WEBP"
    if head.startswith(_PICTURES) or webp or head[4:12] == b"ftypheic":
        raise _refusal(_PICTURE, filename)
    if head.startswith(_ARCHIVES):
        raise _refusal(_ARCHIVE, filename)
    if head.startswith(_PROGRAMS):
        raise _refusal(_PROGRAM, filename)
    if head.startswith(b"{\\rtf"):
        raise _refusal(_RICH_TEXT, filename)


def _text(content: bytes, filename: str) -> Kind:
    head = content[:_HEAD]
    name = filename.casefold()
    if name.endswith((".md", ".markdown")):
        return "markdown"
    if _MAIL.match(head) and len(_MAIL_MARKS.findall(head)) > _FEW_MARKS:
        return "mail"
    # A UTF-16 page hides its tags behind zero bytes.
    bare = head.replace(b"\x00", b"").lower()
    named = name.endswith((".html", ".htm", ".xhtml"))
    if _PAGE.search(bare) or (named and b"<" in bare):
        return "html"
    return "text"


def _workbook(filename: str) -> Unreadable:
    honest = filename.casefold().endswith((".xlsx", ".xlsm", ".xls", ".xlsb"))
    return _refusal(_WORKBOOK if honest else _WORKBOOK_RENAMED, filename)


def _refusal(sentence: str | Promise, filename: str) -> Unreadable:
    return Unreadable(str(sentence) % {"name": filename})


def unknown(filename: str) -> Unreadable:
    """The refusal of bytes that are no text at all."""
    return _refusal(_UNKNOWN, filename)


def locked(filename: str) -> Unreadable:
    """The refusal of a file that asks for a password."""
    return _refusal(_LOCKED, filename)
