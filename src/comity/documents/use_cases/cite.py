"""Tie a record to the words it rests on."""

from comity import audit
from comity.audit import Actor, use_case
from comity.documents.models import Passage, Source
from comity.shared.records import Record


@use_case
def cite(*, actor: Actor, source: Source, record: Record, start: int, end: int) -> Passage:
    """Say that `record` rests on these code points of `source`; saying it twice keeps one.

    Raises ValueError when the span does not lie inside the text.
    """
    if not 0 <= start < end <= len(source.text):
        raise ValueError(f"span {start}..{end} lies outside of the text")
    passage, new = Passage.objects.get_or_create(
        source=source,
        start=start,
        end=end,
        record_label=record._meta.label_lower,
        record_id=record.pk,
        defaults={"words": source.text[start:end]},
    )
    if new:
        audit.record(actor, "cite", record, after={"source": source.code, "words": passage.words})
    return passage
