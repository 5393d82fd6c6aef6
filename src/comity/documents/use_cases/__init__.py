"""What may be done with texts that were read, and with files."""

from comity.documents.use_cases.attach import attach, detach, hand_over, reattach
from comity.documents.use_cases.cite import cite
from comity.documents.use_cases.keep_source import keep_source
from comity.documents.use_cases.make_preview import make_preview
from comity.documents.use_cases.store_file import store_file

__all__ = [
    "attach",
    "cite",
    "detach",
    "hand_over",
    "keep_source",
    "make_preview",
    "reattach",
    "store_file",
]
