"""Enter what the two agreed to work on."""

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import FocusArea, Partnership
from comity.shared.localized_text import LocalizedText


@use_case
def agree_focus_area(
    *,
    actor: Actor,
    partnership: Partnership,
    words: LocalizedText,
    isced: str = "",
    agreed_when: str = "",
    agreed_where: LocalizedText | None = None,
) -> FocusArea:
    """`isced` is a code of ISCED-F 2013 with 2 to 4 digits; `agreed_when` is EDTF."""
    area = FocusArea.objects.create(
        partnership=partnership,
        words=words,
        isced=isced,
        agreed_when=agreed_when,
        agreed_where=agreed_where or LocalizedText(),
    )
    audit.record(actor, "agree_focus_area", area, after=audit.snapshot(area))
    return area
