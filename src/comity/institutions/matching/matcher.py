"""From a string to institutions: names inside it, weighed by place, with reasons in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from comity.institutions.matching.wording import (
    Token,
    cleaned,
    countries_in,
    same_place,
    tokens,
)
from comity.institutions.names.index import Entry, NameIndex, Tables
from comity.shared.folding import fold, has_han

LONGEST_NAME = 16
LONGEST_TEXT = 2000
SHOWN = 5
WORTH_SHOWING = 0.3
ACCEPTED = 0.72
# Two institutions of one name, nearer than this, are a choice for a person.
CLEAR = 0.04
ALIKE = 90.0
KIND_SCORE = {"label": 0.8, "alias": 0.76, "latin": 0.72, "former": 0.66, "acronym": 0.52}
_PART = re.compile(
    r"^(?:department|dept|faculty|school|division|section|clinic|unit|graduate|laborator|college of"
    r"|institute of|center for|centre for|research cent|medical cent|кафедра|факультет)",
    re.IGNORECASE,
)
# 'Sevitel (Poland)': how the registry tells branches of a company apart.
_IN_COUNTRY = re.compile(r"\s*\([^)]*\)$")
# A name of these words alone is part of a longer one when a word stands beside it.
_GENERAL = frozenset(
    "university hospital polytechnic institute technology technical state national medical college"
    " center centre library school science and of the general research academy public city".split()
)
_ORGANISATION = re.compile(
    r"univ|instit|colleg|hospital|academ|laborator|polytech|école|ecole|hochschul|klinik|центр"
    r"|университет|институт|академи|大学|学院|centre|center|council|ministry|agency|museum",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Candidate:
    """An institution the string may mean, and why."""

    entry: Entry
    matched: str
    kind: str
    start: int
    end: int
    score: float
    reasons: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is committed to, and what else was thought of; both best first."""

    accepted: list[Candidate]
    candidates: list[Candidate]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the string says it is."""

    countries: set[str]
    folded: str


def match(index: NameIndex, text: str, country: str = "") -> Answer:
    """The institutions that `text` means; `country` is what somebody knows besides."""
    accepted: list[Candidate] = []
    found: list[Candidate] = []
    for address in cleaned(text[:LONGEST_TEXT]).split(";"):
        said = countries_in(address) | ({country} if country else set())
        place = _Place(said, f" {fold(address)} ")
        here = _meant(index, address, place)
        accepted += here.accepted
        found += here.candidates
    accepted = sorted(_once(accepted), key=lambda one: -one.score)
    ranked = {one.entry.ror: one for one in accepted}
    for one in sorted(found, key=lambda one: -one.score):
        if one.score >= WORTH_SHOWING:
            ranked.setdefault(one.entry.ror, one)
    if not ranked:
        ranked = {one.entry.ror: one for one in _begun_so(index, text, country)}
    return Answer(accepted, list(ranked.values())[:SHOWN])


def _meant(index: NameIndex, text: str, place: _Place) -> Answer:
    """What one address means: its names, else names written a little otherwise."""
    found = [one for each in _named(index, text, place) for one in each]
    accepted = _accepted(found)
    if not accepted:
        found += _alike(index, text, place)
        accepted = _accepted(found)
    return Answer(accepted, found)


def _once(found: list[Candidate]) -> list[Candidate]:
    """The best of each institution."""
    return list({one.entry.ror: one for one in sorted(found, key=lambda one: one.score)}.values())


def _named(index: NameIndex, text: str, place: _Place) -> Iterator[list[Candidate]]:
    """For each name that stands in the string, the institutions of that name."""
    words = tokens(text)
    for layer in index.layers:
        for first in range(len(words)):
            yield from _from(index, layer, text, words, first, place)


def _from(
    index: NameIndex, layer: Tables, text: str, words: list[Token], first: int, place: _Place
) -> Iterator[list[Candidate]]:
    numbers: list[int] = []
    for last in range(first, min(first + LONGEST_NAME, len(words))):
        number = layer.number(words[last].word)
        numbers.append(number)
        if number < 0 or not layer.any_begins(numbers):
            return
        said = text[words[first].start : words[last].end]
        if last == first and len(said) < 3 and not has_han(said):  # noqa: PLR2004 - 'AU', 'Of'
            continue
        several: dict[str, Candidate] = {}
        for name in layer.named(numbers):
            one = _candidate(layer, name, text, (words[first].start, words[last].end), place)
            if layer is index.layers[-1] and one.entry.ror in index.hidden:
                continue
            if one.score > several.get(one.entry.ror, one).score or one.entry.ror not in several:
                several[one.entry.ror] = one
        if several:
            yield list(several.values())


def _part_of_longer(text: str, span: tuple[int, int], said: str) -> bool:
    if not _GENERAL.issuperset(fold(said).split()):
        return False
    before = text[: span[0]].rpartition(",")[2].strip(" .(")
    after = text[span[1] :].partition(",")[0].strip(" .)")
    return bool(before or after)


def _candidate(
    layer: Tables, name: int, text: str, span: tuple[int, int], place: _Place
) -> Candidate:
    said = text[slice(*span)]
    record = layer.record_of(name)
    entry, kind = layer.entry(record), layer.kind(name)
    score, reasons = KIND_SCORE[kind], [f"its {kind} “{layer.text(name)}” stands in the text"]
    if kind == "acronym" and said != said.upper():
        score -= 0.4
        reasons.append("not written as an acronym")
    elif kind != "acronym" and " " not in said and not has_han(said):
        score -= 0.25
        reasons.append("one word only")
    elif _PART.match(said):
        score -= 0.2
        reasons.append("many have a part called so")
    if _part_of_longer(text, span, said):
        score -= 0.25
        reasons.append("it may be part of a longer name")
    score += _by_place(entry, said, place, reasons)
    return Candidate(
        entry, layer.text(name), kind, *span, score + layer.rank(record) / 2000, reasons
    )


def _by_place(entry: Entry, said: str, place: _Place, reasons: list[str]) -> float:
    """What country and city say for it or against it."""
    points = 0.0
    if same_place(entry.country, place.countries):
        points += 0.1
        reasons.append(f"the country agrees ({entry.country})")
    elif place.countries:
        points -= 0.4
        reasons.append(
            f"it is in {entry.country}, the text says {', '.join(sorted(place.countries))}"
        )
    city = fold(entry.city)
    if city and f" {city} " in place.folded.replace(f" {fold(said)} ", " | "):
        points += 0.2
        reasons.append(f"the city agrees ({entry.city})")
    elif city and f" {city} " in f" {fold(said)} ":
        points += 0.05
        reasons.append(f"it is in {entry.city}, which its name says")
    if entry.status == "withdrawn":
        points -= 0.3
        reasons.append("the registry withdrew it")
    return points


def _begun_so(index: NameIndex, text: str, country: str) -> list[Candidate]:
    """Names that have these words and more: choices for a person, never accepted."""
    found = []
    place = _Place({country} if country else set(), f" {fold(text)} ")
    for hit in index.search(text, limit=SHOWN):
        reasons = [f"its {hit.kind} “{hit.matched}” has these words and more"]
        score = 0.4 + _by_place(hit.entry, text, place, reasons)
        found.append(Candidate(hit.entry, hit.matched, hit.kind, 0, len(text), score, reasons))
    return found


def _accepted(found: list[Candidate]) -> list[Candidate]:
    """The best of each stretch of the string, longer names before what lies inside them."""
    accepted: list[Candidate] = []
    taken: list[tuple[int, int]] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, -one.score)):
        if any(one.start < end and start < one.end for start, end in taken):
            continue
        same = [
            other
            for other in found
            if (other.start, other.end) == (one.start, one.end) and other.entry.ror != one.entry.ror
        ]
        if one.score < ACCEPTED:
            continue
        taken.append((one.start, one.end))
        second = max((other.score for other in same), default=0.0)
        if one.score - second >= CLEAR or "city agrees" in " ".join(one.reasons):
            accepted.append(one)
    return _once(accepted)


def _bare(name: str) -> str:
    return " ".join(word for word in fold(name).split() if word not in {"the", "of", "inc", "ltd"})


def _alike(index: NameIndex, text: str, place: _Place) -> list[Candidate]:
    """Names written a little otherwise, in the parts that look like an organisation's."""
    found = []
    at = 0
    for part in text.split(","):
        start, at = at, at + len(part) + 1
        if not _ORGANISATION.search(part) or len(part) > 120:  # noqa: PLR2004 - a sentence
            continue
        query = " ".join(token.word for token in tokens(part))
        country = next(iter(place.countries)) if len(place.countries) == 1 else None
        for hit in index.search(query, limit=SHOWN, country=country):
            alike = fuzz.token_sort_ratio(_bare(query), _bare(_IN_COUNTRY.sub("", hit.matched)))
            if alike < ALIKE:
                continue
            reasons = [f"“{part.strip()}” is nearly its {hit.kind} “{hit.matched}”"]
            score = 0.66 + (alike - ALIKE) / 100 + _by_place(hit.entry, part, place, reasons)
            found.append(Candidate(hit.entry, hit.matched, hit.kind, start, at - 1, score, reasons))
    return found
