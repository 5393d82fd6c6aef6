"""What `documents/attachments.html` shows: a room's page adds this to its context."""

from typing import Any

from django.urls import reverse

from comity.documents.queries import attachments_of
from comity.documents.rules import may
from comity.shared.records import Record


def files_of(user: Any, record: Record) -> dict[str, Any]:
    """The files of a record whose page this person sees; one query."""
    return {
        "attachments": attachments_of(record),
        "may_attach": may(user, "change", record),
        "attach_address": reverse("documents:attach", args=[record._meta.label_lower, record.code]),
    }
