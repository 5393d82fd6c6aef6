"""Names of organisations in Latin letters, by their shape."""

import re
from dataclasses import dataclass

from comity.reading.found import Span
from comity.reading.readers.rules.calendar_words import MONTHS, WEEKDAYS
from comity.reading.readers.rules.capitalised import Word, runs, spanning
from comity.reading.readers.rules.countries import countries
from comity.reading.readers.rules.org_words import (
    CONNECTORS,
    CUT,
    GENERIC,
    LEADING,
    NO_ACRONYM,
    NO_TAIL,
    STRONG,
    TITLES,
    WEAK,
    WIDE,
)

_SHORT_FORM = re.compile(
    r"\s*[(（]\s*[“\"«]?\s*([^\W\d_][\w&/–-]{1,14}(?: [A-Z][\w-]{2,14})?)\s*[”\"»]?\s*[)）]"
)
_VIETNAMESE = re.compile(
    r"(?:[Tt]rường\s+)?(?:Đại học|Học viện|Cao đẳng|Viện)(?:\s+[A-ZĐÀ-Ỹ][\w]*)+"
    r"(?:\s+-\s+Đại học(?:\s+[A-ZĐÀ-Ỹ]\w*)+)?"
)
# Only the word before it says that it is one.
_COMPANY = re.compile(
    r"\b(?:the )?(?:company|firm|corporation|enterprise) (?P<name>[A-Z][\w&-]+(?: [A-Z][\w&-]+){1,3})"
)
LONGEST = 16
LEAST_CAPITALS = 2
ENGLISH_HEADS = frozenset("university college institute academy school hospital".split())
UNITS = frozenset("faculty department division chair school".split())
TURKISH_TITLES = ("rektör", "dekan", "başkan", "valisi", "müdürü", "bakanı")
LONGEST_GENERIC = 3
LONGEST_SHORT_NAME = 3
JOINTS = frozenset("and ve y e et und &".split())
FEDERATIONS = ("russian federation",)


@dataclass(frozen=True, slots=True)
class Shape:
    """An organisation-shaped stretch; `generic` says nothing of which one.

    `name` is what it is called, where the words of the stretch alone do not say it.
    """

    span: Span
    generic: bool = False
    strong: bool = True
    name: str = ""


def latin_names(text: str) -> list[Shape]:
    """Stretches shaped as the name of an organisation, left to right."""
    found = [Shape(Span(m.start(), m.end())) for m in _VIETNAMESE.finditer(text)]
    found += [Shape(Span(*m.span("name"))) for m in _COMPANY.finditer(text)]
    for run in runs(text):
        for piece in _pieces(run):
            shape = _shape(text, piece)
            if shape is not None and not any(shape.span.meets(other.span) for other in found):
                found.append(shape)
    return sorted(found, key=lambda shape: shape.span)


def is_short_form(text: str) -> bool:
    """Whether this is written as an abbreviation: two capitals at least in one of its parts."""
    return " " not in text and any(
        sum(letter.isupper() for letter in part) >= LEAST_CAPITALS for part in text.split("-")
    )


def short_form_after(text: str, end: int) -> str:
    """The abbreviation in brackets behind `end`, '' where there is none."""
    match = _SHORT_FORM.match(text, end)
    if match is None or not is_short_form(match[1].split()[0]) or match[1].upper() in NO_ACRONYM:
        return ""
    return match[1]


def _is_head(word: Word) -> bool:
    return word.capital and (word.key in STRONG or word.key in WEAK)


def _pieces(run: list[Word]) -> list[list[Word]]:
    """A run cut at titles, at words that end a name, and at 'and' between two names."""
    pieces: list[list[Word]] = [[]]
    addressed = False
    for word in run:
        if addressed and word.key in {"of", "from", "at"} and not _is_name(pieces[-1]):
            pieces.append([])  # 'Dr. Jane Doe of the University of X'
            continue
        addressed = word.key in TITLES or addressed
        cuts = (
            word.key in TITLES
            or word.key.startswith(TURKISH_TITLES)
            or (word.key in CUT and word.capital)
        )
        if cuts or (word.dashed and _is_name(pieces[-1]) and not _continues(run, word)):
            pieces.append([] if cuts else [word])
        elif word.key in JOINTS and (
            (addressed and not _is_name(pieces[-1])) or _two_names(run, word, pieces[-1])
        ):
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [piece for piece in map(_trimmed, pieces) if piece]


def _is_name(piece: list[Word]) -> bool:
    return any(_is_head(word) for word in piece)


def _continues(run: list[Word], dashed: Word) -> bool:
    """Whether what stands behind a dash is part of the name: no organisation of its own."""
    rest = run[run.index(dashed) :]
    return not any(word.key in {"university", "institute"} for word in rest)


def _two_names(run: list[Word], joint: Word, left: list[Word]) -> bool:
    right = run[run.index(joint) + 1 :]
    following = right[: next((n for n, w in enumerate(right) if w.key == "and"), len(right))]
    if right and right[0].key == "the":
        return True
    lead = " ".join(word.text for word in left)
    another = lead.lower() in countries() or _short_name(left) or _is_polytechnic(left)
    house = any(_is_head(word) for word in left)
    if house and any(word.key in ENGLISH_HEADS for word in left) and _short_name(following):
        return True
    return (another or house or any(word.key in UNITS for word in left)) and any(
        word.key in STRONG and word.capital for word in following
    )


def _short_name(piece: list[Word]) -> bool:
    """'SPbPU', 'TU Delft', 'ETH Zurich': a short form, alone or before a town."""
    named = piece[: next((n for n, word in enumerate(piece) if word.key in CUT), len(piece))]
    return (
        0 < len(named) <= LONGEST_SHORT_NAME
        and is_short_form(named[0].text)
        and named[0].text.upper() not in NO_ACRONYM
        and all(word.capital and not _is_head(word) for word in named)
    )


def _is_polytechnic(piece: list[Word]) -> bool:
    """'Milan Polytechnic and ...': it is called so, without 'University'."""
    return len(piece) > 1 and piece[-1].key in {"polytechnic", "polytechnical", "polytech"}


def _trimmed(piece: list[Word]) -> list[Word]:
    """Without small words at its edges, and without the faculty before its university."""
    while piece and (not piece[0].capital or piece[0].key in LEADING or _is_time(piece)):
        piece = piece[1:]
    while piece and not piece[-1].capital:
        piece = piece[:-1]
    if piece and piece[0].key in UNITS:
        ends = [
            at for at, word in enumerate(piece) if word.key in {"of", "at"} and _is_name(piece[at:])
        ]
        return piece[ends[-1] + 1 :] if ends else piece
    return piece


def _is_time(piece: list[Word]) -> bool:
    """'On Monday the Institute ...', 'In May the University ...'."""
    key = piece[0].key
    return key in WEEKDAYS or (key in MONTHS and len(piece) > 1 and piece[1].key == "the")


def _somebody_follows(head: Word, rest: list[Word]) -> bool:
    """'Dezhou University Jane Doe': words without 'of' behind the head are somebody's name."""
    return (
        len(rest) > 1
        and head.key in ENGLISH_HEADS
        and all(word.capital and not word.dashed for word in rest)
    )


def _shape(text: str, piece: list[Word]) -> Shape | None:
    heads = [at for at, word in enumerate(piece) if _is_head(word)]
    if heads and heads[-1] > 0 and _somebody_follows(piece[heads[-1]], piece[heads[-1] + 1 :]):
        piece = piece[: heads[-1] + 1]
    if not heads or len(piece) > LONGEST:
        return None
    span = spanning(piece)
    named = [word for word in piece if word.key not in CONNECTORS]
    keys = {word.key for word in named}
    if named[-1].key in NO_TAIL:
        return None
    if keys <= GENERIC and len(named) <= LONGEST_GENERIC:
        return Shape(span, generic=True) if len(named) > 1 else None
    first = span.of(text).lower()
    if len(named) == 1 or any(first.startswith(name) for name in FEDERATIONS):
        return None
    supported = bool(keys & STRONG) or bool(short_form_after(text, span.end))
    wide = named[0].key in WIDE and len(named) > 2  # noqa: PLR2004 - 'National Laboratory' is none
    return Shape(span, strong=supported or wide)
