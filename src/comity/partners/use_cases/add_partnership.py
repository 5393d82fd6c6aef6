"""Begin a relation with an institution."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from comity import audit
from comity.audit import Actor, use_case
from comity.institutions.models import Institution, Unit
from comity.partners.models import Partnership, StageChange
from comity.partners.statuses import Stage
from comity.partners.use_cases.keep_columns import fill_names

if TYPE_CHECKING:
    from comity.accounts.models import User


@use_case
def add_partnership(
    *,
    actor: Actor,
    institution: Institution,
    stage: str = Stage.PROSPECT,
    on: str = "",
    reason: str = "",
    tier: str = "",
    owner: "User | None" = None,
    deputy: "User | None" = None,
    units: Iterable[Unit] = (),
) -> Partnership:
    """Enter a partnership at any stage, with the day (EDTF) and reason of standing there.

    Raises IntegrityError when the institution is a partner already: ask
    `partners.queries.partnership_with` first.
    """
    partnership = Partnership(
        institution=institution,
        stage=Stage(stage),
        stage_since=on,
        tier=tier,
        owner=owner,
        deputy=deputy,
    )
    fill_names(partnership)
    partnership.save()
    partnership.units.set(units)
    change = StageChange(
        partnership=partnership,
        target=partnership.stage,
        reason=reason,
        entered_by=actor.label,
    )
    change.set_when(on)
    change.save()
    audit.record(actor, "add_partnership", partnership, after=audit.snapshot(partnership))
    return partnership
