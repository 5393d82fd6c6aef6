"""Dates inside a running text, as EDTF."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from comity.reading.found import Span
from comity.reading.readers.rules.calendar_words import MONTHS, SEASONS, WEEKDAYS
from comity.shared.edtf import WINTER, EdtfError, parse

EARLIEST, LATEST = 1500, 2100


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in the text; `value` is EDTF, '' while its year is unknown."""

    span: Span
    value: str
    month: int = 0
    day: int = 0
    last: int = 0

    @property
    def exact(self) -> bool:
        """Whether it says a day (or days)."""
        return self.day > 0


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_MONTH = rf"(?:{_any(MONTHS)})"
_SEASON = rf"(?:{_any({word: n for word, n in SEASONS.items() if len(word) > 1})})"
_YEAR = r"(?:1[5-9]|20)\d\d"
_YEAR_WORD = r"(?:\s*(?:г\.|года|году|год|гг\.|року|р\.|yılı\w*)(?!\w))?"
_DASH = r"\s*(?:[-–—~]|to|until|по|до|и|and|al|a)\s*"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|-го|-е|\.)?"
_LAST = r"(?P<last>\d{1,2})(?:st|nd|rd|th|-го|\.)?"
_OF = r"(?:\s+(?:of|de|del|do))?\s*,?\s*"


def _of(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# In order: what is found first keeps its place in the text.
_PATTERNS = {
    "iso": _of(rf"(?<![\d/.-])(?P<year>{_YEAR})[-/.](?P<month>\d{{1,2}})[-/.]{_DAY}(?![\d/-])"),
    "numbers": _of(rf"(?<![\d/.-]){_DAY}[/.](?P<month>\d{{1,2}})[/.](?P<year>{_YEAR})(?!\d)"),
    "zh": re.compile(
        r"(?:(?P<year>(?:1[5-9]|20)\d\d)\s*年|(?P<this>[今去本明]年))?\s*(?P<month>\d{1,2})\s*月"
        r"(?:\s*(?P<day>\d{1,2})\s*[日号])?"
        r"(?:\s*[-–—~至到]\s*(?:(?P<month2>\d{1,2})\s*月)?(?P<last>\d{1,2})\s*[日号])?"
    ),
    "zh season": re.compile(
        r"(?:(?P<year>(?:1[5-9]|20)\d\d)\s*年|(?P<this>[今去本明]年))\s*(?P<season>[春夏秋冬])"
    ),
    "vi": _of(
        rf"(?:ngày\s+)?(?P<day>\d{{1,2}})\s+tháng\s+(?P<month>\d{{1,2}})(?:\s+năm\s+(?P<year>{_YEAR}))?"
        rf"|tháng\s+(?P<month3>\d{{1,2}})(?:\s+năm\s+|/)(?P<year3>{_YEAR})"
    ),
    "two months": _of(
        rf"(?<!\d){_DAY}\s+(?P<name>{_MONTH})\.?{_DASH}{_LAST}\s+(?P<name2>{_MONTH})(?!\w){_OF}(?P<year>{_YEAR})"
    ),
    "two months after": _of(
        rf"(?<!\w)(?P<name>{_MONTH})\.?\s+{_DAY}{_DASH}(?P<name2>{_MONTH})\.?\s+{_LAST}(?!\d)(?:\s*,?\s*(?P<year>{_YEAR})(?!\d))?"
    ),
    "days month": _of(
        rf"(?<![\d.]){_DAY}(?:{_DASH}{_LAST})?(?:\s+(?:de|of))?\s+(?P<name>{_MONTH})\.?(?!\w)"
        rf"(?:{_OF}(?P<year>{_YEAR})(?!\d)(?![-–]\d))?"
    ),
    "month days": _of(
        rf"(?<!\w)(?P<name>{_MONTH})\.?\s+{_DAY}(?:{_DASH}{_LAST})?(?!\d)(?:\s*,?\s*(?P<year>{_YEAR})(?!\d))?"
    ),
    "month": _of(rf"(?<!\w)(?P<name>{_MONTH})(?!\w)\.?{_OF}(?P<year>{_YEAR})(?![\d-])"),
    "season": _of(rf"(?<!\w)(?P<season>{_SEASON})(?!\w)(?:\s+of|\s+de|\s+in)?\s+(?P<year>{_YEAR})(?!\d)"),
    "bare season": _of(
        rf"(?<!\w)(?:(?P<this>this|last|past|next|этой|прошлой|минувшей|следующей|цього)\s+(?P<season>{_SEASON})"
        r"|(?P<season2>весной|летом|осенью|зимой)\s+(?P<this2>этого|прошлого|нынешнего|текущего|следующего)\s+года)(?!\w)"
    ),
    "season alone": _of(
        r"(?<!\w)(?:in (?:the )?(?P<season>spring|summer|autumn|fall|winter)|(?P<season2>весной|летом|осенью|зимой))(?!\w)(?!\s+(?:of|\d|school|semester|term))"
    ),
    "month of a year": _of(rf"(?<!\w)(?P<name>{_MONTH})\s+(?P<this>this|last|next)\s+year(?!\w)"),
    "bare month": _of(
        rf"(?<!\w)(?:(?:in|во?|у|since|early|late|mid|this|last|en|im)\s+)(?P<name>{_MONTH})(?!\w)"
        r"(?:\s+(?P<this2>этого|прошлого|нынешнего|текущего|следующего)\s+года)?"
    ),
    "weekday": _of(rf"(?<!\w)(?:on|во?|last|this)\s+(?:(?:минувш|прошедш|прошл|эт)\w+\s+)?(?P<weekday>{_any(WEEKDAYS)})(?!\w)"),
    "zh weekday": re.compile(r"(?P<week>[上本这])(?:个)?(?:周|星期)(?P<zh_weekday>[一二三四五六日天])"),
    "today": re.compile(
        r"\b(?P<past>today|yesterday)(?= \w+ed\b)|(?<!\w)(?P<past2>сегодня|вчера)(?= \w+(?:л|ла|ло|ли|лся|лась|лись)(?!\w))"
        r"|(?P<past3>[今昨][天日])"
    ),
    "zh year": re.compile(
        r"(?<![\d–-])(?P<year>(?:1[5-9]|20)\d\d)\s*年(?!\s*[至到-])(?!级|度)"
    ),
    "year": _of(
        rf"(?<!\w)(?:(?:намечен|запланирован|назначен)\w*\s+на|in|since|by|during|from|until|year|во?|с|к|у|en|año|desde|em|im|seit|năm|عام|سنة)"
        rf"\s+(?P<year>{_YEAR})(?![\d/]|\s*[-–—]\s*\d|\s*(?:and|и)\s+{_YEAR}){_YEAR_WORD}"
        rf"|(?<![\w-])(?P<year2>{_YEAR})\s+(?:году|года|году|році|року|yılında)(?!\w)"
    ),
}  # fmt: skip
# What only the day of publication tells.
_BESIDE_THE_DAY = frozenset(("weekday", "zh weekday", "today"))
# Behind one of these, in the same breath, stands what is to come.
_FUTURE = re.compile(
    r"\b(?:will|shall|to be held|planned|scheduled|due)\b[^.!?;]*$|(?:пройд[её]т|состоится|будет|будут|заплан|планир|намечен|приед)[^.!?;]*$"
    r"|(?:将|拟|计划)[^。；！？]*$",
    re.IGNORECASE,
)
_NEXT_DAY = re.compile(
    r"\b(?:the (?:next|following) day|a day later)\b|(?<!\w)(?:на следующий день|днём позже)(?!\w)"
    r"|次日|第二天|翌日",
    re.IGNORECASE,
)


def dates(text: str, published: str | None, *, weekdays: bool = True) -> list[DateFound]:
    """The dates a text names, in its order; what lacks a year is read beside `published`."""
    taken: list[Span] = []
    found: list[DateFound] = []
    for name, pattern in _PATTERNS.items():
        if name in _BESIDE_THE_DAY and not weekdays:
            continue
        for match in pattern.finditer(text):
            span = Span(match.start(), match.end())
            if any(span.meets(other) for other in taken):
                continue
            date = _read(name, match, published)
            if date is not None and published and _is_to_come(text, match, date, published):
                date = with_year(date, parse(date.value).year + 1)
            if date is not None:
                taken.append(span)
                found.append(replace(date, span=_trimmed(text, span)))
    found += _next_days(text, found)
    return sorted(found, key=lambda date: date.span)


def _is_to_come(text: str, match: re.Match[str], date: DateFound, published: str) -> bool:
    """Whether a month without a year, gone by this year, is one that 'will' come."""
    said = any(match.groupdict().get(key) for key in ("year", "year2", "this", "this2"))
    if said or not date.month or not date.value or "/" in date.value:
        return False
    gone = parse(date.value).latest < parse(published).earliest
    return gone and bool(_FUTURE.search(text, max(0, match.start() - 60), match.start()))


def _next_days(text: str, found: list[DateFound]) -> Iterator[DateFound]:
    """'The next day': the one after the day named last before it."""
    for match in _NEXT_DAY.finditer(text):
        before = [one for one in found if one.exact and one.value and one.span.end <= match.start()]
        last = max(before, key=lambda one: one.span, default=None)
        if last is not None:
            day = parse(last.value).latest + dt.timedelta(days=1)
            span = Span(match.start(), match.end())
            yield DateFound(span, day.isoformat(), day.month, day.day)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip(" ,\n\t\u00a0")))


def _read(name: str, match: re.Match[str], published: str | None) -> DateFound | None:
    parts = {key: value for key, value in match.groupdict().items() if value}
    span = Span(match.start(), match.end())
    if name in _BESIDE_THE_DAY:
        return _beside(span, parts, match[0], published)
    year = int(parts.get("year") or parts.get("year2") or parts.get("year3") or 0)
    season = parts.get("season") or parts.get("season2")
    this = (parts.get("this") or parts.get("this2") or "").lower()
    if season:
        return _season(span, SEASONS[season.lower()], year, this, published)
    if not year and this:
        year = _relative_year(this, published)
    if name in {"year", "zh year"}:
        return DateFound(span, str(year)) if EARLIEST < year < LATEST else None
    if parts.get("name") in {"may", "march", "mar", "mai", "mart"}:
        return None  # small letters: the verb, the sea, the shop
    month = MONTHS[parts["name"].lower()] if "name" in parts else 0
    month = month or int(parts.get("month") or parts.get("month3") or 0)
    day, last = int(parts.get("day", 0)), int(parts.get("last", 0))
    if name == "numbers" and month > 12 >= day:  # noqa: PLR2004 - months of a year
        month, day = day, month
    if not 1 <= month <= 12 or day > 31 or last > 31:  # noqa: PLR2004 - as above
        return None
    other = MONTHS[parts["name2"].lower()] if "name2" in parts else int(parts.get("month2", 0))
    return _dated(span, year, month, day, last, other, published)


def _dated(
    span: Span, year: int, month: int, day: int, last: int, other: int, published: str | None
) -> DateFound:
    if not year and published:
        year = _nearest_year(month, day or 15, published)
    if not year:
        return DateFound(span, "", month, day, last)
    if day > calendar.monthrange(year, month)[1]:
        # The day cannot be, the month can: as precise as it is known.
        return DateFound(span, f"{year}-{month:02}", month)
    value = f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"
    if last and (other or last > day):
        value = _valid(f"{value}/{year}-{other or month:02}-{last:02}") or value
    return DateFound(span, value, month, day, last)


def _valid(value: str) -> str:
    try:
        return parse(value).value
    except EdtfError:
        return ""


def with_year(date: DateFound, year: int) -> DateFound:
    """The date in a year learnt from elsewhere."""
    return _dated(date.span, year, date.month, date.day, date.last, 0, None)


def _season(
    span: Span, season: int, year: int, this: str, published: str | None
) -> DateFound | None:
    if not year:
        if not published:
            return None
        day = parse(published).earliest
        year = day.year - (season == WINTER and day.month < 12)  # noqa: PLR2004 - December
        if this in {"прошлого", "去年", "следующего", "明年"}:
            step = 1 if this in {"следующего", "明年"} else -1
            return DateFound(span, f"{day.year + step}-{season}")
        if this in {"", "next", "следующей"}:
            return DateFound(span, _nearest_season(season, day, later=bool(this)))
        wanted_last = this in {"last", "past", "прошлой", "прошлого", "去年", "минувшей"}
        if wanted_last and parse(f"{year}-{season}").latest >= day:
            year -= 1
    return DateFound(span, f"{year}-{season}")


def _nearest_season(season: int, day: dt.date, *, later: bool) -> str:
    """The season of this name nearest to `day`, or the first that is wholly behind it."""
    values = [f"{day.year + step}-{season}" for step in (-1, 0, 1)]
    if later:
        return next((value for value in values if parse(value).earliest > day), values[-1])
    return min(values, key=lambda value: abs((parse(value).earliest - day).days + 45))


def _relative_year(this: str, published: str | None) -> int:
    if not published:
        return 0
    if this in {"明年", "следующего", "next"}:
        return parse(published).earliest.year + 1
    year = parse(published).earliest.year
    return year - 1 if this in {"去年", "прошлого", "last"} else year


def _nearest_year(month: int, day: int, published: str) -> int:
    near = parse(published).earliest
    best = near.year
    for year in (near.year - 1, near.year, near.year + 1):
        days = min(day, calendar.monthrange(year, month)[1])
        last = min(dt.date(best, month, 1), dt.date(best, month, 1))
        if abs((dt.date(year, month, days) - near).days) < abs((last - near).days):
            best = year
    return best


def _beside(
    span: Span, parts: dict[str, str], word: str, published: str | None
) -> DateFound | None:
    """'Today', 'on Tuesday': the last such day; Chinese says of which week."""
    if not published or parse(published).precision != "day":
        return None
    day = today = parse(published).earliest
    if "week" in parts:
        weekday = "一二三四五六日".index(parts["zh_weekday"].replace("天", "日"))
        monday = today - dt.timedelta(days=today.weekday())
        day = monday + dt.timedelta(days=weekday - 7 * (parts["week"] == "上"))
    elif "weekday" in parts:
        back = (today.weekday() - WEEKDAYS[parts["weekday"].lower()]) % 7
        day = today - dt.timedelta(days=back)
    elif word in {"yesterday", "вчера"} or word.startswith("昨"):
        day = today - dt.timedelta(days=1)
    return DateFound(span, day.isoformat(), day.month, day.day)


def within(found: list[DateFound], span: Span) -> Iterator[DateFound]:
    """Those that stand inside `span`."""
    return (date for date in found if span.holds(date.span))
