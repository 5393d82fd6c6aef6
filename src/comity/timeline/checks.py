"""Whether partner lists show the newest entry and the next promise as the timeline has them."""

from collections.abc import Iterator

from comity.partners.models import Partnership
from comity.timeline.queries.kept import last_entry, next_commitment

STEP = 500


def problems() -> Iterator[str]:
    """Partnerships whose columns kept of the timeline differ from it."""
    for kept in Partnership.all_objects.iterator(chunk_size=STEP):
        entry, promise = last_entry(kept.pk), next_commitment(kept.pk)
        if (kept.last_when, kept.last_key) != ((entry.when, entry.when_key) if entry else ("", "")):
            yield f"Partnership {kept.code} shows an old last entry ({kept.last_when or 'none'})."
        elif entry and kept.last_title != entry.title:
            yield f"Partnership {kept.code} shows an old title of its last entry."
        if kept.next_due != (promise.due if promise else None):
            yield f"Partnership {kept.code} shows an old next promise ({kept.next_due or 'none'})."
        elif promise and kept.next_words != promise.words:
            yield f"Partnership {kept.code} shows old words of its next promise."
