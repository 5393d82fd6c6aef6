"""Registry names inside a running text, in any of its scripts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comity.institutions.names.index import Entry, Mention, NameIndex, Tables
from comity.institutions.names.words import stem, words
from comity.shared.folding import fold, has_han

_TOKEN = re.compile(r"[㐀-鿿豈-﫿]+|[^\W_㐀-鿿豈-﫿]+")
_SENTENCE_END = re.compile(r"[.!?。！？;；\n]")
LONGEST_NAME = 16
LONGEST_HAN = 24
SHORTEST_HAN = 4
SHORTEST_ACRONYM = 3


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    word: str
    raw: str


def mentions(index: NameIndex, text: str) -> list[Mention]:
    """The longest name at each place, left to right, none inside another."""
    tokens = [
        _Word(match.start(), match.end(), stem(fold(match[0])), match[0])
        for match in _TOKEN.finditer(text)
    ]
    found: list[Mention] = []
    at = 0
    while at < len(tokens):
        if has_han(tokens[at].raw):
            found.extend(_han(index, tokens[at]))
            at += 1
            continue
        mention = _here(index, text, tokens, at)
        if mention is None:
            at += 1
            continue
        found.append(mention)
        while at < len(tokens) and tokens[at].start < mention.end:
            at += 1
    return found


def _here(index: NameIndex, text: str, tokens: list[_Word], at: int) -> Mention | None:
    best: Mention | None = None
    for layer in index.layers:
        numbers: list[int] = []
        for last in range(at, min(at + LONGEST_NAME, len(tokens))):
            if last > at and _SENTENCE_END.search(text, tokens[last - 1].end, tokens[last].start):
                break
            number = layer.number(tokens[last].word)
            numbers.append(number)
            if number < 0 or not layer.any_begins(numbers):
                break
            entries = _entries(index, layer, numbers, tokens[at : last + 1])
            if entries and (best is None or tokens[last].end > best.end):
                start, end = tokens[at].start, tokens[last].end
                best = Mention(start, end, entries, text[start:end], "name")
    return best


def _han(index: NameIndex, token: _Word) -> Iterator[Mention]:
    """The names inside a run of Chinese characters, left to right, the longest at each place."""
    split = words(token.raw)
    numbers = [[layer.number(word) for word in split] for layer in index.layers]
    start = 0
    while start <= len(token.raw) - SHORTEST_HAN:
        here = [
            _longest_han(index, layer, token, numbers[at], start)
            for at, layer in enumerate(index.layers)
        ]
        best = max((one for one in here if one), key=lambda one: one.end, default=None)
        if best is None:
            start += 1
            continue
        yield best
        start = best.end - token.start


def _longest_han(
    index: NameIndex, layer: Tables, token: _Word, numbers: list[int], start: int
) -> Mention | None:
    """The longest name that begins at `start`; pairs of characters are the words of names."""
    best: Mention | None = None
    last = min(len(numbers), start + LONGEST_HAN)
    for end in range(start + 1, last + 1):
        piece = numbers[start:end]
        if piece[-1] < 0 or not layer.any_begins(piece):
            break
        if len(piece) < SHORTEST_HAN - 1:
            continue
        entries = _entries(index, layer, piece, [token])
        if entries:
            at = token.start + start
            words_here = token.raw[start : end + 1]
            best = Mention(at, at + len(words_here), entries, words_here, "name")
    return best


def _entries(
    index: NameIndex, layer: Tables, numbers: list[int], tokens: list[_Word]
) -> tuple[Entry, ...]:
    """Whose name these words are, the weightiest first; none where they are common words."""
    names = [name for name in layer.named(numbers) if _is_a_name(layer, name, tokens)]
    seen: dict[str, Entry] = {}
    for name in sorted(names, key=lambda name: -layer.rank(layer.record_of(name))):
        entry = layer.entry(layer.record_of(name))
        if layer is index.layers[-1] and entry.ror in index.hidden:
            continue
        seen.setdefault(entry.ror, entry)
    return tuple(seen.values())


def _is_a_name(layer: Tables, name: int, tokens: list[_Word]) -> bool:
    """Names of one word are words too: only an acronym written as one, in capitals, counts."""
    kind = layer.kind(name)
    raw = " ".join(token.raw for token in tokens)
    if kind == "acronym":
        return len(raw) >= SHORTEST_ACRONYM and raw == raw.upper() and raw.isupper()
    if has_han(raw):
        return True
    # 'TU Delft open a laboratory': TU Delft OPEN is another house.
    last = layer.text(name)[:-1].rpartition(" ")[2][:1]
    if raw.isascii() and last.isupper() and tokens[-1].raw[0].islower():
        return False
    return len(tokens) > 1 and tokens[0].raw[0].isupper() and kind != "latin"
