"""Places that the guests were shown."""

from typing import TypedDict

from comity.reading.proposals.alike import same_words
from comity.reading.proposals.happenings import VISITS
from comity.reading.proposals.suggestion import Suggestion, Text, why
from comity.reading.statuses import Kind
from comity.timeline.models import Entry
from comity.visits.models import VisitVenue


class Values(TypedDict):
    """`happening` is the ref of the visit during which it was shown."""

    words: str
    happening: str


def suggest(text: Text) -> None:
    """Suggest each place, in the order in which it was shown; without a visit there is none."""
    visit = next((x for x in text.of(Kind.HAPPENING) if set(x.values["kinds"]) & set(VISITS)), None)
    if visit is None:
        return
    shown = known_venues(visit.known) if isinstance(visit.known, Entry) else []
    for each in text.found.places:
        values = Values(words=each.text, happening=visit.ref)
        known = next((row.visit for row in shown if same_words(row.words, each.text)), None)
        text.add(
            Suggestion(
                Kind.PLACE,
                dict(values),
                [each.span],
                [why("shown_during")],
                known=known,
            )
        )


def known_venues(entry: Entry) -> list[VisitVenue]:
    """What was shown during the visit of that day, with any of the entry's partners."""
    return list(
        VisitVenue.objects.filter(
            visit__deleted_at=None,
            visit__when=entry.when,
            visit__partnerships__in=entry.partner_rows.values("partnership"),
        ).select_related("visit")
    )
