"""The history of a record, and the recycle bin."""

from comity.audit.views.bin import bin_page, erase, restore
from comity.audit.views.history import history, put_back

__all__ = ["bin_page", "erase", "history", "put_back", "restore"]
