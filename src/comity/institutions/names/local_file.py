"""The index of the shipped institutions in the user's cache folder, for work without a database."""

import os
from pathlib import Path

from comity.institutions.names import layout
from comity.institutions.names.build import build_file
from comity.institutions.names.index import NameIndex
from comity.institutions.registry.shipped import fingerprint, shipped


def cache_folder() -> Path:
    """Where this user's programs keep what can be made again."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "comity"


def shipped_index() -> NameIndex:
    """Open the index, building it on first use and after each change of data or format."""
    return NameIndex.open(shipped_file())


def shipped_file() -> Path:
    """The file of the shipped index, made where it lacks; raises OSError where it cannot lie."""
    path = cache_folder() / f"names-{fingerprint()[:16]}-{layout.FORMAT}.idx"
    try:
        NameIndex.open(path)
    except (OSError, layout.WrongFormat):
        build_file(path, shipped())
    return path
