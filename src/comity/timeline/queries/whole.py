"""The whole story with one partner, oldest first, for paper."""

from typing import Any

from django.db.models import Prefetch

from comity.partners.models import Partnership
from comity.timeline.models import Commitment, Entry, EntryPartner, EntryPerson
from comity.timeline.queries.entries import visible_to

MOST = 2_000


def whole_timeline(user: Any, partnership: Partnership) -> tuple[list[Entry], bool]:
    """The newest `MOST` entries in the order of their dates, and whether older ones are missing.

    Each comes with its partners, people, units, event and promises; six queries.
    """
    rows = EntryPartner.objects.filter(partnership=partnership).values("entry")
    entries = (
        visible_to(user)
        .filter(pk__in=rows)
        .select_related("event")
        .prefetch_related(
            Prefetch("partner_rows", EntryPartner.objects.select_related("partnership")),
            Prefetch("people_rows", EntryPerson.objects.select_related("person")),
            Prefetch("commitments", Commitment.objects.all()),
            "units",
        )
        .order_by("-when_key", "-pk")
    )
    found = list(entries[: MOST + 1])
    return found[:MOST][::-1], len(found) > MOST
