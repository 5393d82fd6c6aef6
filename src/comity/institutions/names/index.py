"""The opened index: its tables, and the three questions asked of it."""

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

from comity.institutions.names import layout
from comity.institutions.names.build import KINDS
from comity.institutions.names.words import deletions, one_apart

HIGHEST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as the index keeps it; `ror` is the short id, or `local:CODE`."""

    ror: str
    names: list[list[str]]
    country: str
    subdivision: str
    city: str
    status: str
    successor: str
    types: list[str]
    parents: list[str]
    domains: list[str]

    @property
    def address(self) -> str:
        """The id as answers give it: a full ROR address, or `local:CODE`."""
        return self.ror if self.ror.startswith("local:") else f"https://ror.org/{self.ror}"

    def name(self, language: str = "en") -> str:
        """The label in `language`, else the one the registry shows."""
        for value, tag, kind in self.names:
            if kind == "label" and tag.split("-")[0] == language:
                return value
        return self.names[0][0]


@dataclass(frozen=True, slots=True)
class Hit:
    """An institution found as somebody types; `matched` is the name that answered."""

    entry: Entry
    matched: str
    kind: str
    score: float


@dataclass(frozen=True, slots=True)
class Mention:
    """A registry name inside a text: code points, end exclusive."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    matched: str
    kind: str


class Tables:
    """The sections of one packed index, with typed access; made for speed, not for beauty."""

    def __init__(self, packed: memoryview) -> None:
        parts = layout.sections(packed)
        numbers = {
            name: part.cast("I")
            for name, part in parts.items()
            if name not in {"record_texts", "name_texts", "vocabulary"}
        }
        self.records = numbers["records"]
        self.names = numbers["names"]
        self.name_words = numbers["name_words"]
        self.name_word_starts = numbers["name_word_starts"]
        self.vocabulary_starts = numbers["vocabulary_starts"]
        self.postings = numbers["postings"]
        self.posting_starts = numbers["posting_starts"]
        self.keys = numbers["keys"]
        self.error_hashes = numbers["error_hashes"]
        self.error_words = numbers["error_words"]
        self._record_texts = parts["record_texts"]
        self._name_texts = parts["name_texts"]
        self._vocabulary = parts["vocabulary"]
        self.word_count = len(self.vocabulary_starts) - 1
        self.name_count = len(self.keys)
        self.entry = lru_cache(maxsize=4096)(self._entry)
        self.number = lru_cache(maxsize=16384)(self._number)  # 'university' is asked for always

    def _entry(self, record: int) -> Entry:
        start, length = self.records[record * 3], self.records[record * 3 + 1]
        kept: dict[str, Any] = json.loads(bytes(self._record_texts[start : start + length]))
        return Entry(**kept)

    def record_with(self, ror: str) -> int:
        """The record of this short id, -1 where there is none."""
        written = json.dumps({"ror": ror}, separators=(",", ":"))[:-1].encode()
        match = re.search(re.escape(written), self._record_texts)
        if match is None:
            return -1
        count = len(self.records) // 3
        return bisect_left(range(count), match.start(), key=lambda at: self.records[at * 3])

    def rank(self, record: int) -> float:
        """The record's weight."""
        return self.records[record * 3 + 2] / 100

    def record_of(self, name: int) -> int:
        return self.names[name * 4]

    def kind(self, name: int) -> str:
        return KINDS[self.names[name * 4 + 3]]

    def text(self, name: int) -> str:
        start, length = self.names[name * 4 + 1], self.names[name * 4 + 2]
        return str(self._name_texts[start : start + length], "utf-8")

    def words(self, name: int) -> memoryview:
        """The numbers of a name's words, in order."""
        return self.name_words[self.name_word_starts[name] : self.name_word_starts[name + 1]]

    def word(self, number: int) -> str:
        starts = self.vocabulary_starts
        return str(self._vocabulary[starts[number] : starts[number + 1]], "utf-8")

    def place(self, word: str) -> int:
        """Where `word` stands or would stand in the vocabulary."""
        low, high = 0, self.word_count
        sought = word.encode()
        starts, blob = self.vocabulary_starts, self._vocabulary
        while low < high:
            middle = (low + high) // 2
            if bytes(blob[starts[middle] : starts[middle + 1]]) < sought:
                low = middle + 1
            else:
                high = middle
        return low

    def _number(self, word: str) -> int:
        """The word's number, -1 where no name has it."""
        place = self.place(word)
        return place if place < self.word_count and self.word(place) == word else -1

    def beginning_with(self, word: str) -> tuple[int, int]:
        """The vocabulary's range of words that begin with `word`."""
        return self.place(word), self.place(word + HIGHEST)

    def posting(self, number: int) -> memoryview:
        """The names that have a word, the weightiest records first."""
        return self.postings[self.posting_starts[number] : self.posting_starts[number + 1]]

    def misspelt(self, word: str) -> list[int]:
        """Words one typing error away from `word`, itself left out."""
        found: set[int] = set()
        for form in deletions(word):
            sought = layout.word_hash(form)
            at = bisect_left(self.error_hashes, sought)
            while at < len(self.error_hashes) and self.error_hashes[at] == sought:
                found.add(self.error_words[at])
                at += 1
        near = ((number, self.word(number)) for number in found)
        return [number for number, other in near if other != word and one_apart(word, other)]

    def named(self, numbers: Sequence[int]) -> Iterator[int]:
        """Names made of exactly these words in this order."""
        sought = list(numbers)
        at = bisect_left(self.keys, sought, key=lambda name: list(self.words(name)))
        while at < self.name_count and list(self.words(self.keys[at])) == sought:
            yield self.keys[at]
            at += 1

    def any_begins(self, numbers: Sequence[int]) -> bool:
        """Whether some name begins with these words."""
        sought = list(numbers)
        at = bisect_left(self.keys, sought, key=lambda name: list(self.words(name)))
        return at < self.name_count and list(self.words(self.keys[at]))[: len(sought)] == sought


class NameIndex:
    """Names of institutions: the shipped or loaded ones, and newer rows laid over them.

    `over` holds records changed since the file was built; a record there hides the file's own.
    """

    def __init__(self, tables: Tables, over: Tables | None = None) -> None:
        self.layers = [tables] if over is None else [over, tables]
        self.hidden: frozenset[str] = frozenset()
        if over is not None:
            count = len(over.records) // 3
            self.hidden = frozenset(over.entry(number).ror for number in range(count))
        # Several kinds of records are found by the same words at the same moment.
        self._searched = lru_cache(maxsize=64)(self._search)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Map the file; raises OSError or layout.WrongFormat."""
        return cls(Tables(layout.mapped(path)))

    def with_ror(self, address: str) -> Entry | None:
        """The institution of a ROR address, a short id or `local:CODE`."""
        ror = address.strip().removeprefix("https://").removeprefix("ror.org/")
        for layer in self.layers:
            record = layer.record_with(ror)
            if record >= 0:
                return layer.entry(record)
        return None

    def search(self, query: str, limit: int = 10, country: str | None = None) -> list[Hit]:
        """Institutions by what somebody has typed so far, best first."""
        return list(self._searched(query, limit, country))

    def _search(self, query: str, limit: int, country: str | None) -> tuple[Hit, ...]:
        from comity.institutions.names.search import search  # noqa: PLC0415 - it imports this file

        found = [
            hit
            for layer in self.layers
            for hit in search(layer, query, limit=limit, country=country)
            if layer is not self.layers[-1] or hit.entry.ror not in self.hidden
        ]
        found.sort(key=lambda hit: -hit.score)
        return tuple(found[:limit])

    def mentions(self, text: str) -> list[Mention]:
        """Registry names inside a text, the longest at each place."""
        from comity.institutions.names.mentions import mentions  # noqa: PLC0415 - as above

        return mentions(self, text)

    def named(self, text: str) -> list[Hit]:
        """Institutions that have exactly this name, the weightiest first."""
        from comity.institutions.names.search import named  # noqa: PLC0415 - as above

        return [
            hit
            for layer in self.layers
            for hit in named(layer, text)
            if layer is not self.layers[-1] or hit.entry.ror not in self.hidden
        ]
