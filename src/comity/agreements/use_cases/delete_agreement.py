"""Take an agreement out of the record, or bring it back; partner lists follow."""

from comity.agreements.models import Agreement
from comity.agreements.use_cases.record_agreement import refresh
from comity.audit import Actor, use_case
from comity.audit.use_cases import delete_record, restore_record


@use_case
def delete_agreement(*, actor: Actor, agreement: Agreement, version: int) -> None:
    """Into the bin; it counts for no partner there. Raises Conflict."""
    delete_record(actor=actor, record=agreement, version=version)
    refresh(agreement.partnerships.values_list("pk", flat=True))


@use_case
def restore_agreement(*, actor: Actor, agreement: Agreement, version: int) -> None:
    """Back to where it was. Raises Conflict."""
    restore_record(actor=actor, record=agreement, version=version)
    refresh(agreement.partnerships.values_list("pk", flat=True))
