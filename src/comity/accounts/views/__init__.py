"""Pages about accounts."""

from comity.accounts.views.people import add, edit, invite, people
from comity.accounts.views.profile import profile

__all__ = ["add", "edit", "invite", "people", "profile"]
