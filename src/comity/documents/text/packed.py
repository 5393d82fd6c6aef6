"""Zip files from strangers: looked into before anything is unpacked."""

import io
import zipfile

from django.utils.translation import gettext as _

from comity.documents.text.extracted import Unreadable

MOST_PARTS = 5_000
LARGEST_UNPACKED = 100 * 1024 * 1024
LARGEST_PART = 40 * 1024 * 1024
_LOOK = 4096


def names_in(content: bytes, filename: str) -> set[str]:
    """The names of a zip file's parts; raises Unreadable for a broken or a swollen one."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise broken(filename) from error
    swollen = sum(part.file_size for part in parts) > LARGEST_UNPACKED
    if swollen or len(parts) > MOST_PARTS or any(p.file_size > LARGEST_PART for p in parts):
        raise Unreadable(
            _("“%(name)s” would unpack to more than a text can be. It was not opened.")
            % {"name": filename}
        )
    return {part.filename for part in parts}


def refuse_declarations(content: bytes, filename: str) -> None:
    """Raise Unreadable when an XML part declares a document type: no office program writes one."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for part in packed.infolist():
                if not part.filename.endswith((".xml", ".rels")):
                    continue
                with packed.open(part) as file:
                    head = file.read(_LOOK)
                if b"<!DOCTYPE" in head or b"<!ENTITY" in head or b"\x00<\x00!" in head:
                    raise Unreadable(
                        _("“%(name)s” declares entities of its own and was not opened.")
                        % {"name": filename}
                    )
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError) as error:
        raise broken(filename) from error


def broken(filename: str) -> Unreadable:
    """The refusal of a file that ends too early or contradicts itself."""
    return Unreadable(
        _("“%(name)s” is damaged or not complete. Get it again from its sender.")
        % {"name": filename}
    )
