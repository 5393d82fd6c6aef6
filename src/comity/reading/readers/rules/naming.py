"""Which names of a text mean one organisation."""

import re
from collections import Counter
from dataclasses import dataclass, field

from comity.institutions.names import Hit
from comity.institutions.names.words import one_apart, words
from comity.reading.found import Span
from comity.reading.readers.rules.countries import chinese_countries
from comity.reading.readers.rules.latin_names import Shape, short_form_after
from comity.reading.readers.rules.on_record import on_record
from comity.reading.readers.rules.org_words import STRONG, WEAK
from comity.reading.readers.rules.page import Page
from comity.shared.folding import fold, has_han, latin

_BRACKET = re.compile(r"\s*[(（]\s*[«“\"]?\s*")
_HEADS = frozenset(fold(word) for word in STRONG | WEAK)
_AFTER = re.compile(r"(?:им\.|имени|ім\.|імені)\s*(?:\w\.\s*)*(\w{4,})")
_CALLED = re.compile(
    r"(?<![^\W\d_])(?:\w*университет|\w*институт|академия|колледж|министерство|центр)(?![^\W\d_])",
    re.IGNORECASE,
)
_IN_MARKS = re.compile(r"[«“\"]([А-ЯЁ]{3,8})[»”\"]$")
_ARTICLES = ("the ", "The ")
SHARED_STEM = 5
LONG_WORD = 6


@dataclass(slots=True)
class Cluster:
    """One organisation of the text with all its names; `spans` are where it is named."""

    spans: list[Span]
    names: list[str]
    short: list[str] = field(default_factory=list)
    generic: bool = False
    strong: bool = True
    hits: list[Hit] = field(default_factory=list)
    home: bool = False

    @property
    def certain(self) -> bool:
        """Whether it is an organisation for more reasons than a common word in its name."""
        return self.strong or bool(self.hits or self.short)

    @property
    def first(self) -> Span:
        """Where it is named for the first time."""
        return min(self.spans)

    @property
    def main(self) -> str:
        """The fullest of its names among the most used."""
        counted = Counter(self.names)
        return max(
            counted,
            key=lambda name: (
                not name.isascii(),
                self._known(name),
                " " in name,
                _nominative(name),
                counted[name],
                len(name),
            ),
        )

    def _known(self, name: str) -> bool:
        return any(fold(hit.matched) == fold(name) for hit in self.hits)

    def absorb(self, other: "Cluster") -> None:
        """Take over another's names and places."""
        self.spans += other.spans
        self.names += other.names
        self.short += [name for name in other.short if name not in self.short]
        self.hits = self.hits or other.hits
        self.strong = self.strong or other.strong
        self.generic = self.generic and other.generic
        self.home = self.home or other.home


def _nominative(name: str) -> bool:
    """Whether a Russian name stands as it is called, not 'of' or 'with' it."""
    return bool(_CALLED.search(name))


def clusters(page: Page, found: list[Shape]) -> list[Cluster]:
    """The organisations, each once."""
    made: list[Cluster] = []
    for shape in found:
        name = _clean(shape.name or shape.span.of(page.text))
        cluster = Cluster([shape.span], [name], generic=shape.generic, strong=shape.strong)
        same = next((one for one in made if _one_name(one, cluster)), None)
        if same is None:
            cluster.hits = [] if shape.generic else on_record(page.context.names, name)
            made.append(cluster)
        else:
            same.absorb(cluster)
        short = short_form_after(page.text, shape.span.end) or _short_in_marks(name)
        if short:
            (same or cluster).short.append(short)
    return _merged(page, made)


def _short_in_marks(name: str) -> str:
    """'... университет «МИФИ»': the short form is part of the name."""
    match = _IN_MARKS.search(name)
    return match[1] if match else ""


def _clean(name: str) -> str:
    name = " ".join(name.split())
    for article in _ARTICLES:
        name = name.removeprefix(article)
    first, _, rest = name.partition(" ")
    # 'IIAI International Institute ...': its own short form stands before it.
    if rest and first.isupper() and len(first) > 2:  # noqa: PLR2004 - shorter ones are initials
        initials = "".join(word[0] for word in rest.split() if word[0].isupper())
        if initials == first:
            return rest
    return name


def _one_name(one: Cluster, other: Cluster) -> bool:
    if one.generic != other.generic:
        return False
    return any(_alike(words(name), words(other.names[0])) for name in set(one.names))


def _alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """The same words, in another order, case or with one letter wrong."""
    if left == right:
        return True
    if len(left) != len(right) or len(left) < 2 or has_han("".join(left)):  # noqa: PLR2004
        return False
    rest = list(right)
    for word in left:
        near = next((other for other in rest if _same_word(word, other)), None)
        if near is None:
            return False
        rest.remove(near)
    return True


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if not one.isascii() and len(shorter) >= SHARED_STEM and longer.startswith(shorter):
        return True
    return len(shorter) >= LONG_WORD and one_apart(one, other) and one[0] == other[0]


def _merged(page: Page, made: list[Cluster]) -> list[Cluster]:
    """Names in brackets behind a name, and shortened names, join the full one."""
    kept: list[Cluster] = []
    for cluster in sorted(made, key=lambda one: -len(one.names[0])):
        whole = next(
            (
                one
                for one in kept
                if _in_brackets(page, one, cluster)
                or _part(page, one, cluster)
                or _named_after_one_person(one, cluster)
            ),
            None,
        )
        if whole is None:
            kept.append(cluster)
        else:
            whole.absorb(cluster)
    return sorted(kept, key=lambda one: one.first)


def _in_brackets(page: Page, one: Cluster, other: Cluster) -> bool:
    """Whether one is the other's name in another language: 'A (B)'."""
    for left, right in ((one, other), (other, one)):
        for span in left.spans:
            match = _BRACKET.match(page.text, span.end)
            if match and any(
                inner.start == match.end() and page.text[inner.end : inner.end + 1] in {")", "）"}
                for inner in right.spans
            ):
                return True
    return False


def _named_after_one_person(one: Cluster, other: Cluster) -> bool:
    """'Yessenov University' is the university 'им. Ш. Есенова'."""
    for left, right in ((one, other), (other, one)):
        match = _AFTER.search(left.names[0])
        first = right.names[0].split()[0]
        if match and right.names[0].isascii() and right.names[0].endswith("University"):
            named, latin_first = _sounds(match[1]), _sounds(first)
            if len(latin_first) >= SHARED_STEM and named.startswith(latin_first[: len(named) - 1]):
                return True
    return False


def _sounds(name: str) -> str:
    bare = re.sub(r"[yj](?=[aeiou])", "", latin(name))
    return re.sub(r"(.)\1", r"\1", bare)


def _part(page: Page, whole: Cluster, part: Cluster) -> bool:
    """Whether `part` is a shortened name of `whole`, not of an institution of its own."""
    if whole.generic or part.generic:
        return False
    if {hit.entry.ror for hit in whole.hits} & {hit.entry.ror for hit in part.hits}:
        return True
    return any(
        _is_politech(part.names[0], full) or _shortened(page, whole, part, full)
        for full in dict.fromkeys(whole.names)
    )


def _shortened(page: Page, whole: Cluster, part: Cluster, full: str) -> bool:
    short = part.names[0]
    if has_han(short):
        return full != short and full.removesuffix(short) in chinese_countries()
    if full.startswith((f"{short} - ", f"{short} – ", f"{short} — ")):
        return True
    if not _begins_or_ends(words(short), words(full)):
        return False
    rest = fold(full).removeprefix(fold(short)).split()
    if fold(full).startswith(fold(short)) and any(word in _HEADS for word in rest):
        return False
    if part.hits and part.hits[0].entry.ror not in {hit.entry.ror for hit in whole.hits}:
        return _only_loosely(page, whole, part)
    return True


def _is_politech(short: str, full: str) -> bool:
    """'Даляньский политех' is Даляньский политехнический университет."""
    first, *rest = words(short)
    return rest == ["политех"] and words(full)[:1] == (first,) and "политехническ" in full


def _only_loosely(page: Page, whole: Cluster, part: Cluster) -> bool:
    """A namesake on record is meant only when the text tells the two apart.

    A shorter name that comes later and less often than the full one, never beside it, is
    somebody's way of saying the full one.
    """
    beside = any(
        page.sentence_at(span.start).holds(other) for span in part.spans for other in whole.spans
        if other.start < span.start and span.start - other.end < 60  # noqa: PLR2004 - beside it
    )  # fmt: skip
    later = whole.first < part.first
    spoken = all(page.quoted(span) for span in part.spans)
    return later and not beside and (spoken or len(part.spans) < len(whole.spans))


def _begins_or_ends(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the short name leaves out the full one's end or its beginning, nothing inside.

    Anhui University is not Anhui Polytechnic University.
    """
    if len(short) < 2 or len(short) >= len(full):  # noqa: PLR2004 - one word is no name
        return False
    if full[: len(short)] == short:
        return True
    ending = full[-len(short) :]
    if len(short) > 2 and all(map(_same_word, short, ending)):  # noqa: PLR2004 - as above
        return True
    # 'Xavier Ateneo' for Xavier University - Ateneo de Cagayan: what is left out is a house itself.
    left_out = set(full) - set(short)
    return short[0] == full[0] and set(short) <= set(full) and bool(left_out & _HEADS)
