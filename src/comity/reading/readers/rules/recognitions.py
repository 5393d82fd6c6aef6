"""Awards and ranks the text gives an institution."""

import re

from comity.reading.found import Institution, Recognition, Span
from comity.reading.readers.rules.page import Page

_PATTERNS = (
    re.compile(r"(?:winner|holder|laureate|recipient)s? of (?:the )?(?:award|prize|title|medal|status)?\s*[«“\"](?P<text>[^»”\"\n]{4,120})[»”\"]", re.IGNORECASE),
    re.compile(r"(?:award(?:ed)?|prize|title|honou?red with)\s+(?:of |the |with |as )*[«“\"](?P<text>[^»”\"\n]{4,120})[»”\"]", re.IGNORECASE),
    re.compile(r"(?P<text>\b(?:top[- ]?\d{1,4}|(?:No\.?|number)\s?\d{1,4})\s[^.,;\n«»“”]{4,80}(?:universit|ranking|world|institution|province)[^.,;\n«»“”]{0,40})", re.IGNORECASE),
    re.compile(r"(?P<text>\brank(?:s|ed)\s+(?:among\s+)?(?:the\s+)?(?:No\.?\s?)?(?:\d+|first|second|third|top)[^.;\n]{4,100})", re.IGNORECASE),
    re.compile(r"(?:премии|награды|звания|обладател\w+|лауреат\w*|удосто\w+)[^«.\n]{0,40}«(?P<text>[^»\n]{4,120})»", re.IGNORECASE),
    re.compile(r"(?P<text>(?:входит|вош[её]л|занимает)\w*\s+(?:в\s+)?(?:топ|ТОП|\d+|перв|сотн|десятк)[^.;\n]{4,90}(?:рейтинг|вуз|университет|мир)[^.,;\n]{0,40})", re.IGNORECASE),
    re.compile(r"(?:获评|荣获|获得|被评为|荣膺|入选|获)(?:了)?[“「《](?P<text>[^”」》\n]{3,60})[”」》]"),
    re.compile(r"(?P<text>(?:位列|位居|排名)[^，。；\n]{2,40})"),
)  # fmt: skip
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_GUESTS = re.compile(r"\bguests?\b|\bvisitors\b|гост[иья]", re.IGNORECASE)
_OF_AWARD = re.compile(r"(?:\b(?:in|of|for)|в|за|于)?\s*(?:19|20)\d\d\s*(?:年|г\.|году|года)?")


def recognitions(page: Page, named: list[Institution]) -> list[Recognition]:
    """Each award or rank once; the year only where it is said with it."""
    found: list[Recognition] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(page.text):
            span = Span(*match.span("text"))
            if any(span.meets(other.span) for other in found):
                continue
            found.append(
                Recognition(
                    " ".join(span.of(page.text).split()),
                    span,
                    _whose(page, named, span),
                    _year(page, span),
                )
            )
    return sorted(found, key=lambda one: one.span)


def _year(page: Page, span: Span) -> int | None:
    """A year inside the award's words or right behind them."""
    behind = page.text[span.end : span.end + 14]
    match = _YEAR.search(span.of(page.text)) or _YEAR.search(
        behind if _OF_AWARD.search(behind) else ""
    )
    return int(match[1]) if match else None


def _whose(page: Page, named: list[Institution], span: Span) -> str | None:
    """The institution named last before it in its sentence, or first behind it."""
    sentence = page.sentence_at(span.start)
    here = [
        mention
        for one in named
        for mention in one.mentions
        if sentence.holds(mention) and not span.meets(mention)
    ]
    before = [mention for mention in here if mention.start < span.start]
    chosen = max(before, default=None) or min(here, default=None)
    if chosen is None and _GUESTS.search(sentence.of(page.text)):
        partners = [mention for one in named if one.role == "partner" for mention in one.mentions]
        chosen = max((one for one in partners if one.start < span.start), default=None)
    return chosen.of(page.text) if chosen else None
