"""Runs of capitalised words in a text of Latin or Cyrillic letters: what names are made of."""

import re
from dataclasses import dataclass

from comity.reading.found import Span
from comity.reading.readers.rules.org_words import CONNECTORS

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_][\w’'`ʻ‘&/-]*[\w]|[^\W\d_]\.?|&|\d+")
_GAP = re.compile(r"[ \t\u00a0]+(?:[-–—][ \t\u00a0]+)?")
_POINTED = re.compile(r"(?:[^\W\d_]|Dr|Prof|St|Mr|Mrs|Ms|Engr|Eng|Assoc|Asst|Doç|Öğr|ул|им)")
_SUFFIX = re.compile(r"[’'`ʻ‘](?:s|S)$")
# Turkish and Uzbek put their endings behind an apostrophe.
_ENDING = re.compile(r"[’'](?:[a-zçğıöşü]{1,7})$")
# A headline in capitals is longer than any name.
LONGEST_RUN = 60


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text; `key` is it in small letters without an ending behind an apostrophe."""

    span: Span
    text: str
    key: str
    capital: bool
    joined: bool
    dashed: bool
    possessive: bool


def words(text: str) -> list[Word]:
    """The words, each with whether only a blank stands between it and the one before."""
    found: list[Word] = []
    last_end = -1
    for match in _WORD.finditer(text):
        raw = match[0]
        end = match.end()
        possessive = bool(_SUFFIX.search(raw) or _ENDING.search(raw))
        bare = _ENDING.sub("", _SUFFIX.sub("", raw)).rstrip("’'./-")
        if raw.endswith(".") or bare != raw.rstrip("."):
            end = match.start() + len(bare)
        gap = text[last_end : match.start()] if last_end >= 0 else "\n"
        if gap.startswith(".") and found and _POINTED.fullmatch(found[-1].text):
            gap = gap[1:] or " "
        found.append(
            Word(
                Span(match.start(), end),
                bare or raw,
                (bare or raw).lower(),
                raw[0].isupper(),
                bool(_GAP.fullmatch(gap)) and not (found and found[-1].possessive),
                any(dash in gap for dash in "-–—"),
                possessive,
            )
        )
        last_end = end
        if possessive:
            last_end = match.end()
    return found


def runs(text: str) -> list[list[Word]]:
    """Runs that begin and end with a capital, with only connecting small words between."""
    found: list[list[Word]] = []
    run: list[Word] = []
    for word in words(text):
        joined = word.joined and len(run) < LONGEST_RUN
        if run and joined and (word.capital or word.key in CONNECTORS):
            run.append(word)
            continue
        _close(found, run)
        run = [word] if word.capital else []
    _close(found, run)
    return found


def _close(found: list[list[Word]], run: list[Word]) -> None:
    while run and not run[-1].capital:
        run.pop()
    if run:
        found.append(run)


def spanning(run: list[Word]) -> Span:
    """The stretch from the first word to the last."""
    return Span(run[0].span.start, run[-1].span.end)
