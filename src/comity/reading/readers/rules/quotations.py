"""What somebody said, and who."""

import re

from comity.reading.found import Person, Quotation, Span
from comity.reading.readers.rules.page import Page

_SAID = (
    r"(?:said|says|noted|stated|stressed|emphasi[sz]ed|added|shared|remarked|highlighted|explained|expressed|commented|concluded|answered|replied|responded|continued|underlined|pointed out"
    r"|сказал\w?|отметил\w?|подчеркнул\w?|поделил\w+(?:\s+мнением|\s+впечатлениями)?|заявил\w?|добавил\w?|рассказал\w?|прокомментировал\w?|считает|сообщил\w?|ответил\w?|продолжил\w?|зазначи\w+|наголоси\w+"
    r"|表示|指出|强调|说|介绍说|认为|dedi|belirtti|vurguladı|afirm\w+|señal\w+|dijo)"
)
_COLON = re.compile(rf"{_SAID}(?:道|说)?\s*[:：]\s*", re.IGNORECASE)
_HANGING = re.compile(rf",?\s*[-–—]?\s*{_SAID}\s+(?P<who>[^.\n]{{3,200}})\.?\s*$", re.IGNORECASE)
_MARKED_BEHIND = re.compile(
    rf"^[,.]?\s*[-–—]?\s*{_SAID}\s+|^[,.，。]?\s*[^.\n”\"]{{0,120}}?\b{_SAID}\b", re.IGNORECASE
)
_MARKED_BEFORE = re.compile(rf"{_SAID}[^.\n“«\"]{{0,60}}[:,：，]?\s*$", re.IGNORECASE)
SHORTEST = 25
SHORTEST_HAN = 10
NEAR = 40
LONG = 60


def quotes(page: Page, persons: list[Person]) -> list[Quotation]:
    """Speech in quotation marks, behind a colon, or with its speaker at the paragraph's end."""
    found = [*_marked(page, persons)]
    for line in page.lines:
        words = line.of(page.text)
        if any(line.holds(one.span) or one.span.holds(line) for one in found):
            continue
        colon = _COLON.search(words)
        if colon and len(words) - colon.end() > SHORTEST:
            span = Span(line.start + colon.end(), line.end)
            found.append(Quotation(span, _speaker(persons, line.start, span.start)))
            continue
        hanging = _HANGING.search(words)
        if hanging and hanging.start() > SHORTEST * 2:
            who = _speaker(persons, line.start + hanging.start("who"), line.end)
            if who:
                found.append(Quotation(Span(line.start, line.start + hanging.start()), who))
    return sorted(found, key=lambda one: one.span)


def _marked(page: Page, persons: list[Person]) -> list[Quotation]:
    found: list[Quotation] = []
    shortest = SHORTEST_HAN if page.lang == "zh" else SHORTEST
    for quote in page.quotes:
        if quote.end - quote.start < shortest or page.in_title_marks(quote):
            continue
        line = next((one for one in page.lines if one.holds(quote)), Span(quote.start, quote.end))
        before = page.text[max(line.start, quote.start - 160) : quote.start - 1]
        behind = page.text[quote.end + 1 : min(line.end, quote.end + 240)]
        if _MARKED_BEFORE.search(before):
            speaker = _last_speaker(persons, line.start, quote.start)
        elif _MARKED_BEHIND.search(behind) or _named_at_once(page, persons, quote):
            speaker = _speaker(persons, quote.end, min(line.end, quote.end + 240))
        else:
            continue
        found.append(Quotation(quote, speaker or (found[-1].speaker if found else None)))
    return found


def _named_at_once(page: Page, persons: list[Person], quote: Span) -> bool:
    """Whether this is a sentence, and a person's name follows it within a few words."""
    words, end = quote.of(page.text), quote.end + 1
    if len(words) < LONG or not any(mark in words for mark in ".,!?，。"):
        return False
    return any(0 < mention.start - end <= NEAR for one in persons for mention in one.mentions)


def _speaker(persons: list[Person], start: int, end: int) -> str | None:
    """The first person named between, by their full name."""
    inside = [
        (mention.start, one.name)
        for one in persons
        for mention in one.mentions
        if start <= mention.start < end
    ]
    return min(inside)[1] if inside else None


def _last_speaker(persons: list[Person], start: int, end: int) -> str | None:
    inside = [
        (mention.start, one.name)
        for one in persons
        for mention in one.mentions
        if start <= mention.start < end
    ]
    return max(inside)[1] if inside else None
