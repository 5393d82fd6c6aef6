"""Directions of visits, and the moves between their statuses."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from comity.shared.transitions import TransitionTable, moves
from comity.ui.status import Status


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

# Not over yet, whatever the calendar says; and what is over.
AHEAD = (_V.PROPOSED, _V.APPROVED, _V.PREPARING, _V.CONFIRMED, _V.RUNNING)
OVER = (_V.DONE, _V.REPORTED)

# How each is shown everywhere.
SIGNS: dict[str, Status] = {
    _V.PROPOSED: Status(_V.PROPOSED.label, "ring", "grey"),
    _V.APPROVED: Status(_V.APPROVED.label, "ring", "green"),
    _V.PREPARING: Status(_V.PREPARING.label, "half", "amber"),
    _V.CONFIRMED: Status(_V.CONFIRMED.label, "half", "green"),
    _V.RUNNING: Status(_V.RUNNING.label, "half", "blue"),
    _V.DONE: Status(_V.DONE.label, "full", "green"),
    _V.REPORTED: Status(_V.REPORTED.label, "full", "grey"),
    _V.CANCELLED: Status(_V.CANCELLED.label, "full", "grey"),
}

# A verb of the table as its button says it.
VERBS = {
    "approve": pgettext_lazy("visit, do", "Approve"),
    "prepare": pgettext_lazy("visit, do", "Begin preparing"),
    "confirm": pgettext_lazy("visit, do", "Confirm"),
    "begin": pgettext_lazy("visit, do", "The guests are here"),
    "finish": pgettext_lazy("visit, do", "It took place"),
    "report": pgettext_lazy("visit, do", "The report is written"),
    "cancel": pgettext_lazy("visit, do", "Cancel the visit"),
    "reopen": pgettext_lazy("visit, do", "Propose again"),
}

# Moves that are asked for a reason.
NEED_REASON = frozenset({_V.CANCELLED})

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
