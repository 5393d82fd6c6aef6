"""The index file: a header, then tables of 32-bit numbers and runs of UTF-8.

header   8 bytes of magic with the format's version, 4 bytes length, JSON {section: [start, size]}
records  three numbers a record: start and length of its JSON, rank
names    four numbers a name: record, start and length of its text, kind and flags
name_words, name_word_starts      the words of each name, by number
vocabulary, vocabulary_starts     the words, sorted
postings, posting_starts          for each word the names that have it, weightiest record first
keys     names sorted by their words joined: (name) numbers, for whole names and for texts
errors   (hash of a word with a letter left out, word), sorted by hash
"""

import json
import mmap
import os
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FORMAT = 4
MAGIC = b"comnam" + bytes([FORMAT, 0])
_LENGTH = struct.Struct("<I")
ALIGN = 8


class WrongFormat(ValueError):
    """The file is no index of this format: build it again."""


def pack(sections: dict[str, Any]) -> bytes:
    """The whole file as bytes."""
    return b"".join(_pieces(sections))


def write(path: Path, sections: dict[str, Any]) -> None:
    """Write beside and rename, so that a reader meets the old file or the new one, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with beside.open("wb") as file:
        file.writelines(_pieces(sections))
    beside.replace(path)


def _pieces(sections: dict[str, Any]) -> Iterator[bytes | memoryview]:
    """Header and sections with what fills them up; nothing is copied."""
    places: dict[str, list[int]] = {}
    size = 0
    for name, content in sections.items():
        length = memoryview(content).nbytes
        places[name] = [size, length]
        size += length + -length % ALIGN
    header = json.dumps(places).encode()
    header += b" " * (-(len(MAGIC) + _LENGTH.size + len(header)) % ALIGN)
    yield MAGIC + _LENGTH.pack(len(header)) + header
    for content in sections.values():
        view = memoryview(content).cast("B")
        yield view
        yield b"\0" * (-len(view) % ALIGN)


def mapped(path: Path) -> memoryview:
    """The file's bytes, mapped and shared by every process that opens it."""
    with path.open("rb") as file:
        try:
            return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except ValueError as error:
            raise WrongFormat(f"{path} is empty") from error


def sections(packed: memoryview) -> dict[str, memoryview]:
    """The parts of a packed index, as views; raises WrongFormat."""
    if bytes(packed[: len(MAGIC)]) != MAGIC:
        raise WrongFormat(f"this is not an index of format {FORMAT}")
    start = len(MAGIC) + _LENGTH.size
    (length,) = _LENGTH.unpack(packed[len(MAGIC) : start])
    places = json.loads(bytes(packed[start : start + length]))
    body = packed[start + length :]
    return {name: body[at : at + size] for name, (at, size) in places.items()}


def word_hash(word: str) -> int:
    """32 bits that stand for a word in the table of errors."""
    return zlib.crc32(word.encode())
