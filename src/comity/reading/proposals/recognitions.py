"""Recognitions: awards and ranks of an institution."""

from typing import TypedDict

from comity.institutions.models import Institution, Recognition
from comity.reading.proposals.alike import same_words
from comity.reading.proposals.suggestion import Suggestion, Text, why
from comity.reading.statuses import Kind


class Values(TypedDict):
    """`institution` is a ref; `year` None where the text does not state it."""

    words: str
    institution: str
    year: int | None


def suggest(text: Text) -> None:
    """Suggest each award or rank."""
    on_record = known_recognitions(list(text.institutions.values()))
    partners = text.partners()
    for each in text.found.recognitions:
        institution = text.institution_ref(each.institution)
        if not institution and len(partners) == 1 and each.institution is None:
            institution = partners[0]
        values = Values(words=each.text, institution=institution, year=each.year)
        whose = text.institutions.get(institution)
        known = next(
            (
                one
                for one in on_record
                if whose and one.institution_id == whose.pk and same_words(one.words, each.text)
            ),
            None,
        )
        reasons = [] if each.year else [why("year_not_stated")]
        text.add(Suggestion(Kind.RECOGNITION, dict(values), [each.span], reasons, known=known))


def known_recognitions(institutions: list[Institution]) -> list[Recognition]:
    """What these institutions were recognised with already."""
    return list(Recognition.objects.filter(institution__in=institutions))
