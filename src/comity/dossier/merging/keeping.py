"""After rows were moved: the columns that lists repeat, and the index of names, follow."""

from collections.abc import Iterable

from comity.agreements.use_cases.record_agreement import refresh as refresh_agreements
from comity.dossier.merging.choices import Pair
from comity.institutions.models import Institution
from comity.institutions.use_cases.names_changed import names_changed
from comity.partners.models import Partnership
from comity.partners.use_cases import keep_names
from comity.timeline.use_cases.refresh import refresh_last_entry, refresh_next_commitment


def keep(pairs: Iterable[Pair]) -> None:
    """For both records of each pair: one has less now, the other more."""
    for pair in pairs:
        for record in (pair.winner, pair.loser):
            if isinstance(record, Institution):
                record.refresh_from_db()
                names_changed(record)
                keep_names(record)
            elif isinstance(record, Partnership):
                refresh_last_entry([record.pk])
                refresh_next_commitment([record.pk])
                refresh_agreements([record.pk])
