"""Take an activity to another status."""

from comity import audit
from comity.activities.models import Activity, ActivityStatusChange
from comity.activities.statuses import ACTIVITY_MOVES, NEED_REASON
from comity.audit import Actor, use_case
from comity.shared.records import claim_version


class ReasonMissing(ValueError):
    """This move is made for a reason."""


@use_case
def change_status(
    *, actor: Actor, activity: Activity, version: int, target: str, reason: str = ""
) -> ActivityStatusChange:
    """Move along the transition table.

    Raises Conflict when somebody saved meanwhile, NotAllowed where the table has no such move.
    """
    claim_version(activity, version)
    row = ACTIVITY_MOVES.find(activity.status, target)
    if target in NEED_REASON and not reason.strip():
        raise ReasonMissing
    before = audit.snapshot(activity)
    change = ActivityStatusChange.objects.create(
        activity=activity,
        source=activity.status,
        target=target,
        reason=reason.strip(),
        entered_by=actor.label,
    )
    activity.status = target
    activity.save()
    after = audit.snapshot(activity) | {"reason": change.reason}
    audit.record(actor, f"change_status:{row.verb}", activity, before=before, after=after)
    return change
