"""What may be done with agreements."""

from comity.agreements.use_cases.change_status import change_status
from comity.agreements.use_cases.edit_agreement import edit_agreement
from comity.agreements.use_cases.record_agreement import Party, record_agreement

__all__ = ["Party", "change_status", "edit_agreement", "record_agreement"]
