"""What was promised: 'agreed to begin', 'will send'."""

import re

from comity.reading.found import Commitment, Institution, Span
from comity.reading.readers.rules.dates import within
from comity.reading.readers.rules.page import Page

_PROMISES = {
    "en": r"\b(?:agreed|undertook|committed(?: themselves)?|promised|pledged|decided|plan(?:s|ned)?|intend(?:s|ed)?)\s+to\s+(?P<what>(?!continue|the\b|expanding|strengthen|expand|further)[^.;!?\n”]{8,200})"
          r"|\bagreed\s+(?:on|upon)\s+(?P<what2>(?:the\s+)?(?:establish|creat|develop|launch|open|start|begin|hold|prepar|sign|exchang)[^.;!?\n”]{8,200})",
    "ru": r"(?:договорил\w+|обязал\w+|решил\w*|условил\w+|обещал\w*|планиру\w+|достигнут\w* договор[её]нност\w+)\s+(?:о\s+том,?\s+(?:чтобы|что)\s+|о\s+)?(?P<what>(?!продолж|расшир|укрепл|сотруднич|дальнейш)[^.;!?\n»”]{8,200})"
          r"|(?:домовил\w+|вирішил\w+)\s+(?P<what2>[^.;!?\n»”]{8,200})",
    "zh": r"(?:商定|约定|决定|同意|承诺|一致同意)(?:将|从|先)?(?P<what>(?!进一步|加强|继续)[^，。；！？\n”]{4,60})",
}  # fmt: skip
_PROMISES["uk"] = _PROMISES["kk"] = _PROMISES["ru"]
_COMPILED = {lang: re.compile(words, re.IGNORECASE) for lang, words in _PROMISES.items()}
_BOTH = re.compile(
    r"\b(?:both|the (?:two )?(?:parties|sides|universities)|two sides|we)\b|стороны|обе|оба|вузы|университеты|双方|两校|сторони",
    re.IGNORECASE,
)


def commitments(page: Page, named: list[Institution]) -> list[Commitment]:
    """What a side said it would do, in the order of the text."""
    pattern = _COMPILED.get(page.lang, _COMPILED["en"])
    found = []
    for match in pattern.finditer(page.text):
        group = "what" if match["what"] else "what2"
        span = Span(*match.span(group))
        if page.title.holds(span):
            continue
        words = span.of(page.text).rstrip(" ,")
        span = Span(span.start, span.start + len(words))
        date = next((date.value for date in within(page.dates, span) if date.value), None)
        found.append(
            Commitment(" ".join(words.split()), span, date, _by(page, named, match.start()))
        )
    return found


def _by(page: Page, named: list[Institution], at: int) -> str | None:
    """Whose promise: the subject before the verb; both where both are named or none is."""
    sentence = page.sentence_at(at)
    before = page.text[sentence.start : at]
    roles = {
        one.role for one in named for mention in one.mentions
        if sentence.start <= mention.start < at and one.role in {"home", "partner"}
    }  # fmt: skip
    # A meeting of the one with the other's people is a promise of both.
    if (
        _BOTH.search(before)
        or len(roles) != 1
        or re.search(r"meeting|встреч|会", before, re.IGNORECASE)
    ):
        return "both"
    return roles.pop()
