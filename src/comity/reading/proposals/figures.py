"""Figures that somebody claimed on the day of the text."""

import re
from typing import TypedDict

from comity.partners.models import Claim
from comity.reading import found
from comity.reading.proposals.alike import same_words
from comity.reading.proposals.suggestion import Suggestion, Text, why
from comity.reading.statuses import Kind

_AT_LEAST = re.compile(
    r"more than|over |at least|above|\+|более|свыше|больше|не менее|超过|多|余|以上", re.IGNORECASE
)


class Values(TypedDict):
    """`when` is the day of the claim; `institution` and `person` are refs."""

    words: str
    value: int
    at_least: bool
    counted: str
    when: str
    institution: str
    speaker: str
    person: str


def suggest(text: Text) -> None:
    """Suggest each figure, with who claimed it and of whom."""
    if not text.found.figures:
        return
    on_record = list(Claim.objects.filter(when=text.published)) if text.published else []
    for each in text.found.figures:
        values = _values(each, text)
        known = next((claim for claim in on_record if same_words(claim.words, each.text)), None)
        reasons = [why("as_claimed")]
        if not text.published:
            reasons.append(why("no_date"))
        text.add(Suggestion(Kind.FIGURE, dict(values), [each.span], reasons, known=known))


def _values(each: found.Figure, text: Text) -> Values:
    said = next(
        (x for x in text.of(Kind.STATEMENT) if any(span.meets(each.span) for span in x.spans)), None
    )
    return Values(
        words=each.text,
        value=each.value,
        at_least=bool(_AT_LEAST.search(each.text)),
        counted=each.of,
        when=text.published,
        institution=_whose(each, text),
        speaker=said.values["speaker"] if said else "",
        person=said.values["person"] if said else "",
    )


def _whose(each: found.Figure, text: Text) -> str:
    """The institution named last before the figure in its sentence."""
    sentence = max(text.found.text.rfind(mark, 0, each.span.start) for mark in ".!?。！？\n")
    named = [
        (span.start, one.ref)
        for one in text.of(Kind.INSTITUTION)
        for span in one.spans
        if sentence < span.start < each.span.start
    ]
    return max(named)[1] if named else ""
