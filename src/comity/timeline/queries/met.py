"""With whom one was at an event."""

from typing import Any

from django.db.models import QuerySet

from comity.partners.models import Partnership
from comity.timeline.models import EntryPartner, Event
from comity.timeline.queries.entries import visible_to


def partners_met_at(user: Any, event: Event) -> QuerySet[Partnership]:
    """The partners of all entries that tell of an event, each once, by name."""
    rows = EntryPartner.objects.filter(entry__in=visible_to(user).filter(event=event))
    return Partnership.objects.filter(pk__in=rows.values("partnership")).order_by("sort_en", "pk")
