"""Pictures made small, without what a camera wrote into them (place, device, owner)."""

import io
import warnings
from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageOps

from comity.shared import apart as limited

READ = ("JPEG", "PNG", "GIF", "WEBP", "TIFF")
MOST_PIXELS = 80_000_000  # what a large camera makes; beyond it a file is kept and not looked at
PREVIEW_EDGE = 640  # pixels, of the longer side
QUALITY = 82


@dataclass(frozen=True, slots=True)
class Looked:
    """The size of a picture as it is shown, in pixels."""

    width: int
    height: int


def size_of(content: bytes) -> Looked | None:
    """Width and height, turned as the camera was held; None for what cannot be looked at."""
    picture = _opened(content)
    if picture is None:
        return None
    width, height = picture.size
    turned = picture.getexif().get(0x0112, 1) in {5, 6, 7, 8}
    return Looked(height, width) if turned else Looked(width, height)


def smaller(content: bytes, edge: int = PREVIEW_EDGE) -> bytes | None:
    """The picture as WebP with its longer side at most `edge`; None when it is broken."""
    picture = _opened(content)
    if picture is None:
        return None
    try:
        picture.draft("RGB", (edge, edge))
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((edge, edge))
        flat = upright.convert("RGBA" if "A" in upright.getbands() else "RGB")
    except (OSError, ValueError, SyntaxError, MemoryError):
        return None
    return _webp(flat)


def first_page(content: bytes, edge: int = PREVIEW_EDGE) -> bytes | None:
    """The first page of a PDF as WebP; None for one that is broken or locked."""
    try:
        with pypdfium2.PdfDocument(content) as document:
            page = document[0]
            longer = max(page.get_width(), page.get_height(), 1)
            return _webp(page.render(scale=edge / longer).to_pil().convert("RGB"))
    except (pypdfium2.PdfiumError, IndexError, ValueError, MemoryError):
        return None


def apart(said: dict[str, str], content: bytes) -> bytes:
    """In the other process: the small picture, or nothing."""
    edge = int(said["edge"])
    return (first_page(content, edge) if said["kind"] == "pdf" else smaller(content, edge)) or b""


def looked_at(content: bytes, kind: str, edge: int = PREVIEW_EDGE) -> bytes | None:
    """A file of this kind as a small picture, made in a process with limits; None without one."""
    try:
        return limited.run(__name__, {"kind": kind, "edge": str(edge)}, content) or None
    except limited.TookTooMuch:
        return None


def _opened(content: bytes) -> Image.Image | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(content), formats=READ)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return picture if picture.width * picture.height <= MOST_PIXELS else None


def _webp(picture: Image.Image) -> bytes:
    """Written anew, so nothing but pixels is left."""
    out = io.BytesIO()
    clean = Image.new(picture.mode, picture.size)
    clean.paste(picture)
    clean.save(out, "WEBP", quality=QUALITY)
    return out.getvalue()
