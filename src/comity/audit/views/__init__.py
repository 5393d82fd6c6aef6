"""The history of a record."""

from comity.audit.views.history import history

__all__ = ["history"]
