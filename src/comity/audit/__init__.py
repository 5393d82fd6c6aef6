"""Who did what to which record, tamper-evident."""

from comity.audit.actor import Actor
from comity.audit.journal import record, record_bulk, record_export, snapshot, use_case

__all__ = ["Actor", "record", "record_bulk", "record_export", "snapshot", "use_case"]
