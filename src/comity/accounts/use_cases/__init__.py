"""Verbs about people who log in."""

from comity.accounts.use_cases.add_account import EmailTaken, add_account
from comity.accounts.use_cases.change_factors import change_factors, reset_factors
from comity.accounts.use_cases.choose_password import choose_password
from comity.accounts.use_cases.edit_account import LastAdministrator, edit_account
from comity.accounts.use_cases.edit_profile import edit_profile
from comity.accounts.use_cases.end_sessions import end_sessions
from comity.accounts.use_cases.export_list import export_list
from comity.accounts.use_cases.follow_directory import follow_directory, tie_to_directory
from comity.accounts.use_cases.save_list import ListNameTaken, edit_list, save_list
from comity.accounts.use_cases.welcome import NobodyHere, take_roles, welcome

__all__ = [
    "EmailTaken",
    "LastAdministrator",
    "ListNameTaken",
    "NobodyHere",
    "add_account",
    "change_factors",
    "choose_password",
    "edit_account",
    "edit_list",
    "edit_profile",
    "end_sessions",
    "export_list",
    "follow_directory",
    "reset_factors",
    "save_list",
    "take_roles",
    "tie_to_directory",
    "welcome",
]
