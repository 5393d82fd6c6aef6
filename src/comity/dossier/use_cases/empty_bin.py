"""Erase for good what has lain in the recycle bin for long, where the settings say so."""

import datetime as dt

from django.conf import settings
from django.utils import timezone

from comity.audit import Actor
from comity.audit.restoring import kinds
from comity.audit.use_cases.erase_record import CannotErase, erase_record
from comity.dossier.models import MergedPair
from comity.shared.records import Conflict

MOST = 200  # of a kind each day, so that the worker is not held up


def empty_bin(*, actor: Actor) -> int:
    """Each record in a transaction of its own; gives how many went.

    What something hangs on stays, and so does what went into another record by a merge.
    """
    days = settings.BIN_EMPTIED_AFTER_DAYS
    if not days:
        return 0
    old, gone = timezone.now() - dt.timedelta(days=days), 0
    for kept in kinds():
        merged = MergedPair.objects.filter(label=kept.name, run__undone_at=None)
        rows = kept.model.all_objects.filter(deleted_at__lt=old)
        for record in rows.exclude(pk__in=merged.values("loser_id")).order_by("deleted_at")[:MOST]:
            try:
                erase_record(actor=actor, record=record, version=record.version)
            except (CannotErase, Conflict):
                continue
            gone += 1
    return gone
