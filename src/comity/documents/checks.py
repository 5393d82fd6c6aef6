"""Whether all evidence still proves something: its words stand in the text, its record exists."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps

from comity.documents.models import Passage, Source

STEP = 2000


def problems() -> Iterator[str]:
    """Passages whose words are not in their source, or whose record is gone."""
    for source in Source.all_objects.prefetch_related("passages").iterator(chunk_size=50):
        for passage in source.passages.all():
            if source.text[passage.start : passage.end] != passage.words:
                yield f"Passage {passage.pk} is not what source {source.code} says there."
    labels = Passage.objects.order_by("record_label").values_list("record_label", flat=True)
    for label in labels.distinct():
        yield from _without_record(label)


def _without_record(label: str) -> Iterator[str]:
    try:
        model: Any = apps.get_model(label)
    except (LookupError, ValueError):
        yield f"Passages prove a '{label}', and there is no such kind of record."
        return
    # A record in the recycle bin keeps its evidence.
    everything = model.all_objects if hasattr(model, "all_objects") else model.objects
    passages = Passage.objects.filter(record_label=label).exclude(
        record_id__in=everything.values("pk")
    )
    for passage in passages.iterator(chunk_size=STEP):
        yield f"Passage {passage.pk} proves {label} {passage.record_id}, which does not exist."
