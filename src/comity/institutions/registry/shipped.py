"""The institutions that come with Comity: a slice of the registry, and what it lacks."""

import hashlib
import json
import lzma
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from comity.institutions.registry.records import (
    RegistryRecord,
    as_line,
    as_packed,
    from_packed,
)

DATA = Path(__file__).resolve().parents[1] / "data"
REGISTRY = DATA / "institutions.jsonl.xz"
ADDITIONS = DATA / "additions.jsonl"


def shipped() -> Iterator[RegistryRecord]:
    """Every record that ships; an addition stands for the registry's record of the same id."""
    added = {record.ror: record for record in additions()}
    yield from added.values()
    for line in registry_lines():
        record = from_packed(json.loads(line))
        if record.ror not in added:
            yield record


def registry_lines() -> Iterator[str]:
    """The slice of the registry that ships, a packed record a line."""
    with lzma.open(REGISTRY, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def additions() -> list[RegistryRecord]:
    """Records of our own making, until a full registry is loaded."""
    lines = ADDITIONS.read_text(encoding="utf-8").splitlines()
    return [from_packed(json.loads(line)) for line in lines if line.strip()]


@cache
def fingerprint() -> str:
    """Names the shipped data: SHA-256 over its files."""
    digest = hashlib.sha256()
    for path in (REGISTRY, ADDITIONS):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def pack(records: Iterable[RegistryRecord], path: Path) -> int:
    """Write records as the compact file; answers how many."""
    count = 0
    with lzma.open(path, "wt", encoding="utf-8", preset=9 | lzma.PRESET_EXTREME) as file:
        for record in records:
            file.write(as_line(as_packed(record)) + "\n")
            count += 1
    return count
