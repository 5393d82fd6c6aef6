"""Whether partner lists count the agreements in force as they are."""

from collections.abc import Iterator

from django.db.models import Count, F, Q

from comity.agreements.statuses import IN_FORCE
from comity.partners.models import Partnership


def problems() -> Iterator[str]:
    """Partnerships that keep another number than there are."""
    living = Q(agreements__status__in=IN_FORCE, agreements__deleted_at=None)
    counted = Partnership.all_objects.annotate(
        counted=Count("agreements", filter=living, distinct=True)
    )
    for kept in counted.exclude(counted=F("agreements_in_force")).iterator():
        yield (
            f"Partnership {kept.code} shows {kept.agreements_in_force} agreements in force,"
            f" and there are {kept.counted}."
        )
