"""Readers: each a folder that turns a text into what was found, chosen by name.

Another reader (a language model behind an address, say) is one more folder with a module that
offers `make() -> Reader`, and one more line in `READERS`.
"""

import importlib

from comity.reading.readers.protocol import Context, Home, Reader

READERS = {
    "rules": "comity.reading.readers.rules",
}

__all__ = ["READERS", "Context", "Home", "Reader", "reader"]


def reader(name: str = "rules") -> Reader:
    """The reader of this name; KeyError for one we do not have."""
    made: Reader = importlib.import_module(READERS[name]).make()
    return made
