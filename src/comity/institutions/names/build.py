"""Building the index file from records."""

import json
import sys
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from comity.institutions.names import layout
from comity.institutions.names.words import deletions, words
from comity.institutions.registry.records import ACRONYM, ALIAS, FORMER, LABEL, RegistryRecord
from comity.shared.folding import has_han, latin

KINDS = (LABEL, ALIAS, ACRONYM, FORMER, "latin")
LATIN = KINDS.index("latin")
# Of a word this short every misspelling is another word.
SHORTEST_MISSPELT = 4
PART_BITS = 6


def build(records: Iterable[RegistryRecord]) -> bytes:
    """The packed index of a few `records`, in memory."""
    return layout.pack(_sections(records))


def build_file(path: Path, records: Iterable[RegistryRecord]) -> None:
    """The index of all `records` as a file; they are read as a stream and not held."""
    layout.write(path, _sections(records))


def _sections(records: Iterable[RegistryRecord]) -> dict[str, Any]:
    """Weightier records come first, so that a search may stop at the first good page.

    The records lie in a temporary file until their order is known.
    """
    names = _Names()
    rows, texts = array("I"), bytearray()
    with TemporaryFile() as laid_by:
        for number, (rank, blob) in enumerate(_by_weight(records, laid_by)):
            rows.extend((len(texts), len(blob), rank))
            texts += blob
            names.add(number, json.loads(blob)["names"])
    return {"records": rows, "record_texts": texts, **names.sections()}


def _by_weight(
    records: Iterable[RegistryRecord], laid_by: IO[bytes]
) -> Iterator[tuple[int, bytes]]:
    """The rank of each record and what is kept of it, the weightiest first."""
    ranks, starts = array("I"), array("Q", [0])
    for record in records:
        blob = json.dumps(_kept(record), ensure_ascii=False, separators=(",", ":")).encode()
        laid_by.write(blob)
        ranks.append(min(int(weight(record) * 100), 2**31))
        starts.append(starts[-1] + len(blob))
    for number in sorted(range(len(ranks)), key=ranks.__getitem__, reverse=True):
        laid_by.seek(starts[number])
        yield ranks[number], laid_by.read(starts[number + 1] - starts[number])


def weight(record: RegistryRecord) -> float:
    """How likely people mean this record: universities, the well connected, the much named."""
    points = 3.0 if "education" in record.types else 0.0
    points += 0.4 * min(len(record.relations), 10) + 0.3 * min(len(record.names), 10)
    points += 0.5 * len(record.external_ids) + (1.0 if record.established else 0.0)
    if record.status != "active":
        points -= 6.0
    return max(points, 0.0)


def _kept(record: RegistryRecord) -> dict[str, Any]:
    """What an answer shows of a record."""
    return {
        "ror": record.ror,
        "names": [[name.value, name.language, name.kind] for name in record.names],
        "country": record.country,
        "subdivision": record.subdivision,
        "city": record.city,
        "status": record.status,
        "successor": record.successor,
        "types": record.types,
        "parents": [ror for relation, ror in record.relations if relation == "parent"],
        "domains": record.domains,
    }


class _Names:
    """The names of all records, with the vocabulary that grows as they come."""

    def __init__(self) -> None:
        self.rows = array("I")
        self.texts = bytearray()
        self.numbers: dict[str, int] = {}  # word -> its number in the order of coming
        self.words = array("I")
        self.starts = array("I", [0])

    def add(self, record: int, names: list[list[str]]) -> None:
        known = set()
        for value, _tag, said_kind in names:
            kind = KINDS.index(said_kind)
            forms = [(value, kind)]
            if not value.isascii() and kind != KINDS.index(ACRONYM):
                forms.append((latin(value), LATIN))
            for text, form_kind in forms:
                split = words.__wrapped__(text)  # each comes once: not worth keeping
                if split and (split, form_kind == LATIN) not in known:
                    known.add((split, form_kind == LATIN))
                    self._append(record, text, form_kind, split)

    def _append(self, record: int, text: str, kind: int, split: tuple[str, ...]) -> None:
        blob = text.encode()
        self.rows.extend((record, len(self.texts), len(blob), kind))
        self.texts += blob
        numbers = self.numbers
        self.words.extend(numbers.setdefault(word, len(numbers)) for word in split)
        self.starts.append(len(self.words))

    def sections(self) -> dict[str, Any]:
        vocabulary = sorted(self.numbers)
        sorted_number = array("I", bytes(4 * len(vocabulary)))
        for number, word in enumerate(vocabulary):
            sorted_number[self.numbers[word]] = number
        name_words = array("I", map(sorted_number.__getitem__, self.words))
        starts, blob = array("I", [0]), bytearray()
        for word in vocabulary:
            blob += word.encode()
            starts.append(len(blob))
        return {
            "names": self.rows,
            "name_texts": self.texts,
            "name_words": name_words,
            "name_word_starts": self.starts,
            "vocabulary": blob,
            "vocabulary_starts": starts,
            **_postings(name_words, self.starts, len(vocabulary)),
            "keys": _keys(name_words, self.starts),
            **_errors(vocabulary),
        }


def _postings(name_words: "array[int]", starts: "array[int]", size: int) -> "dict[str, array[int]]":
    """For each word the names that have it, once each, in the order of names."""
    ends = array("I", bytes(4 * (size + 1)))
    names = range(len(starts) - 1)
    for name in names:
        for number in set(name_words[starts[name] : starts[name + 1]]):
            ends[number + 1] += 1
    for number in range(size):
        ends[number + 1] += ends[number]
    places = array("I", ends)
    flat = array("I", bytes(4 * ends[size]))
    for name in names:
        for number in set(name_words[starts[name] : starts[name + 1]]):
            flat[places[number]] = name
            places[number] += 1
    return {"postings": flat, "posting_starts": ends}


def _keys(name_words: "array[int]", starts: "array[int]") -> "array[int]":
    """Names in the order of their words; big-endian bytes compare as the numbers do."""
    turned = array("I", name_words)
    if sys.byteorder == "little":
        turned.byteswap()
    blob = turned.tobytes()
    names = range(len(starts) - 1)
    return array("I", sorted(names, key=lambda at: blob[4 * starts[at] : 4 * starts[at + 1]]))


def _errors(vocabulary: list[str]) -> dict[str, Any]:
    """Hash and word in one number, sorted by parts so that little is held at once."""
    parts = [array("Q") for _ in range(1 << PART_BITS)]
    for number, word in enumerate(vocabulary):
        if len(word) >= SHORTEST_MISSPELT and not has_han(word) and not word.isdigit():
            for form in deletions(word):
                hashed = layout.word_hash(form)
                parts[hashed >> (32 - PART_BITS)].append(hashed << 32 | number)
    hashes, found = array("I"), array("I")
    for part in parts:
        ordered = sorted(part)
        hashes.extend(pair >> 32 for pair in ordered)
        found.extend(pair & 0xFFFFFFFF for pair in ordered)
    return {"error_hashes": hashes, "error_words": found}
