"""Evidence of records."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet

from comity.documents.models import Passage, Source
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


def visible_to(user: Any) -> QuerySet[Source]:
    """The texts this person may see."""
    if not user.has_perm("documents.view_source"):
        return Source.objects.none()
    return Source.objects.all()


def records_of(keys: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Record]:
    """The living records of these labels and ids, by both; one query a kind of record."""
    ids: dict[str, set[int]] = defaultdict(set)
    for label, pk in keys:
        ids[label].add(pk)
    found: dict[tuple[str, int], Record] = {}
    for label, pks in ids.items():
        manager: Any = apps.get_model(label).objects
        found |= {(label, record.pk): record for record in manager.filter(pk__in=pks)}
    return found
