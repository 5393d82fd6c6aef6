"""Take an agreement to another status."""

from comity import audit
from comity.agreements.models import Agreement, AgreementStatusChange
from comity.agreements.statuses import AGREEMENT_MOVES, NEED_REASON, AgreementStatus
from comity.agreements.use_cases.record_agreement import refresh
from comity.audit import Actor, use_case
from comity.shared.records import claim_version


class ReasonMissing(ValueError):
    """This move is made for a reason."""


@use_case
def change_status(
    *,
    actor: Actor,
    agreement: Agreement,
    version: int,
    target: str,
    on: str,
    reason: str = "",
) -> AgreementStatusChange:
    """Move along the transition table; `on` is EDTF and becomes the date of signing by 'sign'.

    Raises Conflict when somebody saved meanwhile, NotAllowed where the table has no such move.
    """
    claim_version(agreement, version)
    row = AGREEMENT_MOVES.find(agreement.status, target)
    if target in NEED_REASON and not reason.strip():
        raise ReasonMissing
    before = audit.snapshot(agreement)
    change = AgreementStatusChange(
        agreement=agreement,
        source=agreement.status,
        target=target,
        reason=reason.strip(),
        entered_by=actor.label,
    )
    change.set_when(on)
    change.save()
    agreement.status = target
    if target == AgreementStatus.SIGNED and on:
        agreement.set_when(on)
    agreement.save()
    refresh(agreement.partnerships.values_list("pk", flat=True))
    after = audit.snapshot(agreement) | {"reason": change.reason}
    audit.record(actor, f"change_status:{row.verb}", agreement, before=before, after=after)
    return change
