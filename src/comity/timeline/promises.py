"""Promises as lines of a list."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from comity.timeline.models import Commitment
from comity.timeline.statuses import CommitmentStatus

SOON_DAYS = 14


@dataclass(frozen=True, slots=True)
class Line:
    """One promise: how pressing it is ('late', 'soon' or nothing), and whether it may be closed."""

    commitment: Commitment
    urgency: str
    may_change: bool


def urgency(commitment: Commitment, today: dt.date) -> str:
    """How an open promise stands on this day."""
    if commitment.status != CommitmentStatus.OPEN or commitment.due is None:
        return ""
    if commitment.due < today:
        return "late"
    return "soon" if (commitment.due - today).days <= SOON_DAYS else ""


def commitment_lines(commitments: Iterable[Commitment], today: dt.date, user: Any) -> list[Line]:
    """Lines for this person; no query."""
    return [
        Line(one, urgency(one, today), user.has_perm("timeline.change_commitment", one))
        for one in commitments
    ]
