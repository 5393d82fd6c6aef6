"""The people a text names, each once, with the post it gives them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from comity.institutions.names.words import one_apart
from comity.reading.found import Institution, Person, Span
from comity.reading.readers.rules.arabic_people import arabic_people
from comity.reading.readers.rules.chinese_people import chinese_people
from comity.reading.readers.rules.latin_people import latin_people
from comity.reading.readers.rules.page import Page
from comity.reading.readers.rules.russian_people import russian_people
from comity.reading.readers.rules.sighting import Sighting
from comity.reading.readers.rules.title_words import HEADS_OF_STATE
from comity.shared.folding import fold, has_han

_ABOVE = re.compile(HEADS_OF_STATE, re.IGNORECASE)
_GUESTS = re.compile(
    r"(?:delegation|delegates|representatives|team)\s+(?:of|from)\s+(?:the\s+)?$|делегаци\w*\s*(?:из\s+)?$",
    re.IGNORECASE,
)
_LED = re.compile(r"(?:headed|led|chaired)\s+by|во\s+главе|возглав", re.IGNORECASE)
_LEAD = re.compile(r"^(?:(?:as well as|and|an?|the|и|та)(?:\s+|$)|，)+")
_TRAIL = re.compile(r"(?:\s+(?:and|и|та|а также|г-н\w*|г-ж\w+|Dr\.?|Prof\.?|Mr\.?|Ms\.?))+$")
ENDING = re.compile(r"(?:ого|ему|ому|ого|ой|ым|им|ом|ем|ей|а|у|ы|и|е|я|ю|ов|ова|ь)$")


_OPENED = re.compile(
    r"(?:博士|教授|先生|女士|院士)?\s*[（(]\s*(?:(?:Dr|Prof(?:essor)?|Mr|Ms|Mrs)\.?\s*)*"
)
FAR = 30
# A word of a name shorter than this is an initial or a common syllable.
SHORTEST = 3


@dataclass(slots=True)
class _Known:
    """A person under way: all the sightings of one."""

    sightings: list[Sighting] = field(default_factory=list)

    @property
    def best(self) -> Sighting:
        """The first sighting that says most."""
        full = [one for one in self.sightings if one.full] or self.sightings
        return max(full, key=lambda one: (bool(one.role), -one.span.start))


def people(page: Page, named: list[Institution]) -> list[Person]:
    """Everybody named, in the order of the text."""
    sightings = sorted(_sightings(page, named), key=lambda one: (one.span.start, -one.span.end))
    known: list[_Known] = []
    for sighting in _apart(sightings):
        same = next(
            (
                one
                for one in known
                if _same_person(one, sighting) or _in_other_letters(page, one, sighting)
            ),
            None,
        )
        if same is not None:
            same.sightings.append(sighting)
        elif sighting.full:
            known.append(_Known([sighting]))
    names = [one.best.name for one in known]
    return [_person(page, one, named, names) for one in known]


def _sightings(page: Page, named: list[Institution]) -> Iterator[Sighting]:
    yield from latin_people(page, named)
    if page.lang in {"ru", "uk", "kk"}:
        yield from russian_people(page, named)
    if page.lang == "ar":
        yield from arabic_people(page)
    if page.lang == "zh":
        yield from chinese_people(page, named)


def _apart(sightings: list[Sighting]) -> Iterator[Sighting]:
    """Of sightings of the same words, the one that says most."""
    group: list[Sighting] = []
    for sighting in [*sightings, None]:
        if group and (sighting is None or sighting.span.start >= group[0].span.end):
            yield max(
                group, key=lambda one: (bool(one.role), one.full, one.span.end - one.span.start)
            )
            group = []
        if sighting is not None:
            group.append(sighting)


def _same_person(known: _Known, other: Sighting) -> bool:
    return any(_one_name(one.name, other.name) for one in known.sightings)


def _in_other_letters(page: Page, known: _Known, other: Sighting) -> bool:
    """'班查博士（Dr. Bancha Saenghiran）': the same name in Latin letters, in brackets."""
    between = page.text[known.sightings[-1].span.end : other.span.start]
    return len(between) < FAR and bool(_OPENED.fullmatch(between))


def _one_name(left: str, right: str) -> bool:
    """One name: equal, one part of the other, or a letter of one word apart."""
    if has_han(left) or has_han(right):
        return left == right or (len(right) == 1 and left.startswith(right))
    one, other = fold(left).split(), fold(right).split()
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < len(longer):
        return all(any(_alike(word, more) for more in longer) for word in shorter) and any(
            len(word) >= SHORTEST for word in shorter
        )
    return all(_alike(word, more) for word, more in zip(shorter, longer, strict=True)) or (
        sorted(shorter) == sorted(longer)
    )


def _alike(word: str, other: str) -> bool:
    if word == other:
        return True
    if not word.isascii() and _bare(word) == _bare(other):
        return True
    initial = min(len(word), len(other)) == 1 and word[0] == other[0]
    return initial or (len(word) > 4 and word[0] == other[0] and one_apart(word, other))  # noqa: PLR2004


def _bare(word: str) -> str:
    match = ENDING.search(word)
    return word[: match.start()] if match and match.start() > 2 else word  # noqa: PLR2004


def _without_others(role: str | None, names: list[str], own: str) -> str | None:
    """The post without the name of somebody who stands right before it."""
    for name in names:
        if role and name != own and name in role:
            before, _name, behind = role.rpartition(name)
            role = (behind or before).strip(" ,") or None
    return _LEAD.sub("", _TRAIL.sub("", role)) or None if role else None


def _person(page: Page, known: _Known, named: list[Institution], names: list[str]) -> Person:
    best = known.best
    spans = tuple(sorted({one.span for one in known.sightings}))
    first = min((one for one in known.sightings if one.full), key=lambda one: one.span)
    spellings = tuple(dict.fromkeys(one.name for one in known.sightings if one.full))
    institution = next(
        (one.institution for one in [best, *known.sightings] if one.institution), None
    )
    role = best.role or next((one.role for one in known.sightings if one.role), None)
    role = _without_others(role, names, best.name)
    above = bool(role and _ABOVE.search(role)) and not institution
    if role and not institution and not above:
        institution = _guest_house(page, named, first.span)
    return Person(
        name=_as_called(known),
        span=first.span,
        mentions=spans,
        role=role,
        institution=institution,
        spellings=spellings,
        concerned=not above and (_concerned(named, institution) if institution else bool(role)),
    )


def _as_called(known: _Known) -> str:
    """The name as it is called: of Russian cases the shortest, else as first written in full."""
    full = sorted((one for one in known.sightings if one.full), key=lambda one: one.span)
    counted = Counter(one.name for one in full)
    # A headline writes every word large: a name it runs on with gives way to the name itself.
    inside = [one.name for one in full if one.name in full[0].name]
    name = min(inside, key=lambda one: (-counted[one], len(one)))
    if name.isascii() or has_han(name):
        return name
    same = [one.name for one in full if len(one.name.split()) == len(name.split())]
    return min(same, key=len)


def _guest_house(page: Page, named: list[Institution], span: Span) -> str | None:
    """'a delegation of X, headed by Rector Y': the house the delegation comes from."""
    start = page.sentence_at(span.start).start
    mentions = [
        mention for one in named for mention in one.mentions if start <= mention.start < span.start
    ]
    for mention in sorted(mentions, reverse=True):
        if _GUESTS.search(
            page.text[max(start, mention.start - 40) : mention.start]
        ) and _LED.search(page.text[mention.end : span.start]):
            return mention.of(page.text)
    return None


def _concerned(named: list[Institution], institution: str | None) -> bool:
    key = fold(institution or "")
    return any(
        one.role in {"home", "partner"} and key in {fold(one.mention), *map(fold, one.aliases)}
        for one in named
    )
