"""Where the content of a file lies: under its digest, written once and never changed."""

import hashlib

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage

from comity.documents.models import StoredFile


def digest_of(content: bytes) -> str:
    """SHA-256, hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def place_of(digest: str, *, preview: bool = False) -> str:
    """The path in the storage; two folders deep, so that none holds too many."""
    kind = "previews" if preview else "contents"
    return f"{kind}/{digest[:2]}/{digest[2:4]}/{digest}"


def put(content: bytes, *, digest: str, preview: bool = False) -> None:
    """Write it; what lies there already is the same, since its digest names it.

    Runs before the transaction is over: an undone one leaves a content that no row names, which
    does no harm and is used by the next file of this content.
    """
    place = place_of(digest, preview=preview)
    if not default_storage.exists(place):
        default_storage.save(place, ContentFile(content))


def opened(file: StoredFile, *, preview: bool = False) -> File[bytes]:
    """The content for reading; raises FileNotFoundError where the storage lost it."""
    return default_storage.open(place_of(file.digest, preview=preview))
