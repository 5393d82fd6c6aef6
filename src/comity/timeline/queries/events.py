"""Reading events."""

from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet

from comity.shared.folding import fold
from comity.timeline.models import Entry, EntryPartner, EntryPerson, Event, EventOrganiser


def visible_to(user: Any) -> QuerySet[Event]:
    """The events this person may see."""
    if not user.has_perm("timeline.view_event"):
        return Event.objects.none()
    return Event.objects.all()


def event_list(user: Any) -> QuerySet[Event]:
    """Events with how many entries tell of them (`entry_count`)."""
    return visible_to(user).annotate(
        entry_count=Count("entries", filter=Q(entries__deleted_at=None))
    )


def with_everything(user: Any) -> QuerySet[Event]:
    """Events for a page of their own: organisers, and the living entries that point to them."""
    return visible_to(user).prefetch_related(
        Prefetch("organisers", EventOrganiser.objects.select_related("institution")),
        Prefetch("entries", Entry.objects.all()),  # what is in the bin tells nothing
        Prefetch("entries__partner_rows", EntryPartner.objects.select_related("partnership")),
        Prefetch("entries__people_rows", EntryPerson.objects.select_related("person")),
        "entries__units",
    )


def found_by(user: Any, words: str, limit: int = 8) -> QuerySet[Event]:
    """For a box in which an event is picked: all of the words, wherever they stand."""
    found = visible_to(user)
    for word in fold(words).split():
        found = found.filter(search__contains=word)
    return found.order_by("-when_key", "-pk")[:limit]
