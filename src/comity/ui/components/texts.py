"""Words and dates of the record, as this reader reads them."""

import datetime as dt
from typing import Any

from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from comity.shared import dates_shown
from comity.shared.differences import pieces
from comity.shared.edtf import EdtfDate, EdtfError
from comity.shared.localized_text import LocalizedText, Shown, text_language
from comity.ui.components import register


@register.simple_tag
def words(text: LocalizedText | Shown | str | None, missing: str = "") -> SafeString:
    """A text in the reader's language, else its original; marked with `lang` where that differs.

    `{% words entry.title %}`, `{% words entry.outcome missing=_("nothing said") %}`; a plain string
    is shown as it is.
    """
    language = get_language()
    if isinstance(text, LocalizedText):
        text = text.shown(language)
    if not text or not text[0]:
        return format_html('<span class="none">{}</span>', missing) if missing else SafeString("")
    if not isinstance(text, Shown):
        return format_html("{}", text)
    if text.lang in {"", text_language(language)}:
        return format_html("{}", text.text)
    return format_html('<span lang="{}">{}</span>', bcp47(text.lang), text.text)


@register.filter
def bcp47(tag: str) -> str:
    """The tag a page carries: Chinese of ours is written in simplified characters."""
    return "zh-Hans" if tag == "zh" else tag


@register.filter
def when(value: str | EdtfDate | None) -> str:
    """An EDTF date as people write it: 'autumn 2023', '23 May 2024'; '' when unknown."""
    return _shown(value, dates_shown.show)


@register.filter
def when_short(value: str | EdtfDate | None) -> str:
    """The date below its year's heading: '23 May', 'April', 'autumn', 'year'."""
    return _shown(value, dates_shown.show_short)


def _shown(value: Any, how: Any) -> str:
    """A value that is no EDTF is shown as it stands: a page never breaks over one date."""
    if not value:
        return ""
    try:
        return str(how(value, get_language()))
    except EdtfError:
        return str(value)


@register.filter
def day(value: dt.date | dt.datetime | None) -> str:
    """A calendar day, or a moment's day in the reader's zone: '23 May 2024'."""
    found = _day(value)
    return dates_shown.show_day(found, get_language()) if found else ""


@register.simple_tag
def today() -> str:
    """Today as the reader's language writes it: for the foot of a printed page."""
    return dates_shown.show_day(timezone.localdate(), get_language())


@register.filter
def away(value: dt.date | dt.datetime | None) -> str:
    """How far a day is from today: 'in 18 days', '4 days ago', 'today'."""
    found = _day(value)
    return dates_shown.away(found, timezone.localdate()) if found else ""


@register.filter
def moment(value: dt.datetime | None) -> str:
    """A moment in the reader's zone: '23 May 2024, 10:40'."""
    if not value:
        return ""
    local = timezone.localtime(value) if timezone.is_aware(value) else value
    return f"{dates_shown.show_day(local.date(), get_language())}, {local:%H:%M}"


def _day(value: Any) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return (timezone.localtime(value) if timezone.is_aware(value) else value).date()
    return value if isinstance(value, dt.date) else None


@register.simple_tag
def word_changes(before: str, after: str, gone: bool = True) -> SafeString:
    """One text made of two: what went is struck out, what came is underlined."""
    tags = {"new": "ins", "gone": "del"}
    return format_html_join(
        "",
        "{}{}{}",
        (
            (_mark(tags[piece.kind]), piece.text, _mark("/" + tags[piece.kind]))
            if piece.kind in tags
            else ("", piece.text, "")
            for piece in pieces(before, after)
            if gone or piece.kind != "gone"
        ),
    )


def _mark(tag: str) -> SafeString:
    return SafeString(f"<{tag}>")
