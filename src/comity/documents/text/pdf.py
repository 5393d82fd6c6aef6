"""PDF files: the words of each page, lines joined to paragraphs again."""

import re
import threading
import time

import pypdfium2
from django.utils.translation import gettext as _

from comity.documents.text.extracted import LONGEST_TEXT
from comity.documents.text.packed import broken
from comity.documents.text.sniffing import locked

MOST_PAGES = 200
MOST_SECONDS = 12.0

# PDFium is not made for threads.
_ONE_AT_A_TIME = threading.Lock()
_HYPHEN = re.compile(r"(\w)[\u00ad\ufffe\u0002]\s*\n?(?=\w)|([^\W\d_])-\n(?=[a-zа-яё])")
_HAN_JOIN = re.compile(r"(?<=[\u3400-\u9fff，、；：])\n(?=[\u3400-\u9fff])")
_GO_ON = re.compile(r"(?<=[^\n.!?:;。！？…»”\"])\n(?=[a-zа-яё(«“\d])|(?<=[,;–—-])\n(?=\S)")


def read(content: bytes, filename: str) -> tuple[str, list[str]]:
    """The words of a PDF; one that is only scanned pictures gives none and says so."""
    with _ONE_AT_A_TIME:
        pages, warnings = _pages(content, filename)
    text = "\n\n".join(_paragraphs(page) for page in pages)
    if not text.strip():
        warnings.append(_("The pages are pictures without text; the words in them were not read."))
    return text, warnings


def _pages(content: bytes, filename: str) -> tuple[list[str], list[str]]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise (locked(filename) if "assword" in str(error) else broken(filename)) from error
    try:
        return _read_pages(document)
    except pypdfium2.PdfiumError as error:
        raise broken(filename) from error
    finally:
        document.close()


def _read_pages(document: pypdfium2.PdfDocument) -> tuple[list[str], list[str]]:
    pages: list[str] = []
    length = 0
    until = time.monotonic() + MOST_SECONDS
    for number in range(len(document)):
        if number == MOST_PAGES or length > LONGEST_TEXT or time.monotonic() > until:
            return pages, [_("Only the first %(pages)s pages were read.") % {"pages": number}]
        page = document[number]
        words = page.get_textpage()
        pages.append(words.get_text_range())
        length += len(pages[-1])
        words.close()
        page.close()
    return pages, []


def _paragraphs(page: str) -> str:
    text = page.replace("\r\n", "\n").replace("\r", "\n")
    text = _HYPHEN.sub(lambda match: match[1] or match[2], text)
    return _GO_ON.sub(" ", _HAN_JOIN.sub("", text))
