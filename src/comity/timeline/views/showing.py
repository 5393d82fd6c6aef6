"""What the pages of records have in common; upper rooms use it too."""

from typing import Any

from comity.accounts.requests import Request
from comity.documents.queries import passages_of
from comity.shared.records import Record
from comity.timeline.moments import address, source_address


def about(request: Request, record: Record) -> dict[str, Any]:
    """A record's evidence and history for its page; one query."""
    label = record._meta.label_lower
    found = passages_of([record])[label, record.pk]
    return {
        "record": record,
        "evidence": [(passage, source_address([passage])) for passage in found],
        "history": address("audit:history", label, record.code),
        "app": record._meta.app_label,
        "may_change": may(request, "change", record),
        "may_delete": may(request, "delete", record),
    }


def may(request: Request, verb: str, record: Record) -> bool:
    """Whether this person may do that to the record."""
    name = f"{record._meta.app_label}.{verb}_{record._meta.model_name}"
    return request.user.has_perm(name, record)
