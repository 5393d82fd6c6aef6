"""Whether the columns that partnerships keep for lists still say what their origin says."""

from collections.abc import Iterator

from comity.partners.models import Partnership
from comity.partners.use_cases.keep_columns import NO_DAY, fill_names

_BATCH = 500
_FROM_NAMES = ("names", "country", "subdivision", "search", "sort_en", "sort_ru", "sort_zh")


def problems() -> Iterator[str]:
    """A sentence for each kept column that is not as its origin in this room has it.

    What upper rooms feed (`last_*`, `next_*`, `agreements_in_force`) they compare themselves.
    """
    rows = (
        Partnership.objects.select_related("institution")
        .prefetch_related("institution__names", "stage_changes")
        .order_by("pk")
    )
    for kept in rows.iterator(chunk_size=_BATCH):
        yield from _names(kept)
        yield from _stage(kept)
        yield from _next_key(kept)


def _names(kept: Partnership) -> Iterator[str]:
    """Names, place, search words and sort keys, made anew from the institution."""
    fresh = Partnership(institution=kept.institution)
    fill_names(fresh)
    for column in _FROM_NAMES:
        if getattr(kept, column) != getattr(fresh, column):
            yield f"Partnership {kept.code} keeps an old value of its institution: {column}."


def _stage(kept: Partnership) -> Iterator[str]:
    """The stage and its date are those of the last change."""
    last = next(iter(kept.stage_changes.all()), None)  # newest first
    if last is None:
        yield f"Partnership {kept.code} has a stage that no change led to."
    elif (kept.stage, kept.stage_since) != (last.target, last.when):
        yield f"Partnership {kept.code} has another stage than its last change says."


def _next_key(kept: Partnership) -> Iterator[str]:
    """The key that sorts by what is next follows from the day."""
    if kept.next_key != (kept.next_due.isoformat() if kept.next_due else NO_DAY):
        yield f"Partnership {kept.code} is sorted by another day than its next promise is due."
