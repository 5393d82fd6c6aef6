"""Say what became of a promise: kept, moved to another day, dropped, open again.

Each raises Conflict when somebody saved meanwhile, NotAllowed where the table has no such move.
"""

from datetime import date

from comity import audit
from comity.audit import Actor, use_case
from comity.shared.records import claim_version
from comity.timeline.models import Commitment, CommitmentChange
from comity.timeline.statuses import COMMITMENT_MOVES, CommitmentStatus
from comity.timeline.use_cases.promise import snapshot
from comity.timeline.use_cases.refresh import refresh_next_commitment


class ReasonMissing(ValueError):
    """A promise is moved or dropped for a reason."""


@use_case
def keep_commitment(
    *, actor: Actor, commitment: Commitment, version: int, on: date, reason: str = ""
) -> CommitmentChange:
    """It was done on this day."""
    return _change(
        actor, commitment, CommitmentStatus.KEPT, version=version, reason=reason, closed_on=on
    )


@use_case
def drop_commitment(
    *, actor: Actor, commitment: Commitment, version: int, on: date, reason: str
) -> CommitmentChange:
    """It will not be done; the reason is asked for."""
    if not reason.strip():
        raise ReasonMissing
    return _change(
        actor, commitment, CommitmentStatus.DROPPED, version=version, reason=reason, closed_on=on
    )


@use_case
def move_commitment(
    *,
    actor: Actor,
    commitment: Commitment,
    version: int,
    due: date | None,
    reason: str,
) -> CommitmentChange:
    """Another day; the reason is asked for once a day had been named."""
    if commitment.due is not None and not reason.strip():
        raise ReasonMissing
    return _change(
        actor, commitment, CommitmentStatus.OPEN, version=version, reason=reason, due=due
    )


@use_case
def reopen_commitment(
    *, actor: Actor, commitment: Commitment, version: int, reason: str = ""
) -> CommitmentChange:
    """It was closed by mistake, or is wanted again."""
    return _change(
        actor,
        commitment,
        CommitmentStatus.OPEN,
        version=version,
        reason=reason,
        due=commitment.due,
    )


def _change(
    actor: Actor,
    commitment: Commitment,
    target: CommitmentStatus,
    *,
    version: int,
    reason: str,
    due: date | None = None,
    closed_on: date | None = None,
) -> CommitmentChange:
    """Move along the transition table and keep why."""
    claim_version(commitment, version)
    row = COMMITMENT_MOVES.find(commitment.status, target)
    before = snapshot(commitment)
    change = CommitmentChange(
        commitment=commitment,
        source=commitment.status,
        target=target,
        due_before=commitment.due,
        due_after=due if target == CommitmentStatus.OPEN else commitment.due,
        reason=reason.strip(),
        entered_by=actor.label,
    )
    change.save()
    commitment.status = target
    commitment.due = change.due_after
    commitment.closed_on = closed_on
    commitment.save()
    refresh_next_commitment(commitment.partnerships.values_list("pk", flat=True))
    after = snapshot(commitment) | {"reason": change.reason}
    audit.record(actor, f"{row.verb}_commitment", commitment, before=before, after=after)
    return change
