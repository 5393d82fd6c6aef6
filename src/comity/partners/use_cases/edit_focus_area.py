"""Change a focus area, or say when it ended."""

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import FocusArea
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version


@use_case
def edit_focus_area(
    *,
    actor: Actor,
    area: FocusArea,
    version: int,
    words: LocalizedText,
    isced: str,
    agreed_when: str,
    agreed_where: LocalizedText,
    ended_when: str,
) -> FocusArea:
    """Save the form as the person saw it; raises Conflict when somebody saved meanwhile."""
    claim_version(area, version)
    before = audit.snapshot(area)
    area.words = words
    area.isced = isced
    area.agreed_when = agreed_when
    area.agreed_where = agreed_where
    area.ended_when = ended_when
    area.save()
    audit.record(actor, "edit_focus_area", area, before=before, after=audit.snapshot(area))
    return area
