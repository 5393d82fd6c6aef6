"""What a dropped file is, by its first bytes; programs and web pages are refused."""

import io
import re
import zipfile
from dataclasses import dataclass

from django.utils.translation import gettext as _

from comity.documents.models import StoredFile

Kind = StoredFile.Kind
HEAD = 4096
_MOST_NAMES = 20_000

_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."
_BY_START: tuple[tuple[bytes, str, Kind], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png", Kind.PICTURE),
    (b"\xff\xd8\xff", "image/jpeg", Kind.PICTURE),
    (b"GIF87a", "image/gif", Kind.PICTURE),
    (b"GIF89a", "image/gif", Kind.PICTURE),
    (b"II*\x00", "image/tiff", Kind.PICTURE),
    (b"MM\x00*", "image/tiff", Kind.PICTURE),
    (b"%PDF-", "application/pdf", Kind.PDF),
    (b"ID3", "audio/mpeg", Kind.MEDIA),
    (b"OggS", "audio/ogg", Kind.MEDIA),
    (b"{\\rtf", "application/rtf", Kind.TEXT),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed", Kind.OTHER),
    (b"Rar!\x1a\x07", "application/vnd.rar", Kind.OTHER),
    (b"\x1f\x8b", "application/gzip", Kind.OTHER),
)
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"#!")
_MARKUP = re.compile(rb"<(?:!doctype|html|svg|script|iframe|body|\?xml)[\s>]", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIL = re.compile(rb"(?im)^(?:from|to|subject|date|message-id|mime-version|received):")
_FEW_MARKS = 3


class Refused(Exception):
    """A file that is not taken; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Sort:
    """What a file is."""

    media_type: str
    kind: Kind


def sort_of(content: bytes, name: str) -> Sort:
    """The sort of a whole file; raises Refused for an empty one, a program or a web page."""
    if not content:
        raise Refused(
            _("“%(name)s” is empty. Look at the original and drop it again.") % {"name": name}
        )
    head = content[:HEAD]
    if head.startswith(_PROGRAMS):
        raise Refused(_("“%(name)s” is a program. Programs are not kept here.") % {"name": name})
    for start, media_type, kind in _BY_START:
        if head.startswith(start):
            return Sort(media_type, kind)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Sort("image/webp", Kind.PICTURE)
    if head[4:8] == b"ftyp":
        return _film(head)
    if head.startswith(b"PK\x03\x04"):
        return _packed(content)
    if head.startswith(_OLE):
        return _compound(content)
    return _text(head, name)


def _film(head: bytes) -> Sort:
    if head[8:12] in {b"heic", b"heix", b"mif1"}:
        return Sort("image/heic", Kind.OTHER)  # kept, and not looked at
    return Sort("video/mp4", Kind.MEDIA)


def _packed(content: bytes) -> Sort:
    """Office files are archives; only their list of names is read, nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist()[:_MOST_NAMES])
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return Sort("application/octet-stream", Kind.OTHER)
    for inside, media_type, kind in (
        ("word/document.xml", f"{_OFFICE}wordprocessingml.document", Kind.TEXT),
        ("xl/workbook.xml", f"{_OFFICE}spreadsheetml.sheet", Kind.WORKBOOK),
        ("ppt/presentation.xml", f"{_OFFICE}presentationml.presentation", Kind.SLIDES),
        ("META-INF/manifest.xml", f"{_OPEN}text", Kind.TEXT),
    ):
        if inside in names:
            return Sort(media_type, kind)
    return Sort("application/zip", Kind.OTHER)


def _compound(content: bytes) -> Sort:
    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if has("__properties_version1.0"):
        return Sort("application/vnd.ms-outlook", Kind.MAIL)
    if has("WordDocument"):
        return Sort("application/msword", Kind.TEXT)
    if has("Workbook") or has("Book"):
        return Sort("application/vnd.ms-excel", Kind.WORKBOOK)
    return Sort("application/octet-stream", Kind.OTHER)


def _text(head: bytes, name: str) -> Sort:
    if len(_MAIL.findall(head)) >= _FEW_MARKS:
        return Sort("message/rfc822", Kind.MAIL)
    # A UTF-16 page hides its tags behind zero bytes.
    if _MARKUP.search(head.replace(b"\x00", b"")):
        raise Refused(
            _("“%(name)s” is a web page. Save it as a PDF and drop that, or read its text.")
            % {"name": name}
        )
    if b"\x00" in head:
        return Sort("application/octet-stream", Kind.OTHER)
    workbook = name.casefold().endswith((".csv", ".tsv"))
    return Sort("text/csv", Kind.WORKBOOK) if workbook else Sort("text/plain", Kind.TEXT)
