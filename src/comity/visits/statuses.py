"""Directions of visits, and the moves between their statuses."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from comity.shared.transitions import TransitionTable, moves


class Direction(TextChoices):
    """Who travels."""

    INCOMING = "in", pgettext_lazy("visit", "To us")
    OUTGOING = "out", pgettext_lazy("visit", "To them")
    ONLINE = "online", pgettext_lazy("visit", "Online")


class VisitStatus(TextChoices):
    """Where a visit stands."""

    PROPOSED = "proposed", pgettext_lazy("visit", "Proposed")
    APPROVED = "approved", pgettext_lazy("visit", "Approved")
    PREPARING = "preparing", pgettext_lazy("visit", "Preparing")
    CONFIRMED = "confirmed", pgettext_lazy("visit", "Confirmed")
    RUNNING = "running", pgettext_lazy("visit", "Running")
    DONE = "done", pgettext_lazy("visit", "Done")
    REPORTED = "reported", pgettext_lazy("visit", "Reported")
    CANCELLED = "cancelled", pgettext_lazy("visit", "Cancelled")


_V = VisitStatus
_RIGHT = "visits.change_status"

VISIT_MOVES = TransitionTable(
    [
        *moves("approve", _RIGHT, [_V.PROPOSED], _V.APPROVED),
        *moves("prepare", _RIGHT, [_V.PROPOSED, _V.APPROVED, _V.CONFIRMED], _V.PREPARING),
        *moves("confirm", _RIGHT, [_V.APPROVED, _V.PREPARING], _V.CONFIRMED),
        *moves("begin", _RIGHT, [_V.CONFIRMED], _V.RUNNING),
        *moves("finish", _RIGHT, [_V.APPROVED, _V.PREPARING, _V.CONFIRMED, _V.RUNNING], _V.DONE),
        *moves("report", _RIGHT, [_V.DONE], _V.REPORTED),
        *moves(
            "cancel",
            _RIGHT,
            [_V.PROPOSED, _V.APPROVED, _V.PREPARING, _V.CONFIRMED],
            _V.CANCELLED,
        ),
        *moves("reopen", _RIGHT, [_V.CANCELLED], _V.PROPOSED),
    ]
)
