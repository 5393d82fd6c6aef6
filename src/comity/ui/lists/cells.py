"""What stands in the cells of many lists: a record by its name, its partners, a date, a day."""

import datetime as dt
from collections.abc import Iterable
from functools import cache
from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext

from comity.shared.dates_shown import show, show_day
from comity.shared.edtf import parse
from comity.shared.localized_text import LocalizedText
from comity.ui.lists.table import page_tag

_BLANK = "-" * 12


def said(text: LocalizedText) -> str:
    """A text in the reader's language, as a file has it."""
    return str(text.shown(get_language()).text)


@cache
def _pattern(url_name: str) -> str:
    return reverse(url_name, args=[_BLANK])


def address(url_name: str, code: str) -> str:
    """The page of a record: the address is looked up once, not for every row."""
    return _pattern(url_name).replace(_BLANK, code)


def linked(url_name: str, code: str, text: LocalizedText) -> SafeString:
    """The record's name, which leads to its page."""
    shown = text.shown(get_language())
    return format_html(
        '<a href="{}" lang="{}">{}</a>',
        address(url_name, code), page_tag(shown.lang), shown.text,
    )  # fmt: skip


def in_words(text: LocalizedText) -> SafeString:
    """A text marked with its language."""
    shown = text.shown(get_language())
    return format_html('<span lang="{}">{}</span>', page_tag(shown.lang), shown.text)


def under(words: Any) -> SafeString:
    """The second line of a cell; nothing where there are no words."""
    return format_html("<small>{}</small>", words) if words else SafeString("")


def first_of(texts: Iterable[LocalizedText]) -> SafeString:
    """The first of several, and how many more there are; '' for none."""
    found = list(texts)
    if not found:
        return SafeString("")
    more = len(found) - 1
    words = ngettext("and %d more", "and %d more", more) % more if more else ""
    return in_words(found[0]) + under(words)


def all_of(texts: Iterable[LocalizedText]) -> str:
    """All of them, as a file has them."""
    return "; ".join(map(said, texts))


def when(edtf: str) -> str:
    """A date as precise as it is known, in words."""
    return show(edtf, get_language()) if edtf else ""


def day(value: dt.date | None) -> str:
    """A calendar day in words."""
    return show_day(value, get_language()) if value else ""


def exact(edtf: str) -> dt.date | str:
    """For a file: a whole day as such, anything vaguer in words."""
    span = whole_days(edtf)
    return span[0] if span and span[0] == span[1] else when(edtf)


def whole_days(edtf: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a date that is known to the day; None for anything vaguer."""
    if not edtf or not (date := parse(edtf)).exact:
        return None
    return date.earliest, date.latest
