"""Change a post, or say when it ended."""

from comity import audit
from comity.audit import Actor, use_case
from comity.institutions.models import Institution, Unit
from comity.partners.models import Position
from comity.partners.use_cases.add_position import fill_days
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version


@use_case
def edit_position(
    *,
    actor: Actor,
    position: Position,
    version: int,
    institution: Institution,
    title: LocalizedText,
    unit: Unit | None,
    since: str,
    until: str,
    heads: bool,
    rank: int,
) -> Position:
    """Save the form as the person saw it; raises Conflict when somebody saved meanwhile."""
    claim_version(position, version)
    before = audit.snapshot(position)
    position.institution = institution
    position.unit = unit
    position.title = title
    position.since = since
    position.until = until
    position.heads = heads
    position.rank = rank
    fill_days(position)
    position.save()
    audit.record(actor, "edit_position", position, before=before, after=audit.snapshot(position))
    return position
