"""EDTF dates as people write them: 'autumn 2023', 'осень 2023 г.', '2023年秋'.

The grammar of dates is no matter of single words, so each language has its table here.
"""

import datetime as dt
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from comity.shared.edtf import EdtfDate, parse
from comity.shared.localized_text import text_language

_EN_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_RU_MONTHS = (
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
).split()
_RU_OF = (
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
).split()
WEEK = 7


@dataclass(frozen=True, slots=True)
class _Grammar:
    """Formats of one language; `{y}` year, `{z}` the year after's last two figures."""

    months: list[str]
    months_of: list[str]
    seasons: dict[int, str]
    day: str
    day_short: str
    month: str
    season: str
    winter: str
    year: str
    year_short: str
    about: str
    uncertain: str
    since: str
    until: str


_GRAMMARS = {
    "en": _Grammar(
        _EN_MONTHS, _EN_MONTHS,
        {21: "spring", 22: "summer", 23: "autumn", 24: "winter"},
        "{d} {m} {y}", "{d} {m}", "{m} {y}", "{s} {y}", "{s} {y}/{z}", "{y}", "year",
        "about {t}", "{t} (uncertain)", "since {t}", "until {t}",
    ),
    "ru": _Grammar(
        _RU_MONTHS, _RU_OF,
        {21: "весна", 22: "лето", 23: "осень", 24: "зима"},
        "{d} {m} {y} г.", "{d} {m}", "{m} {y} г.", "{s} {y} г.", "{s} {y}/{z} г.", "{y} г.", "год",
        "около: {t}", "{t} (неточно)", "с {t}", "до {t}",
    ),
    "zh": _Grammar(
        [f"{n}月" for n in range(1, 13)], [f"{n}月" for n in range(1, 13)],
        {21: "春", 22: "夏", 23: "秋", 24: "冬"},
        "{y}年{m}{d}日", "{m}{d}日", "{y}年{m}", "{y}年{s}", "{y}/{z}年{s}", "{y}年", "全年",
        "约{t}", "{t}(存疑)", "{t}起", "至{t}",
    ),
}  # fmt: skip

_RUSSIAN_OF = replace(
    _GRAMMARS["ru"],
    months=_RU_OF,
    seasons={21: "весны", 22: "лета", 23: "осени", 24: "зимы"},
)


def show(value: str | EdtfDate, language: str | None) -> str:
    """The whole date; '' for an unknown one."""
    if not value:
        return ""
    date = parse(value) if isinstance(value, str) else value
    grammar = _GRAMMARS.get(text_language(language), _GRAMMARS["en"])
    if date.precision == "interval":
        return _interval(date, grammar)
    return _one(date, grammar)


def show_of(value: str | EdtfDate, language: str | None) -> str:
    """The whole date as it stands after 'since', 'until' and 'of': in Russian in the genitive."""
    if not value or text_language(language) != "ru":
        return show(value, language)
    date = parse(value) if isinstance(value, str) else value
    if date.precision == "interval":
        return show(date, language)
    return _one(date, _RUSSIAN_OF)


def show_short(value: str | EdtfDate, language: str | None) -> str:
    """The date under its year's heading, without the year: '23 May', 'April', 'autumn', 'year'."""
    date = parse(value) if isinstance(value, str) else value
    grammar = _GRAMMARS.get(text_language(language), _GRAMMARS["en"])
    month = date.earliest.month - 1
    if date.precision == "day":
        return _without_year(date, grammar)
    if date.precision == "month":
        return grammar.months[month]
    if date.precision == "season":
        return grammar.seasons[_season(date)]
    if date.precision == "year":
        return grammar.year_short
    return _interval_short(date, grammar)


def _interval_short(date: EdtfDate, grammar: _Grammar) -> str:
    """Days of one year without it; any other interval whole."""
    first, _slash, last = date.value.partition("/")
    if ".." in {first, last} or first[:4] != last[:4]:
        return _interval(date, grammar)
    begin, end = parse(first), parse(last)
    if not begin.precision == end.precision == "day":
        return _interval(date, grammar)
    if first[:7] != last[:7]:
        return f"{_without_year(begin, grammar)} – {_without_year(end, grammar)}"
    month = grammar.months_of[begin.earliest.month - 1]
    return grammar.day_short.format(d=f"{begin.earliest.day}–{end.earliest.day}", m=month)


def show_day(day: dt.date, language: str | None) -> str:
    """A plain day, as `show` writes it."""
    return show(parse(day.isoformat()), language)


def away(day: dt.date, today: dt.date) -> str:
    """How far a day is: 'today', 'in 18 days', '4 days ago'."""
    days = (day - today).days
    if days == 0:
        return _("today")
    if days > 0:
        return ngettext("in %(days)s day", "in %(days)s days", days) % {"days": days}
    return ngettext("%(days)s day ago", "%(days)s days ago", -days) % {"days": -days}


def _season(date: EdtfDate) -> int:
    return int(date.value[5:7])


def _interval(date: EdtfDate, grammar: _Grammar) -> str:
    first, _slash, last = date.value.partition("/")
    if first == "..":
        return grammar.until.format(t=_one(parse(last), _after_since(grammar)))
    if last == "..":
        return grammar.since.format(t=_one(parse(first), _after_since(grammar)))
    begin, end = parse(first), parse(last)
    if begin.precision == end.precision == "year":
        return grammar.year.format(y=f"{begin.value[:4]}–{end.value[:4]}")
    if begin.precision == end.precision == "day" and begin.value[:4] == end.value[:4]:
        return _days(begin, end, grammar)
    return f"{_one(begin, grammar)} – {_one(end, grammar)}"


def _after_since(grammar: _Grammar) -> _Grammar:
    """The grammar after 'since' and 'until'."""
    return _RUSSIAN_OF if grammar is _GRAMMARS["ru"] else grammar


def _days(begin: EdtfDate, end: EdtfDate, grammar: _Grammar) -> str:
    """Days of one year: '23–25 May 2024', '29 May – 2 June 2024'."""
    if begin.value[:7] == end.value[:7]:
        days = f"{begin.earliest.day}–{end.earliest.day}"
        month = grammar.months_of[begin.earliest.month - 1]
        return grammar.day.format(d=days, m=month, y=begin.earliest.year)
    if grammar.day.startswith("{y}"):
        return f"{_one(begin, grammar)} – {_without_year(end, grammar)}"
    return f"{_without_year(begin, grammar)} – {_one(end, grammar)}"


def _without_year(date: EdtfDate, grammar: _Grammar) -> str:
    month = grammar.months_of[date.earliest.month - 1]
    return grammar.day_short.format(d=date.earliest.day, m=month)


def _one(date: EdtfDate, grammar: _Grammar) -> str:
    year, month = date.earliest.year, date.earliest.month - 1
    if date.precision == "day":
        text = grammar.day.format(d=date.earliest.day, m=grammar.months_of[month], y=year)
    elif date.precision == "month":
        text = grammar.month.format(m=grammar.months[month], y=year)
    elif date.precision == "season":
        season = _season(date)
        form = grammar.winter if season == 24 else grammar.season  # noqa: PLR2004
        text = form.format(s=grammar.seasons[season], y=year, z=f"{(year + 1) % 100:02}")
    else:
        text = grammar.year.format(y=year)
    if date.value[-1] in "~%":
        text = grammar.about.format(t=text)
    if date.value[-1] in "?%":
        text = grammar.uncertain.format(t=text)
    return text
