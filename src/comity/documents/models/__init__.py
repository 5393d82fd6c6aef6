"""Texts that were read with what they prove, and files that belong to records."""

from comity.documents.models.files import Attachment, StoredFile
from comity.documents.models.sources import Passage, Source

__all__ = ["Attachment", "Passage", "Source", "StoredFile"]
