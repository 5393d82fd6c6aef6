"""A text prepared for the rules: its language, lines, sentences, quotations, dates."""

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import dataclass, field

from comity.reading.found import Span
from comity.reading.readers.protocol import Context
from comity.reading.readers.rules.dates import DateFound, dates
from comity.reading.readers.rules.language import language
from comity.reading.readers.rules.published import date_line
from comity.reading.readers.rules.sentences import lines, quotations, sentences
from comity.shared.edtf import parse

_BLANK = re.compile(r"[\u00a0\u2000-\u200a\u202f\u3000\t]")
# Long addresses, keys, pictures written as letters: nothing to read there.
_NO_WORD = re.compile(r"[^\s\u2e80-\u9fff\uff00-\uffef]{80,}")
# Chinese texts typed with the marks of Latin ones.
WIDE = {",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "?": "？", "!": "！"}
_NARROW = re.compile(r"(?<=[\u4e00-\u9fff”》」）)])[,:;()?!]|[(](?=[\u4e00-\u9fff])")
# A quotation up to this long is a title, longer ones are speech.
LONGEST_TITLE = 220


@dataclass(slots=True)
class Page:
    """What every rule looks at; nothing in it changes after `prepared`."""

    text: str
    lang: str
    context: Context
    lines: list[Span]
    sentences: list[Span]
    quotes: list[Span]
    dates: list[DateFound] = field(default_factory=list)
    published: str | None = None
    date_line: DateFound | None = None
    own_date_line: bool = False

    @property
    def title(self) -> Span:
        """The first line, where others follow."""
        return self.lines[0] if len(self.lines) > 1 else Span(0, 0)

    def sentence_at(self, at: int) -> Span:
        """The sentence that holds the character at `at`, or the nearest before it."""
        number = bisect_right(self.sentences, Span(at, len(self.text) + 1)) - 1
        return self.sentences[max(number, 0)] if self.sentences else Span(0, 0)

    def quoted(self, span: Span) -> Span | None:
        """The quotation that `span` stands in."""
        return next((quote for quote in self.quotes if quote.holds(span)), None)

    def in_title_marks(self, span: Span) -> bool:
        """Whether `span` is only a part of something's name in quotation marks."""
        quote = self.quoted(span)
        if quote is None or quote.end - quote.start > LONGEST_TITLE:
            return False
        whole = (span.end - span.start) * 10 >= (quote.end - quote.start) * 8
        speech = self.text[quote.start : quote.end].rstrip()[-1:] in {".", "!", "?", "。", ","}
        return not whole and not speech


def prepared(text: str, context: Context) -> Page:
    """The page of a text; every kind of blank is a plain one, so that rules need know only that."""
    text = _BLANK.sub(" ", text)
    text = _NO_WORD.sub(lambda match: "¤" * len(match[0]), text)
    lang = language(text)
    if lang == "zh":
        text = _NARROW.sub(lambda match: WIDE[match[0]], text)
    page = Page(
        text=text,
        lang=lang,
        context=context,
        lines=lines(text),
        sentences=sentences(text),
        quotes=quotations(text),
    )
    found = dates(text, context.published)
    line = date_line(text, found)
    page.published = context.published
    if line is not None:
        page.date_line, page.own_date_line = line
        page.published = context.published or page.date_line.value
    near = page.published or _anchor(found, context.today)
    page.dates = dates(text, near, weekdays=bool(page.published)) if near else found
    return page


def _anchor(found: list[DateFound], today: dt.date) -> str | None:
    """A day to read 'in May' and 'last autumn' beside, where nothing says when a text came out.

    News tells of what just happened: the first whole day in it, else the first month, of the latest
    year that it names.
    """
    known = [date for date in found if date.value and parse(date.value).year <= today.year]
    latest = max((parse(date.value).year for date in known), default=0)
    exact = sorted((date for date in known if date.month), key=lambda date: not date.exact)
    days = (date.value.rpartition("/")[2] for date in exact)
    return next((day for day in days if parse(day).year == latest), None)
