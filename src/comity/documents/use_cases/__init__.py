"""What may be done with texts that were read."""

from comity.documents.use_cases.cite import cite
from comity.documents.use_cases.keep_source import keep_source

__all__ = ["cite", "keep_source"]
