"""Focus areas: what the two agreed to work on."""

from typing import TypedDict

from comity.partners.models import FocusArea
from comity.reading.proposals.alike import same_words
from comity.reading.proposals.suggestion import Suggestion, Text, why
from comity.reading.statuses import Kind


class Values(TypedDict):
    """`partners` and `happening` are refs."""

    words: str
    isced: str
    partners: list[str]
    happening: str


def suggest(text: Text) -> None:
    """Suggest each area, with the happening at which it was agreed."""
    partners = text.partners()
    on_record = known_areas(text.partnership_ids())
    for each in text.found.areas:
        happening = text.event_at(each.span)
        values = Values(words=each.text, isced=each.isced, partners=partners, happening=happening)
        reasons = [why("isced", code=each.isced)] if each.isced else []
        if not partners:
            reasons.append(why("no_partner"))
        known = next((area for area in on_record if same_words(area.words, each.text)), None)
        if known is None and (cited := text.cited("partners.focusarea", [each.span])):
            known = FocusArea.objects.filter(pk=cited).first()
        text.add(Suggestion(Kind.AREA, dict(values), [each.span], reasons, known=known))


def known_areas(partnership_ids: list[int]) -> list[FocusArea]:
    """The areas on record with these partners that have not ended."""
    return list(FocusArea.objects.filter(partnership__in=partnership_ids, ended_when=""))
