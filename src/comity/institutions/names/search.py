"""Finding institutions as somebody types: any script, word starts, one typing error a word."""

from collections.abc import Iterator
from dataclasses import dataclass

from comity.institutions.names.build import SHORTEST_MISSPELT
from comity.institutions.names.index import Hit, Tables
from comity.institutions.names.palladius import from_russian
from comity.institutions.names.words import words
from comity.shared.folding import has_han, latin

# Names looked at for one query at most; they come weightiest first, so what is cut is the tail.
MOST_NAMES = 2500
MOST_WORDS = 5000
LONGEST_QUERY = 200
# With so many found as they are written, errors and other scripts are not thought of.
ENOUGH = 10
KIND_POINTS = {"label": 4.0, "acronym": 3.0, "alias": 2.0, "latin": 1.0, "former": 0.5}


@dataclass(frozen=True, slots=True)
class _Token:
    """A word of the query: the vocabulary's range it begins, words one error away, its own."""

    low: int
    high: int
    exact: int
    near: frozenset[int]
    count: int

    def found_in(self, numbers: list[int]) -> float:
        """Points for the best of a name's words; -1 when none fits."""
        if self.exact in numbers:
            return 3.0
        if any(self.low <= number < self.high for number in numbers):
            return 2.0
        if self.near and not self.near.isdisjoint(numbers):
            return 0.5
        return -1.0


def search(tables: Tables, query: str, *, limit: int, country: str | None) -> list[Hit]:
    """The best institutions for a query; no more than one line each."""
    query = query[:LONGEST_QUERY]
    split = words(query)
    if not split:
        return []
    best = _ranked(tables, split, near=False, country=country)
    enough = min(limit, ENOUGH)
    if len(best) < enough and any(_can_err(word) for word in split):
        for record, hit in _ranked(tables, split, near=True, country=country).items():
            best.setdefault(record, hit)
    if len(best) < enough and not query.isascii() and not has_han(query):
        for other in dict.fromkeys((words(latin(query)), words(from_russian(query)))):
            for record, hit in _ranked(tables, other, near=True, country=country).items():
                best.setdefault(record, hit)
    found = sorted(best.values(), key=lambda pair: (-pair[0], pair[1]))[:limit]
    return [_hit(tables, name, score) for score, name in found]


def named(tables: Tables, text: str) -> list[Hit]:
    """Institutions with exactly this name."""
    numbers = [tables.number(word) for word in words(text)]
    if not numbers or -1 in numbers:
        return []
    best: dict[int, int] = {}
    for name in tables.named(numbers):
        best.setdefault(tables.record_of(name), name)
    hits = [_hit(tables, name, 100 + tables.rank(record)) for record, name in best.items()]
    return sorted(hits, key=lambda hit: -hit.score)


def _hit(tables: Tables, name: int, score: float) -> Hit:
    entry = tables.entry(tables.record_of(name))
    return Hit(entry, tables.text(name), tables.kind(name), score)


def _can_err(word: str) -> bool:
    return len(word) >= SHORTEST_MISSPELT and not has_han(word) and not word.isdigit()


def _ranked(
    tables: Tables, split: tuple[str, ...], *, near: bool, country: str | None
) -> dict[int, tuple[float, int]]:
    """Record -> (score, its best name), for names in which every word of the query is found."""
    tokens = [_token(tables, word, near=near, alone=len(split) == 1) for word in split]
    if any(token.count == 0 for token in tokens):
        return {}
    exact = [token.exact for token in tokens]
    driver = min(tokens, key=lambda token: token.count)
    others = [token for token in tokens if token is not driver]
    best: dict[int, tuple[float, int]] = {}
    for name in _names(tables, driver):
        numbers = tables.words(name).tolist()
        points = driver.found_in(numbers)
        for token in others:
            more = token.found_in(numbers)
            if more < 0:
                break
            points += more
        else:
            record = tables.record_of(name)
            if country and tables.entry(record).country != country:
                continue
            score = _score(tables, name, record, numbers, exact, tokens, points / len(tokens))
            if score > best.get(record, (-1.0, 0))[0]:
                best[record] = (score, name)
    return best


def _token(tables: Tables, word: str, *, near: bool, alone: bool) -> _Token:
    # A pair of characters is whole; one letter alone, as a beginning, would mean everything.
    whole = len(word) > 1 if has_han(word) else alone and len(word) == 1
    low, high = tables.beginning_with(word)
    exact = low if low < high and tables.word(low) == word else -1
    if whole:
        low, high = (exact, exact + 1) if exact >= 0 else (0, 0)
    misspelt = frozenset(tables.misspelt(word)) if near and _can_err(word) else frozenset()
    count = tables.posting_starts[high] - tables.posting_starts[low]
    for number in misspelt:
        count += len(tables.posting(number))
    return _Token(low, high, exact, misspelt, count)


def _names(tables: Tables, token: _Token) -> Iterator[int]:
    """Names that have the word: all, or of too many the weightiest of each word."""
    numbers = [*range(token.low, min(token.high, token.low + MOST_WORDS)), *token.near]
    if token.count <= MOST_NAMES:
        for number in numbers:
            yield from tables.posting(number)
        return
    if token.exact >= 0:
        yield from tables.posting(token.exact)[: MOST_NAMES // 2]
        numbers.remove(token.exact)
    share = max(MOST_NAMES // 2 // max(len(numbers), 1), 2)
    for number in numbers:
        yield from tables.posting(number)[:share]


def _score(
    tables: Tables,
    name: int,
    record: int,
    numbers: list[int],
    exact: list[int],
    tokens: list[_Token],
    points: float,
) -> float:
    score = points * 8 + 20 * min(len(tokens) / len(numbers), 1.0)
    score += KIND_POINTS[tables.kind(name)] + tables.rank(record) * 0.8
    if numbers == exact:
        return score + 40
    if numbers[: len(exact)] == exact:
        return score + 14
    in_order = all(
        token.low <= number < token.high for token, number in zip(tokens, numbers, strict=False)
    )
    return score + 8 if in_order and len(tokens) <= len(numbers) else score
