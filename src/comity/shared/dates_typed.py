"""Dates as people type them, in English, Russian and Chinese, read as EDTF or asked about."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from comity.shared.dates_shown import show
from comity.shared.edtf import EdtfDate, EdtfError, parse

_MONTHS = {
    **{name.casefold()[:3]: n for n, name in enumerate(calendar.month_name) if name},
    **dict(
        zip("янв фев мар апр май мая июн июл авг сен окт ноя дек".split(),
            [1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 11, 12], strict=True)
    ),
}  # fmt: skip
_SEASONS = {
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24,
    "весна": 21, "весной": 21, "весны": 21, "лето": 22, "летом": 22, "осень": 23, "осенью": 23,
    "осени": 23, "зима": 24, "зимой": 24, "зимы": 24,
    "春": 21, "春季": 21, "夏": 22, "夏季": 22, "秋": 23, "秋季": 23, "冬": 24, "冬季": 24,
}  # fmt: skip
_YEAR_WORDS = re.compile(r"(?<=\d)\s*(?:г\.?|гг\.?|года|год|year)(?=\W|$)", re.IGNORECASE)
_TWO_YEARS = re.compile(r"(\d{4})\s*[/–—-]\s*(\d{4}|\d{2})")
_SEASON = re.compile(
    r"([^\W\d]+)\s+(\d{4})(?:\s*[/–-]\s*(\d{2,4}))?|(\d{4})\s*年?\s*([春夏秋冬]季?)"
)
_MONTH = re.compile(
    r"([^\W\d]{3,})\.?,?\s+(\d{4})|(\d{1,2})[./](\d{4})|(\d{4})[年./-]\s*(\d{1,2})月?"
)
_DAY_WORD = re.compile(r"(\d{1,2})(?:st|nd|rd|th|-го)?\s+([^\W\d]{3,})\.?,?\s+(\d{4})")
_WORD_DAY = re.compile(r"([^\W\d]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[年./-]\s*(\d{1,2})[月./-]\s*(\d{1,2})日?")
_YEAR = re.compile(r"(\d{4})\s*年?")
# 'from 21 to 25 April', 'с 21 по 25 апреля', '21-25.04'; the first word says nothing.
_FROM = re.compile(r"(?:(?:from|с|со)\s+|[自从]\s*)", re.IGNORECASE)
_UNTIL = re.compile(r"\s*[–—~]\s*|\s+(?:-|to|until|по|до)\s+|\s*[至到]\s*|(?<=\d)-(?=\d{1,2}\D)")
_AMERICAN = re.compile(r"([^\W\d]{3,}\.?)\s+(\d{1,2})\s*[–-]\s*(\d{1,2}),?\s+(\d{4})")
_CHINESE = re.compile(r"(\d{4}年)(?:\s*(\d{1,2}月))?.*")
_MOST_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to read what was typed, and how to say it."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A date, or a question with the choices, or a sentence that says what to write."""

    date: EdtfDate | None = None
    question: list[Choice] = field(default_factory=list)
    error: str = ""


def read_typed(text: str, language: str | None) -> Reading:
    """Read one date; `language` is that of the reader, for the words of questions and errors."""
    typed = _YEAR_WORDS.sub("", " ".join(text.split())).strip(" .,")
    try:
        return Reading(date=parse(typed))
    except EdtfError:
        pass
    return (
        _one(typed, language)
        or _span(typed, language)
        or Reading(error=_("Write a date such as 23.05.2024, May 2024, autumn 2023 or 2022."))
    )


def _one(typed: str, language: str | None) -> Reading | None:
    for attempt in (_two_years, _day, _numbers, _season, _month, _year):
        reading = attempt(typed, language)
        if reading is not None:
            return reading
    return None


def _span(typed: str, language: str | None) -> Reading | None:
    """From one date to another; what the two share is mostly written once: '21–25 April 2027'."""
    if match := _AMERICAN.fullmatch(typed):
        typed = f"{match[2]}–{match[3]} {match[1]} {match[4]}"
    lead = _FROM.match(typed)
    ends = [part.strip(" .,") for part in _UNTIL.split(typed[lead.end() if lead else 0 :])]
    if len(ends) != 2 or not all(ends):  # noqa: PLR2004 - a first and a last
        return None
    first, last = ends
    if match := _CHINESE.fullmatch(first):  # the year stands with the first
        year, month = match[1], match[2] or ""
        last = last if "年" in last else f"{year}{'' if '月' in last else month}{last}"
    until = _one(last, language)
    if until is None or until.date is None:
        return until if until and until.error else None
    since = _one(first, language) or _completed(first, until.date, language)
    if since is None or since.date is None:
        return since if since and since.error else None
    if since.date.earliest > until.date.latest:
        return Reading(error=_("It ends before it begins."))
    return _parsed(f"{since.date.value}/{until.date.value}")


def _completed(first: str, until: EdtfDate, language: str | None) -> Reading | None:
    """The first date with the month and the year of the last, as far as it has none."""
    end = until.latest
    if first.isdecimal():
        whole = f"{first}.{end.month:02}.{end.year}" if until.precision == "day" else ""
    else:
        whole = (
            f"{first}.{end.year}"
            if first[-1].isdecimal() and "." in first
            else f"{first} {end.year}"
        )
    return _one(whole, language)


def _two_years(typed: str, language: str | None) -> Reading | None:
    match = _TWO_YEARS.fullmatch(typed)
    if match is None:
        return None
    first = int(match[1])
    if len(match[2]) == len(match[1]):
        return _parsed(f"{first}/{match[2]}")
    last = first + 1
    if match[2] != f"{last % 100:02}":
        return None
    return Reading(
        question=[
            Choice(f"{first}-24", show(f"{first}-24", language)),
            Choice(
                f"{first}-09/{last}-08",
                _("academic year %(first)s/%(last)s") % {"first": first, "last": match[2]},
            ),
        ]
    )


def _day(typed: str, _language: str | None) -> Reading | None:
    if match := _DAY_WORD.fullmatch(typed):
        day, month, year = int(match[1]), _month_number(match[2]), int(match[3])
    elif match := _WORD_DAY.fullmatch(typed):
        day, month, year = int(match[2]), _month_number(match[1]), int(match[3])
    elif match := _YEAR_FIRST.fullmatch(typed):
        day, month, year = int(match[3]), int(match[2]), int(match[1])
    else:
        return None
    return _calendar_day(year, month, day) if month else None


def _numbers(typed: str, language: str | None) -> Reading | None:
    match = _NUMBERS.fullmatch(typed)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    # With points the day comes first everywhere; with strokes Americans write the month first.
    if match[2] == "/" and first != second and max(first, second) <= _MOST_MONTHS:
        readings = [_calendar_day(year, second, first), _calendar_day(year, first, second)]
        values = [reading.date for reading in readings if reading.date]
        return Reading(question=[Choice(date.value, show(date, language)) for date in values])
    if second > _MOST_MONTHS >= first:
        first, second = second, first
    return _calendar_day(year, second, first)


def _season(typed: str, _language: str | None) -> Reading | None:
    match = _SEASON.fullmatch(typed)
    if match is None:
        return None
    season = _SEASONS.get((match[1] or match[5]).casefold())
    return _parsed(f"{match[2] or match[4]}-{season}") if season else None


def _month(typed: str, _language: str | None) -> Reading | None:
    match = _MONTH.fullmatch(typed)
    if match is None:
        return None
    if match[1]:
        month, year = _month_number(match[1]), match[2]
    else:
        month, year = int(match[3] or match[6]), match[4] or match[5]
    if not 1 <= month <= _MOST_MONTHS:
        return Reading(error=_("A year has 12 months. Write the month as 05.2024 or May 2024."))
    return _parsed(f"{year}-{month:02}")


def _year(typed: str, _language: str | None) -> Reading | None:
    match = _YEAR.fullmatch(typed)
    return _parsed(match[1]) if match else None


def _month_number(word: str) -> int:
    return _MONTHS.get(word.casefold()[:3], 0)


def _parsed(value: str) -> Reading | None:
    try:
        return Reading(date=parse(value))
    except EdtfError:
        return None


def _calendar_day(year: int, month: int, day: int) -> Reading:
    try:
        return Reading(date=parse(dt.date(year, month, day).isoformat()))
    except ValueError:
        pass
    if year < 1 or not 1 <= month <= _MOST_MONTHS:
        return Reading(error=_("A year has 12 months. Write the day as 23.05.2024."))
    last = calendar.monthrange(year, month)[1]
    words = {
        "month": show(f"{year:04}-{month:02}", _language_now()),
        "days": last,
        "last": f"{last:02}.{month:02}.{year}",
        "vague": f"{month:02}.{year}",
    }
    return Reading(
        error=_("%(month)s has %(days)s days. Write %(last)s, or a month: %(vague)s.") % words
    )


def _language_now() -> str | None:
    from django.utils.translation import get_language  # noqa: PLC0415 - read without Django too

    return get_language()
