"""An index of a registry file somebody gives, kept in the user's cache folder."""

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from comity.institutions.names import layout
from comity.institutions.names.build import build_file
from comity.institutions.names.index import NameIndex
from comity.institutions.names.local_file import cache_folder
from comity.institutions.registry.records import ACRONYM, ALIAS, LABEL, Name, RegistryRecord


def index_of(path: Path) -> NameIndex:
    """Open the file's index; it is made when the file is new or the format changed."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    kept = cache_folder() / f"registry-{digest[:32]}-{layout.FORMAT}.idx"
    try:
        return NameIndex.open(kept)
    except (OSError, layout.WrongFormat):
        build_file(kept, _records(path))
        return NameIndex.open(kept)


def _records(path: Path) -> Iterator[RegistryRecord]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield _record(json.loads(line))


def _record(raw: dict[str, Any]) -> RegistryRecord:
    names = [Name(value, tag or "", _kind(kinds)) for value, tag, kinds in raw["names"]]
    names.sort(key=lambda name: (name.value != raw["name"], name.kind != LABEL))
    return RegistryRecord(
        ror=raw["id"],
        names=names,
        country=raw["country"] or "",
        city=raw["city"] or "",
        types=raw["types"],
        status=raw["status"],
        domains=raw["domains"],
        relations=[(kind, other) for kind, other, *_ in raw["rels"]],
        external_ids=raw["ext"],
    )


def _kind(kinds: list[str]) -> str:
    if {"ror_display", "label"} & set(kinds):
        return LABEL
    return ACRONYM if "acronym" in kinds else ALIAS
