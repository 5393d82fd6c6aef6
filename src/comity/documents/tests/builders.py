"""Files as people drop them."""

import io

from PIL import Image


def picture(size=(900, 600), *, kind="PNG", turned=False):
    """A picture's bytes; `turned` as a camera held upright writes it, with its owner's name."""
    out = io.BytesIO()
    made = Image.new("RGB", size, "#0b5c63")
    exif = made.getexif()
    if turned:
        exif[0x0112], exif[0x013B] = 6, "Pavel Orlov"
    made.save(out, kind, exif=exif)
    return out.getvalue()
