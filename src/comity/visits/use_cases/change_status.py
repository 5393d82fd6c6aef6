"""Take a visit to another status."""

from comity import audit
from comity.audit import Actor, use_case
from comity.shared.records import claim_version
from comity.visits.models import Visit, VisitStatusChange
from comity.visits.statuses import NEED_REASON, VISIT_MOVES


class ReasonMissing(ValueError):
    """This move is made for a reason."""


@use_case
def change_status(
    *, actor: Actor, visit: Visit, version: int, target: str, reason: str = ""
) -> VisitStatusChange:
    """Move along the transition table.

    Raises Conflict when somebody saved meanwhile, NotAllowed where the table has no such move.
    """
    claim_version(visit, version)
    row = VISIT_MOVES.find(visit.status, target)
    if target in NEED_REASON and not reason.strip():
        raise ReasonMissing
    before = audit.snapshot(visit)
    change = VisitStatusChange.objects.create(
        visit=visit,
        source=visit.status,
        target=target,
        reason=reason.strip(),
        entered_by=actor.label,
    )
    visit.status = target
    visit.save()
    after = audit.snapshot(visit) | {"reason": change.reason}
    audit.record(actor, f"change_status:{row.verb}", visit, before=before, after=after)
    return change
