"""Reading registry files as a stream: the official dump (zip or JSON), JSON Lines, our pack.

Never more than one record is held, so a file of any size is read in little memory.
"""

import gzip
import io
import json
import lzma
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

CHUNK = 1 << 20
LONGEST_RECORD = 4 << 20
_WHITE = " \t\r\n,"


class BrokenFile(ValueError):
    """The file cannot be read as a registry file; the text says why."""


def raw_records(path: Path) -> Iterator[tuple[int, Any]]:
    """(number, record) of every record, counted from 1; a line that is no JSON comes as its text.

    Raises BrokenFile when the file as a whole is not one of those known.
    """
    try:
        with _opened(path) as stream:
            first = _first_letter(stream)
            yield from _array(stream) if first == "[" else _lines(stream)
    except (OSError, EOFError, zipfile.BadZipFile, lzma.LZMAError, UnicodeDecodeError) as error:
        raise BrokenFile(f"{path.name} breaks off or is damaged: {error}") from error


@contextmanager
def _opened(path: Path) -> Iterator[IO[str]]:
    with path.open("rb") as file:
        magic = file.read(6)
        file.seek(0)
        if magic.startswith(b"PK"):
            with zipfile.ZipFile(file) as archive, archive.open(_largest_json(archive)) as inner:
                yield io.TextIOWrapper(inner, encoding="utf-8")
        elif magic.startswith(b"\x1f\x8b"):
            with gzip.open(file) as inner:
                yield io.TextIOWrapper(inner, encoding="utf-8")
        elif magic.startswith(b"\xfd7zXZ"):
            with lzma.open(file) as inner:
                yield io.TextIOWrapper(inner, encoding="utf-8")
        elif magic.lstrip()[:1] in {b"[", b"{"}:
            yield io.TextIOWrapper(file, encoding="utf-8")
        else:
            raise BrokenFile(
                f"{path.name} is no ROR dump: give the zip from ROR, its JSON, or JSON Lines"
            )


def _largest_json(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """The dump's JSON; where both schemas are in the zip, the one of schema v2."""
    found = [info for info in archive.infolist() if info.filename.endswith(".json")]
    if not found:
        raise BrokenFile("There is no .json in the zip: give the zip that ROR publishes.")
    return max(found, key=lambda info: ("schema_v2" in info.filename, info.file_size))


def _first_letter(stream: IO[str]) -> str:
    while (letter := stream.read(1)) and letter.isspace():
        pass
    return letter if letter == "[" else _put_back(stream)


def _put_back(stream: IO[str]) -> str:
    stream.seek(0)
    return ""


def _lines(stream: IO[str]) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(stream, start=1):
        if not line.strip():
            continue
        try:
            yield number, json.loads(line)
        except json.JSONDecodeError:
            yield number, line


def _array(stream: IO[str]) -> Iterator[tuple[int, Any]]:
    decoder = json.JSONDecoder()
    buffer, number = "", 0
    while True:
        buffer = buffer.lstrip(_WHITE)
        if buffer.startswith("]"):
            return
        try:
            record, end = decoder.raw_decode(buffer)
        except json.JSONDecodeError as error:
            chunk = stream.read(CHUNK)
            if not chunk or len(buffer) > LONGEST_RECORD:
                raise BrokenFile(f"The file breaks off after record {number}.") from error
            buffer += chunk
            continue
        number += 1
        yield number, record
        buffer = buffer[end:]
