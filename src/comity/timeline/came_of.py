"""What rooms above tied to an entry: the agreement signed, the delegation received.

They are asked by name only: a timeline stands lower than they and does not know them.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import Value

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


def came_of(user: Any, entry: Entry) -> list[Outcome]:
    """The living records that point to this entry; one query for all rooms."""
    found = [
        (number, getattr(entry, accessor).filter(deleted_at=None).order_by())
        for number, (accessor, permission, _page, _icon) in enumerate(ROOMS)
        if hasattr(entry, accessor) and user.has_perm(permission)
    ]
    if not found:
        return []
    models = {number: records.model for number, records in found}
    first, *others = (
        records.values_list(Value(number), "pk", "code", "title", "status")
        for number, records in found
    )
    outcomes = []
    for number, _pk, code, title, status in sorted(first.union(*others, all=True), key=_place):
        _accessor, _permission, page, icon = ROOMS[number]
        sign = models[number](status=status).sign
        outcomes.append(Outcome(icon, title, address(page, code), sign))
    return outcomes


def _place(row: tuple[int, int, str, LocalizedText, str]) -> tuple[int, int]:
    return row[0], row[1]
