"""Commitments: what one side promised."""

from typing import TypedDict

from comity.reading import found
from comity.reading.proposals.alike import same_words
from comity.reading.proposals.suggestion import Suggestion, Text, why
from comity.reading.statuses import Kind
from comity.shared.edtf import parse
from comity.timeline.models import Commitment
from comity.timeline.statuses import Side


class Values(TypedDict):
    """`due` is a day or ''; `partners` and `happening` are refs."""

    words: str
    side: str
    due: str
    partners: list[str]
    happening: str


def suggest(text: Text) -> None:
    """Suggest each promise, born from the happening it was made at."""
    on_record = known_commitments(text.partnership_ids())
    for each in text.found.commitments:
        text.add(_suggestion(each, text, on_record))


def _suggestion(each: found.Commitment, text: Text, on_record: list[Commitment]) -> Suggestion:
    partners = text.partners()
    due = each.date if each.date and parse(each.date).precision == "day" else ""
    values = Values(
        words=each.text,
        side=Side.THEIRS if each.by == "partner" else Side.OURS,
        due=due or "",
        partners=partners,
        happening=text.event_at(each.span),
    )
    reasons = [why("both_sides")] if each.by == "both" else []
    if not due:
        reasons.append(why("no_day"))
    if not partners:
        reasons.append(why("no_partner"))
    known = next((one for one in on_record if same_words(one.words, each.text)), None)
    if known is None and (cited := text.cited("timeline.commitment", [each.span])):
        known = Commitment.objects.filter(pk=cited).first()
    return Suggestion(Kind.COMMITMENT, dict(values), [each.span], reasons, known=known)


def known_commitments(partnership_ids: list[int]) -> list[Commitment]:
    """The promises on record with these partners."""
    return list(Commitment.objects.filter(partnerships__in=partnership_ids).distinct())
