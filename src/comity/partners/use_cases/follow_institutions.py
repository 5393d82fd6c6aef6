"""Take into partnerships what their institutions are called now, after the registry was loaded."""

from django.db import transaction

from comity.institutions.models import Institution
from comity.partners.models import Partnership
from comity.partners.use_cases.keep_columns import fill_names, keep_names

BATCH = 500
REPEATED = ["names", "country", "subdivision", "search", "sort_en", "sort_ru", "sort_zh"]


def follow_institutions(*, institution_id: int | None = None) -> int:
    """Of one institution, or of all; answers how many partnerships had old values.

    What is only repeated is not audited.
    """
    if institution_id is not None:
        found = Institution.all_objects.filter(pk=institution_id).first()
        with transaction.atomic():
            if found is not None:
                keep_names(found)
        return int(found is not None)
    changed, last = 0, 0
    while batch := _after(last):
        changed += _follow(batch)
        last = batch[-1].pk
    return changed


def _after(last: int) -> list[Partnership]:
    rows = Partnership.all_objects.filter(pk__gt=last).select_related("institution")
    return list(rows.prefetch_related("institution__names").order_by("pk")[:BATCH])


def _follow(batch: list[Partnership]) -> int:
    stale = []
    for kept in batch:
        before = [getattr(kept, column) for column in REPEATED]
        fill_names(kept)
        if before != [getattr(kept, column) for column in REPEATED]:
            stale.append(kept)
    if stale:
        Partnership.all_objects.bulk_update(stale, REPEATED)
    return len(stale)
