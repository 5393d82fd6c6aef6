"""Verbs about people who log in."""

from comity.accounts.use_cases.add_account import EmailTaken, add_account
from comity.accounts.use_cases.choose_password import choose_password
from comity.accounts.use_cases.edit_account import LastAdministrator, edit_account
from comity.accounts.use_cases.edit_profile import edit_profile
from comity.accounts.use_cases.save_list import ListNameTaken, edit_list, save_list

__all__ = [
    "EmailTaken",
    "LastAdministrator",
    "ListNameTaken",
    "add_account",
    "choose_password",
    "edit_account",
    "edit_list",
    "edit_profile",
    "save_list",
]
