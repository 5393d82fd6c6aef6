"""Pages about accounts."""

from comity.accounts.views.people import add, edit, invite, people, reset_second_step
from comity.accounts.views.profile import profile
from comity.accounts.views.saved_lists import (
    bring_back_list,
    drop_list,
    edit_list,
    save_list,
    saved_lists,
)

__all__ = [
    "add",
    "bring_back_list",
    "drop_list",
    "edit",
    "edit_list",
    "invite",
    "people",
    "profile",
    "reset_second_step",
    "save_list",
    "saved_lists",
]
