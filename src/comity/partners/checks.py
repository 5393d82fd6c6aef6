"""Whether partnerships show their institution's names and place as they are now."""

from collections.abc import Iterator

from comity.partners.models import Partnership
from comity.partners.use_cases.keep_columns import fill_names

COLUMNS = ("names", "country", "subdivision", "search", "sort_en", "sort_ru", "sort_zh")
STEP = 500


def problems() -> Iterator[str]:
    """Partnerships whose kept columns differ from their origin."""
    rows = Partnership.all_objects.select_related("institution")
    for kept in rows.prefetch_related("institution__names").iterator(chunk_size=STEP):
        shown = {name: getattr(kept, name) for name in COLUMNS}
        fill_names(kept)
        stale = [name for name in COLUMNS if getattr(kept, name) != shown[name]]
        if stale:
            yield f"Partnership {kept.code} keeps an old value of {', '.join(stale)}."
