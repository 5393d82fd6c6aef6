"""Evidence of records."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet

from comity.documents.models import Attachment, Passage, Source
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


def attachments_of(record: Record) -> list[Attachment]:
    """The files of one record, in the order in which they came; one query."""
    rows = Attachment.objects.filter(
        record_label=record._meta.label_lower, record_id=record.pk
    ).select_related("file")
    return list(rows)


def owner_of(attachment: Attachment) -> Record:
    """The record a file belongs to, also one in the recycle bin; raises its DoesNotExist."""
    model: Any = apps.get_model(attachment.record_label)
    owner: Record = model.all_objects.get(pk=attachment.record_id)
    return owner
