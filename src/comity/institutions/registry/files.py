"""Reading registry files as a stream: the official dump (zip or JSON), JSON Lines, our pack.

Never more than one record is held, so a file of any size is read in little memory.
"""

import gzip
import io
import json
import lzma
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

CHUNK = 1 << 20
LONGEST_RECORD = 4 << 20
WATCHED_EVERY = 200
_WHITE = re.compile(r"[\s,]*")


class BrokenFile(ValueError):
    """The file cannot be read as a registry file; the text says why."""


Watch = Callable[[float], None]


def raw_records(path: Path, watch: Watch | None = None) -> Iterator[tuple[int, Any]]:
    """(number, record) of every record, counted from 1; a line that is no JSON comes as its text.

    `watch` is told now and then which part of the file is read, from 0 to 1. Raises BrokenFile when
    the file as a whole is not one of those known.
    """
    try:
        with path.open("rb") as file:
            yield from _watched(_records(path, file), file, path.stat().st_size, watch)
    except (OSError, EOFError, zipfile.BadZipFile, lzma.LZMAError, UnicodeDecodeError) as error:
        raise BrokenFile(f"{path.name} breaks off or is damaged: {error}") from error


def _watched(
    records: Iterator[tuple[int, Any]], file: IO[bytes], size: int, watch: Watch | None
) -> Iterator[tuple[int, Any]]:
    for at, record in enumerate(records):
        if watch and at % WATCHED_EVERY == 0:
            watch(file.tell() / max(size, 1))
        yield record


def _records(path: Path, file: IO[bytes]) -> Iterator[tuple[int, Any]]:
    with _opened(path, file) as stream:
        first = _first_letter(stream)
        yield from _array(stream) if first == "[" else _lines(stream)


@contextmanager
def _opened(path: Path, file: IO[bytes]) -> Iterator[IO[str]]:
    magic = file.read(6)
    file.seek(0)
    if magic.startswith(b"PK"):
        with zipfile.ZipFile(file) as archive, archive.open(_largest_json(archive)) as inner:
            yield from _text(inner)
    elif magic.startswith(b"\x1f\x8b"):
        with gzip.GzipFile(fileobj=file) as inner:
            yield from _text(inner)
    elif magic.startswith(b"\xfd7zXZ"):
        with lzma.open(file) as inner:
            yield from _text(inner)
    elif magic.lstrip()[:1] in {b"[", b"{"}:
        yield from _text(file)
    else:
        raise BrokenFile(
            f"{path.name} is no ROR dump: give the zip from ROR, its JSON, or JSON Lines"
        )


def _text(inner: Any) -> Iterator[IO[str]]:
    with io.TextIOWrapper(inner, encoding="utf-8") as stream:
        yield stream


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
    """The elements of an array; read by chunks, and cut only when a chunk is used up."""
    decoder = json.JSONDecoder()
    buffer, at, number = "", 0, 0
    while True:
        at = _after_white(buffer, at)
        if buffer.startswith("]", at):
            return
        try:
            record, at = decoder.raw_decode(buffer, at)
        except json.JSONDecodeError as error:
            chunk = stream.read(CHUNK)
            if not chunk or len(buffer) - at > LONGEST_RECORD:
                raise BrokenFile(f"The file breaks off after record {number}.") from error
            buffer, at = buffer[at:] + chunk, 0
            continue
        number += 1
        yield number, record


def _after_white(buffer: str, at: int) -> int:
    match = _WHITE.match(buffer, at)
    return match.end() if match else at
