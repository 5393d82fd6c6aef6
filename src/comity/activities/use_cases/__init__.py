"""What may be done with activities."""

from comity.activities.use_cases.change_status import change_status
from comity.activities.use_cases.edit_activity import edit_activity
from comity.activities.use_cases.record_activity import record_activity

__all__ = ["change_status", "edit_activity", "record_activity"]
