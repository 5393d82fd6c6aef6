"""What rooms above tied to an entry: the agreement signed, the delegation received.

They are asked by name only: a timeline stands lower than they and does not know them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from comity.shared.localized_text import LocalizedText
from comity.timeline.models import Entry
from comity.timeline.moments import address
from comity.ui.status import Status

ROOMS = (
    ("agreements", "agreements.view_agreement", "agreements:page", "file-certificate"),
    ("visits", "visits.view_visit", "visits:page", "users"),
    ("articles", "newsroom.view_article", "newsroom:page", "news"),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A record that stands on an entry."""

    icon: str
    text: LocalizedText
    url: str
    sign: Status


def came_of(user: Any, entry: Entry) -> Iterator[Outcome]:
    """The living records that point to this entry; one query a room."""
    for accessor, permission, page, icon in ROOMS:
        records = getattr(entry, accessor, None)
        if records is None or not user.has_perm(permission):
            continue
        for record in records.filter(deleted_at=None):
            yield Outcome(icon, record.title, address(page, record.code), record.sign)
