"""Put a file to a record, take it away, bring it back, hand all of them over."""

from comity import audit
from comity.audit import Actor, use_case
from comity.audit.use_cases import delete_record, restore_record
from comity.documents.models import Attachment
from comity.documents.use_cases.store_file import store_file
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Record


@use_case
def attach(
    *,
    actor: Actor,
    record: Record,
    name: str,
    content: bytes,
    caption: LocalizedText | None = None,
) -> Attachment:
    """Keep the file as one of `record`; the same content twice gives the one that is there.

    Raises files.sniffing.Refused, whose message is for the person.
    """
    file = store_file(actor=actor, name=name, content=content)
    there = Attachment.objects.filter(
        record_label=record._meta.label_lower, record_id=record.pk, file__digest=file.digest
    ).first()
    if there is not None:
        return there
    attachment = Attachment.objects.create(
        file=file,
        record_label=record._meta.label_lower,
        record_id=record.pk,
        caption=caption or LocalizedText(),
    )
    audit.record(actor, "attach", record, after={"file": file.name, "digest": file.digest})
    audit.record(actor, "attach", attachment, after=audit.snapshot(attachment))
    return attachment


@use_case
def detach(*, actor: Actor, attachment: Attachment, record: Record, version: int) -> None:
    """Take the file away from its record; it can be brought back. Raises Conflict."""
    delete_record(actor=actor, record=attachment, version=version)
    audit.record(actor, "detach", record, before={"file": attachment.file.name})


@use_case
def reattach(*, actor: Actor, attachment: Attachment, record: Record, version: int) -> None:
    """Bring a file back that was taken away. Raises Conflict."""
    restore_record(actor=actor, record=attachment, version=version)
    audit.record(actor, "reattach", record, after={"file": attachment.file.name})


@use_case
def hand_over(*, actor: Actor, source: Record, target: Record) -> None:
    """Give the files of a draft to the record that was made of it."""
    rows = Attachment.objects.filter(
        record_label=source._meta.label_lower, record_id=source.pk
    ).select_related("file")
    for attachment in rows:
        before = audit.snapshot(attachment)
        attachment.record_label = target._meta.label_lower
        attachment.record_id = target.pk
        attachment.save(update_fields=["record_label", "record_id", "updated_at"])
        audit.record(actor, "attach", target, after={"file": attachment.file.name})
        audit.record(
            actor, "hand_over", attachment, before=before, after=audit.snapshot(attachment)
        )
