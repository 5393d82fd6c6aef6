"""The recycle bin, and erasing personal values."""

from comity.audit.use_cases.delete_record import delete_record
from comity.audit.use_cases.erase_personal import erase_personal
from comity.audit.use_cases.restore_record import NameTaken, restore_record

__all__ = ["NameTaken", "delete_record", "erase_personal", "restore_record"]
