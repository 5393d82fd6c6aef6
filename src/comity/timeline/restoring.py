"""How entries, promises and events come back."""

from comity.audit.restoring import Kept
from comity.shared.search_column import search_lines
from comity.timeline.models import Commitment, Entry, Event
from comity.timeline.use_cases import restore_entry
from comity.timeline.use_cases.refresh import refresh_last_entry, refresh_next_commitment


def _entry_words(entry: Entry) -> None:
    entry.search = search_lines(entry.title, entry.place)


def _entry_places(entry: Entry) -> None:
    """Its rows on timelines repeat kind and day; partner lists show the newest."""
    entry.partner_rows.update(kind=entry.kind, when_key=entry.when_key)
    refresh_last_entry(entry.partner_rows.values_list("partnership_id", flat=True))


def _promise(commitment: Commitment) -> None:
    refresh_next_commitment(commitment.partnerships.values_list("pk", flat=True))


def _event_words(event: Event) -> None:
    event.search = search_lines(event.name, event.place)


kept = [
    Kept(
        model=Entry,
        restore=lambda *, record, **more: restore_entry(entry=record, **more),
        prepare=_entry_words,
        after=_entry_places,
        own=("partner_rows",),
    ),
    # Day and status have doors of their own, with a reason.
    Kept(
        model=Commitment,
        fixed=frozenset({"status", "closed_on", "due"}),
        after=_promise,
        own=("changes",),
    ),
    Kept(model=Event, prepare=_event_words),
]
