"""What may be done with agreements."""

from comity.agreements.use_cases.change_status import change_status
from comity.agreements.use_cases.delete_agreement import delete_agreement, restore_agreement
from comity.agreements.use_cases.edit_agreement import edit_agreement
from comity.agreements.use_cases.parties import parties_of, placed, usual_parties
from comity.agreements.use_cases.record_agreement import Party, record_agreement

__all__ = [
    "Party",
    "change_status",
    "delete_agreement",
    "edit_agreement",
    "parties_of",
    "placed",
    "record_agreement",
    "restore_agreement",
    "usual_parties",
]
