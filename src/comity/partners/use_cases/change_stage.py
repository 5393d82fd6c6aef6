"""Take a partnership to another stage."""

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import Partnership, StageChange
from comity.partners.statuses import STAGE_MOVES
from comity.shared.records import claim_version


class ReasonMissing(ValueError):
    """A stage never changes without a reason."""


@use_case
def change_stage(
    *,
    actor: Actor,
    partnership: Partnership,
    version: int,
    target: str,
    on: str,
    reason: str,
) -> StageChange:
    """Move along the transition table; `on` is EDTF.

    Raises Conflict when somebody saved meanwhile, NotAllowed where the table has no such move,
    ReasonMissing without a reason.
    """
    if not reason.strip():
        raise ReasonMissing
    claim_version(partnership, version)
    row = STAGE_MOVES.find(partnership.stage, target)
    before = audit.snapshot(partnership)
    change = StageChange(
        partnership=partnership,
        source=partnership.stage,
        target=target,
        reason=reason.strip(),
        entered_by=actor.label,
    )
    change.set_when(on)
    change.save()
    partnership.stage = target
    partnership.stage_since = on
    partnership.save(update_fields=["stage", "stage_since", "updated_at"])
    after = audit.snapshot(partnership) | {"reason": change.reason}
    audit.record(actor, f"change_stage:{row.verb}", partnership, before=before, after=after)
    return change
