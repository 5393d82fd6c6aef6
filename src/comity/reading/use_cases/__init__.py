"""What may be done with drafts."""

from comity.reading.use_cases.decide import NotReady, accept_certain, change, decide
from comity.reading.use_cases.drop_draft import drop_draft
from comity.reading.use_cases.record_draft import CannotRecord, record_draft
from comity.reading.use_cases.start_draft import keep_draft, start_draft

__all__ = [
    "CannotRecord",
    "NotReady",
    "accept_certain",
    "change",
    "decide",
    "drop_draft",
    "keep_draft",
    "record_draft",
    "start_draft",
]
