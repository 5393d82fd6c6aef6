"""Evidence of records."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q

from comity.documents.models import Passage
from comity.shared.records import Record


def passages_of(records: Iterable[Record]) -> dict[tuple[str, int], list[Passage]]:
    """The passages of all these records in one query, by (label, id)."""
    ids: dict[str, set[int]] = defaultdict(set)
    for record in records:
        ids[record._meta.label_lower].add(record.pk)
    wanted = Q()
    for label, pks in ids.items():
        wanted |= Q(record_label=label, record_id__in=pks)
    found: dict[tuple[str, int], list[Passage]] = defaultdict(list)
    if not ids:
        return found
    rows = Passage.objects.filter(wanted).select_related("source").defer("source__text")
    for passage in rows.order_by("source_id", "start"):
        found[passage.record_label, passage.record_id].append(passage)
    return found
