"""People who log in, and what each keeps for their own work."""

from comity.accounts.models.directory import DirectoryEntry
from comity.accounts.models.guests import GuestAnswer, GuestLink
from comity.accounts.models.people import (
    PeopleManager,
    Reminders,
    User,
    check_roles,
    check_time_zone,
)
from comity.accounts.models.saved_lists import SavedList

__all__ = [
    "DirectoryEntry",
    "GuestAnswer",
    "GuestLink",
    "PeopleManager",
    "Reminders",
    "SavedList",
    "User",
    "check_roles",
    "check_time_zone",
]
