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
    *, actor: Actor, visit: Visit, target: str, reason: str = "", version: int | None = None
) -> VisitStatusChange:
    """Move along the transition table."""
    row = VISIT_MOVES.find(visit.status, target)
    if target in NEED_REASON and not reason.strip():
        raise ReasonMissing
    claim_version(visit, visit.version if version is None else version)
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
