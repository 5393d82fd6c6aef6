"""Building the index file from records."""

import json
from array import array
from collections.abc import Iterable
from typing import Any

from comity.institutions.names import layout
from comity.institutions.names.words import deletions, words
from comity.institutions.registry.records import ACRONYM, ALIAS, FORMER, LABEL, RegistryRecord
from comity.shared.folding import has_han, latin

KINDS = (LABEL, ALIAS, ACRONYM, FORMER, "latin")
LATIN = KINDS.index("latin")
# Of a word this short every misspelling is another word.
SHORTEST_MISSPELT = 4


def build(records: Iterable[RegistryRecord]) -> bytes:
    """The packed index of `records`.

    Weightier records come first, so that a search may stop at the first good page.
    """
    ordered = sorted(records, key=weight, reverse=True)
    names = _Names()
    rows, texts = array("I"), bytearray()
    for number, record in enumerate(ordered):
        blob = json.dumps(_kept(record), ensure_ascii=False, separators=(",", ":")).encode()
        rows.extend((len(texts), len(blob), min(int(weight(record) * 100), 2**31)))
        texts += blob
        names.add(number, record)
    return layout.pack({"records": rows, "record_texts": bytes(texts), **names.sections()})


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
        self.words_of: list[tuple[str, ...]] = []
        self.seen: dict[str, int] = {}

    def add(self, number: int, record: RegistryRecord) -> None:
        known = set()
        for name in record.names:
            kind = KINDS.index(name.kind)
            forms = [(name.value, kind)]
            if not name.value.isascii() and kind != KINDS.index(ACRONYM):
                forms.append((latin(name.value), LATIN))
            for text, form_kind in forms:
                split = words(text)
                if split and (split, form_kind == LATIN) not in known:
                    known.add((split, form_kind == LATIN))
                    self._append(number, text, form_kind, split)

    def _append(self, number: int, text: str, kind: int, split: tuple[str, ...]) -> None:
        blob = text.encode()
        self.rows.extend((number, len(self.texts), len(blob), kind))
        self.texts += blob
        self.words_of.append(split)
        for word in split:
            self.seen.setdefault(word, 0)

    def sections(self) -> dict[str, Any]:
        vocabulary = sorted(self.seen)
        number_of = {word: number for number, word in enumerate(vocabulary)}
        starts, blob = array("I", [0]), bytearray()
        for word in vocabulary:
            blob += word.encode()
            starts.append(len(blob))
        name_words, name_word_starts = array("I"), array("I", [0])
        postings: list[array[int]] = [array("I") for _ in vocabulary]
        for name, split in enumerate(self.words_of):
            numbers = [number_of[word] for word in split]
            name_words.extend(numbers)
            name_word_starts.append(len(name_words))
            for number in set(numbers):
                postings[number].append(name)
        flat, posting_starts = array("I"), array("I", [0])
        for posting in postings:
            flat.extend(posting)
            posting_starts.append(len(flat))
        keys = sorted(range(len(self.words_of)), key=lambda name: (self.words_of[name], name))
        return {
            "names": self.rows,
            "name_texts": bytes(self.texts),
            "name_words": name_words,
            "name_word_starts": name_word_starts,
            "vocabulary": bytes(blob),
            "vocabulary_starts": starts,
            "postings": flat,
            "posting_starts": posting_starts,
            "keys": array("I", keys),
            **_errors(vocabulary),
        }


def _errors(vocabulary: list[str]) -> dict[str, Any]:
    pairs = [
        (layout.word_hash(form), number)
        for number, word in enumerate(vocabulary)
        if len(word) >= SHORTEST_MISSPELT and not has_han(word) and not word.isdigit()
        for form in deletions(word)
    ]
    pairs.sort()
    return {
        "error_hashes": array("I", (pair[0] for pair in pairs)),
        "error_words": array("I", (pair[1] for pair in pairs)),
    }
