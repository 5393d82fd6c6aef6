"""The day a text was published: its date line."""

import re

from comity.reading.found import Span
from comity.reading.readers.rules.dates import DateFound
from comity.reading.readers.rules.sentences import lines

_LABEL = re.compile(
    r"^\W*(?:published|posted|date|updated|дата|опубликовано|опубліковано|发布时间|发布日期|日期"
    r"|时间|发布于|tarih|fecha|publicado)\b[^\n]{0,20}$",
    re.IGNORECASE,
)
_LABEL_BEFORE = re.compile(
    r"(?:published(?: on)?|posted(?: on)?|опубликовано|дата публикации|发布时间|发布日期|发布于|发稿时间)\s*[:：]?\s*$|(?:\bdate|дата|日期|时间)\s*[:：]\s*$",
    re.IGNORECASE,
)
# Who wrote it, with the day behind.
_CREDIT = re.compile(
    r"^[（(]?[^，。]{0,30}(?:供稿|撰稿|来源|作者|编辑|审核|文字|摄影)[^，。]{0,20}$"
)
_WEEKDAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье),?",
    re.IGNORECASE,
)
_TIME = re.compile(r"\d{1,2}:\d\d|\d+")
_CITY_BEFORE = re.compile(r"^(?:\(?[A-ZА-ЯЁÀ-Þ][\w .'-]{1,30}[,.]\s*)$")
_DASH_AFTER = re.compile(r"^\s*(?:[:–—]|-\s|,[^.\n]{2,60}?\s[-–—]\s|\([^)]{2,20}\)\s*[-–—])")
FIRST_LINES, LAST_LINES = 6, 2
LONGEST_LINE = 60
LONGEST_REST = 45


def date_line(text: str, found: list[DateFound]) -> tuple[DateFound, bool] | None:
    """The date of publication, and whether it stands on a line of its own; None without one."""
    rows = lines(text)
    for row in [*rows[:FIRST_LINES], *rows[FIRST_LINES:][-LAST_LINES:]]:
        for date in found:
            if not (row.holds(date.span) and date.value and date.exact and "/" not in date.value):
                continue
            before = text[row.start : date.span.start]
            if _LABEL_BEFORE.search(before):
                return date, True
            after = text[date.span.end : row.end]
            if _alone(row, before, after):
                return date, True
            if (not before.strip() or _CITY_BEFORE.match(before)) and _DASH_AFTER.match(after):
                return date, False
    return None


def _alone(row: Span, before: str, after: str) -> bool:
    """A line with a date, and at most a rubric, an hour, a number of readers."""
    credit = _CREDIT.match(before) and not after.strip("）) \u3000")
    if (
        before.strip()
        and not credit
        and not _LABEL.match(before)
        and not _WEEKDAY.fullmatch(before.strip())
    ):
        return False
    if row.end - row.start > LONGEST_LINE + len(before):
        return False
    rest = _TIME.sub("", after).strip(" |,.·-–—\t")
    return len(rest) <= LONGEST_REST and not re.search(r"[.!?。]", rest)
