"""Change what the office decided about a partnership."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from comity import audit
from comity.audit import Actor, use_case
from comity.institutions.models import Unit
from comity.partners.models import Partnership
from comity.shared.records import claim_version

if TYPE_CHECKING:
    from comity.accounts.models import User


@use_case
def edit_partnership(
    *,
    actor: Actor,
    partnership: Partnership,
    version: int,
    tier: str,
    owner: "User | None",
    deputy: "User | None",
    units: Iterable[Unit],
    next_review: date | None,
) -> Partnership:
    """Save the form as the person saw it; raises Conflict when somebody saved meanwhile."""
    claim_version(partnership, version)
    before = snapshot(Partnership.objects.get(pk=partnership.pk))
    partnership.tier = tier
    partnership.owner = owner
    partnership.deputy = deputy
    partnership.next_review = next_review
    partnership.save(update_fields=["tier", "owner", "deputy", "next_review", "updated_at"])
    partnership.units.set(units)
    audit.record(actor, "edit_partnership", partnership, before=before, after=snapshot(partnership))
    return partnership


def snapshot(partnership: Partnership) -> dict[str, object]:
    """The partnership's own columns and the units of home it involves."""
    units = sorted(partnership.units.values_list("pk", flat=True))
    return audit.snapshot(partnership) | {"units": units}
