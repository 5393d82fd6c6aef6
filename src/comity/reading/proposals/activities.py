"""Activities: what shall run between home and the partner."""

from typing import TYPE_CHECKING, Any, TypedDict

from comity.activities.models import Activity
from comity.activities.statuses import ActivityStatus
from comity.reading.proposals.suggestion import Suggestion, Text, why
from comity.reading.statuses import Kind

if TYPE_CHECKING:
    from comity.reading.found import Span

OVER = (ActivityStatus.FINISHED, ActivityStatus.STOPPED)


class Values(TypedDict):
    """`partners` are refs; `words` those of the text; `title` is a person's own, or {}."""

    kind: str
    title: dict[str, Any]
    words: str
    partners: list[str]


def suggest(text: Text) -> None:
    """Suggest each kind of activity once, with all the words that speak of it."""
    partners = text.partners()
    spans: dict[str, list[Span]] = {}
    for each in text.found.activities:
        spans.setdefault(each.kind, []).append(each.span)
    for kind, found in spans.items():
        words = found[0].of(text.found.text)
        values = Values(kind=kind, title={}, words=words, partners=partners)
        reasons = [] if partners else [why("no_partner")]
        suggestion = Suggestion(Kind.ACTIVITY, dict(values), found, reasons)
        suggestion.known = known_activity(text.partnership_ids(), kind)
        text.add(suggestion)


def known_activity(partnership_ids: list[int], kind: str) -> Activity | None:
    """An activity of this kind that is not over."""
    if not partnership_ids:
        return None
    found: Activity | None = (
        Activity.objects.filter(partnerships__in=partnership_ids, kind=kind)
        .exclude(status__in=OVER)
        .order_by("id")
        .first()
    )
    return found
