"""Keep a figure that somebody claimed on a day."""

from decimal import Decimal

from comity import audit
from comity.audit import Actor, use_case
from comity.institutions.models import Institution
from comity.partners.models import Claim, Partnership
from comity.shared.localized_text import LocalizedText


@use_case
def record_claim(
    *,
    actor: Actor,
    words: LocalizedText,
    when: str,
    value: Decimal | int | None = None,
    at_least: bool = False,
    counted: LocalizedText | None = None,
    speaker: LocalizedText | None = None,
    institution: Institution | None = None,
    partnership: Partnership | None = None,
) -> Claim:
    """`when` is the day it was said (EDTF). It is shown with that day, never as a count of ours."""
    claim = Claim(
        words=words,
        value=value,
        at_least=at_least,
        counted=counted or LocalizedText(),
        speaker=speaker or LocalizedText(),
        institution=institution,
        partnership=partnership,
    )
    claim.set_when(when)
    claim.save()
    audit.record(actor, "record_claim", claim, after=audit.snapshot(claim))
    return claim
