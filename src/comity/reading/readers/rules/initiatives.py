"""What frames a cooperation without belonging to it: Years of Culture, programmes of states."""

import re

from comity.reading.found import Initiative, Span
from comity.reading.readers.rules.page import Page

_PATTERNS = (
    re.compile(r"(?:Cross[- ])?Years?\s+of\s+(?:[A-Z][\w’'-]+)(?:\s+(?:and|of|between|in|the|[A-Z][\w’'–-]+)){0,9}"),
    re.compile(r"(?:Перекр[её]стн\w+\s+)?Год(?:ы|ами|ов|ах|а|у|ом)?\s+(?:культуры|науки|образования|молод[её]жного|туризма|сотрудничества)[^.,;«»“”\n]{0,60}"),
    re.compile(r"(?:中俄|俄中|中[\u4e00-\u9fff]{1,4})(?:教育|文化|科技|人文|旅游|青年|体育|创新|科技创新){1,3}(?:交流)?年"),
    re.compile(r"(?:“|「)?(?:一带一路)(?:”|」)?(?:倡议)?"),
    re.compile(r"\b(?:Belt and Road(?: Initiative)?|Erasmus\+?(?: Mundus)?(?:\s[\w-]+){0,2}\sProgramme|Horizon (?:2020|Europe))"),
    re.compile(r"\b(?:[A-Z][\w’'–-]+\s+){1,8}(?:Partnerships?|Cooperation|Exchange|Mobility)\s+(?:Programme|Program|Initiative)\b"),
    re.compile(r"(?<!\w)[Пп]рограмм\w+\s+(?:«[^»\n]{3,80}»)|«(?:Приоритет|Один пояс)[^»\n]{2,60}»"),
)  # fmt: skip
_YEARS = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*年?\s*(?:and|и|和|[-–—/]|to|至|,)\s*((?:19|20)\d\d)(?!\d)"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
NEAR = 110


def initiatives(page: Page) -> tuple[list[Initiative], list[Span]]:
    """The initiatives, and the stretches their years stand in (which date no event)."""
    found: dict[str, Initiative] = {}
    framing: list[Span] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(page.text):
            span = _whole(page, Span(match.start(), match.end()))
            name = " ".join(span.of(page.text).split()).strip(" ,")
            if any(span.meets(other.span) for other in found.values()):
                continue
            period, years = _period(page, span)
            if years is not None:
                framing.append(years)
            if name.casefold() not in found:
                found[name.casefold()] = Initiative(name, span, period)
    return sorted(found.values(), key=lambda one: one.span), framing


def _whole(page: Page, span: Span) -> Span:
    """All that stands in the quotation marks around it."""
    quote = page.quoted(span)
    if quote is not None and quote.end - quote.start < NEAR:
        return quote
    words = span.of(page.text)
    return Span(
        span.start, span.start + len(re.sub(r"\s+(?:and|of|between|in|the)$", "", words.rstrip()))
    )


def _period(page: Page, span: Span) -> tuple[str | None, Span | None]:
    """The years said beside it, as EDTF, and where they stand."""
    sentence = page.sentence_at(span.start)
    start, end = max(sentence.start, span.start - NEAR), min(sentence.end, span.end + NEAR)
    pair = _nearest(_YEARS, page.text, sentence.start, sentence.end, span)
    if pair is not None:
        first, last = int(pair[1]), int(pair[2])
        if first < last:
            return f"{first}/{last}", Span(pair.start(), pair.end())
    one = _nearest(_YEAR, page.text, max(start, span.start - 30), min(end, span.end + 12), span)
    return (one[1], Span(one.start(), one.end())) if one else (None, None)


def _nearest(
    pattern: re.Pattern[str], text: str, start: int, end: int, span: Span
) -> re.Match[str] | None:
    found = list(pattern.finditer(text, start, end))
    return min(
        found,
        key=lambda match: min(abs(match.start() - span.end), abs(span.start - match.end())),
        default=None,
    )
