"""All kinds in the order in which one needs what another suggested."""

from comity.documents.models import Source
from comity.institutions.models import Institution
from comity.reading.found import Found
from comity.reading.proposals import (
    activities,
    agreement,
    areas,
    commitments,
    figures,
    happenings,
    initiatives,
    institutions,
    people,
    places,
    recognitions,
    statements,
)
from comity.reading.proposals.suggestion import Suggestion, Text
from comity.reading.statuses import Kind

_KINDS = (
    institutions.suggest,
    people.suggest,
    happenings.suggest,
    agreement.suggest,
    areas.suggest,
    activities.suggest,
    places.suggest,
    commitments.suggest,
    initiatives.suggest,
    initiatives.suggest_offices,
    recognitions.suggest,
    statements.suggest,
    figures.suggest,
)


def suggestions(
    found: Found,
    *,
    title: str,
    published: str,
    home: Institution | None,
    source: Source | None,
) -> list[Suggestion]:
    """What to ask a person about this text, in the order of the kinds."""
    text = Text(found=found, title=title, published=published, home=home, source=source)
    for suggest in _KINDS:
        suggest(text)
    order = {kind: place for place, kind in enumerate(Kind)}
    return sorted(text.suggestions, key=lambda each: order[each.kind])
