"""Tie a record of another room to an entry, and untie it."""

from comity import audit
from comity.audit import Actor, use_case
from comity.shared.records import Record, claim_version
from comity.timeline.models import Entry, EntryLink


@use_case
def link_record(*, actor: Actor, entry: Entry, version: int, record: Record) -> EntryLink:
    """The entry has to do with this record; twice is once. Raises Conflict."""
    claim_version(entry, version)
    link, made = EntryLink.objects.get_or_create(
        entry=entry, record_label=record._meta.label_lower, record_id=record.pk
    )
    if made:
        audit.record(actor, "link", entry, after={"link": _named(link)})
    return link


@use_case
def unlink_record(*, actor: Actor, entry: Entry, version: int, link: EntryLink) -> None:
    """It has nothing to do with it. Raises Conflict."""
    claim_version(entry, version)
    audit.record(actor, "unlink", entry, before={"link": _named(link)})
    link.delete()


def _named(link: EntryLink) -> str:
    return f"{link.record_label} {link.record_id}"
