"""Text out of a file that somebody dropped: one module a format, the content decides which."""

from comity.documents.text.extracted import Extracted, Unreadable
from comity.documents.text.extracting import extract

__all__ = ["Extracted", "Unreadable", "extract"]
