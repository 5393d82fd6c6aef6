"""The sizes in which a figure is served: WebP, written anew, so nothing a camera wrote is left."""

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage

from comity.documents.files.pictures import looked_at
from comity.documents.models import StoredFile

WIDTHS = (480, 960, 1600)


def place_of(digest: str, width: int) -> str:
    """Where one size of a picture lies in the storage."""
    return f"figures/{digest[:2]}/{digest[2:4]}/{digest}-{width}.webp"


def wanted(width: int) -> list[int]:
    """The widths of a picture that is so wide: never larger than it is."""
    return [*(one for one in WIDTHS[:-1] if one < width), min(width, WIDTHS[-1])]


def make(file: StoredFile, content: bytes) -> list[int]:
    """Write each size that is not there yet; the widths made, none for a broken picture."""
    made = []
    for width in wanted(file.width or 0):
        place = place_of(file.digest, width)
        if not default_storage.exists(place):
            # `looked_at` bounds the longer side; what is bounded here is the width.
            edge = max(width, round(width * (file.height or 0) / (file.width or 1)))
            small = looked_at(content, file.kind, edge)
            if small is None:
                return []
            default_storage.save(place, ContentFile(small))
        made.append(width)
    return made


def opened(file: StoredFile, width: int) -> File[bytes]:
    """One size for reading; raises FileNotFoundError."""
    return default_storage.open(place_of(file.digest, width))
