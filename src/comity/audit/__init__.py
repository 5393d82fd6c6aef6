"""Who did what to which record, tamper-evident."""

from comity.audit.actor import Actor
from comity.audit.journal import record, snapshot, use_case

__all__ = ["Actor", "record", "snapshot", "use_case"]
