"""What may be done with visits."""

from comity.visits.use_cases.change_status import change_status
from comity.visits.use_cases.edit_visit import edit_visit
from comity.visits.use_cases.record_visit import Shown, record_visit

__all__ = ["Shown", "change_status", "edit_visit", "record_visit"]
