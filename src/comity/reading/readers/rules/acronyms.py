"""Short forms and everyday names: whose they are, or that they stand for an organisation alone."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from comity.reading.found import Span
from comity.reading.readers.protocol import Home
from comity.reading.readers.rules.capitalised import Word, words
from comity.reading.readers.rules.latin_names import is_short_form
from comity.reading.readers.rules.naming import Cluster
from comity.reading.readers.rules.org_words import CONNECTORS, NO_ACRONYM
from comity.reading.readers.rules.page import Page
from comity.shared.folding import fold

LONGEST = 12
# What stands before or behind a short form that is an organisation's.
_BEFORE = re.compile(
    r"(?:(?:delegation|representatives?|students?|staff|colleagues|experts?|researchers?|professors?"
    r"|teachers?|guests?|team|delegates|partner|members?)\s+(?:from|of)(?:\s+the)?"
    r"|(?:rector|president|chancellor|dean|director|head|chair\w*|coordinator|principal|general)"
    r"(?:\s+of|\s+at|\s+for|,)?(?:\s+the)?"
    r"|visit(?:s|ed|ing)?(?:\s+to)?|between|secretariat for|(?:sign\w*|MoU|MOU|agreement|partner\w*"
    r"|cooperation|collaborat\w+|meeting|memorandum)(?:\s+\w+){0,3}\s+with(?:\s+the)?"
    r"|(?:ректор|президент|проректор|директор|декан|делегаци|представител|студент|глав|вуз)\w*(?:\s+из)?"
    r"|с(?:о)?|между|校长|院长|与|和|同|访问)\s*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"^(?:[’']s)?\s+(?:signs?|signed|hosts?|hosted|welcomes?|welcomed|partners?|partnered|joins?|visits?"
    r"|visited|receives?|received|delegation|rector|president|vice|students?|campus|representatives"
    r"|participates?|participated|and\s+\w+\s+(?:sign|discuss|partner)\w*|is\s+an?\s|will|has|have"
    r"|holds?|launche[sd]|opens?|opened|celebrates?|expands?|strengthens?"
    r"|подписал\w*|совместно|запуска\w*|посетил\w*|принял\w*|провел\w*|провёл|и\s+\S+\s+подписал\w*"
    r"|代表团|签署|与)",
    re.IGNORECASE,
)
_TURKISH_BEHIND = re.compile(r"^(?:[’'](?:\w{1,5}))?\s+(?:Rektörü|ile|adına|heyeti|Başkanı)")
_AND = re.compile(r"\s+(?:and|&|и|und|et|y|ve|with|с)\s+(?:the\s+)?|\s*[与和]\s*")
_PIECES = re.compile(r"[^\W\d_a-zа-яё][a-zа-яё]*")


def bind(page: Page, made: list[Cluster]) -> list[Cluster]:
    """Give each short form in the text to its organisation.

    Those left over that the text treats as organisations stand for themselves.
    """
    home = page.context.home
    if home is not None:
        _mark_home(made, home)
    explained = _explained(page.text, made)
    unbound: dict[str, list[Span]] = defaultdict(list)
    for word in _joined(page, _short_forms(page, made)):
        owner = _owner(page, made, word.text)
        if owner is not None:
            owner.spans.append(word.span)
            owner.short += [word.text] if word.text not in owner.short else []
        elif word.text not in explained:
            unbound[word.text].append(word.span)
    for text, spans in unbound.items():
        near = _nearest(made, text)
        if near is not None:
            near.spans += spans
            near.short.append(text)
        elif _stands_for_itself(page, spans, text) or _beside_a_house(page, made, spans):
            _add_alone(page, made, text, spans)
    return made


def _add_alone(page: Page, made: list[Cluster], text: str, spans: list[Span]) -> None:
    home = page.context.home
    is_home = home is not None and fold(text) in {fold(name) for name in home.names}
    made.append(Cluster(spans, [text] * len(spans), home=is_home, short=[text]))


def _mark_home(made: list[Cluster], home: Home) -> None:
    names = {fold(name) for name in home.names}
    for cluster in made:
        known = {hit.entry.address for hit in cluster.hits}
        if home.ror in known or any(fold(name) in names for name in cluster.names):
            cluster.home = True


def _explained(text: str, made: list[Cluster]) -> set[str]:
    """Short forms in brackets behind something that is no organisation: 'machine learning (ML)'."""
    own = {short for cluster in made for short in cluster.short}
    found = set()
    for match in re.finditer(r"[\w’'-]{1,40}\s{0,3}[(（]([^\W\d_][\w&/-]{1,11})[)）]", text):
        if is_short_form(match[1]) and match[1] not in own:
            found.add(match[1])
    return found


def _short_forms(page: Page, made: list[Cluster]) -> Iterable[Word]:
    taken = [span for cluster in made if cluster.certain for span in cluster.spans]
    for word in words(page.text):
        written = word.text
        if not is_short_form(written) or written.upper() in NO_ACRONYM or len(written) > LONGEST:
            continue
        if written.upper() == written and len(written) > 7:  # noqa: PLR2004 - a word shouted
            continue
        if any(letter in written for letter in "/&.") or not written[0].isalpha():
            continue
        if not any(span.meets(word.span) for span in taken) and not page.in_title_marks(word.span):
            yield word


def _joined(page: Page, forms: Iterable[Word]) -> Iterable[Word]:
    """Two short forms side by side are one name: 'РТУ МИРЭА'."""
    before: Word | None = None
    for word in forms:
        if before is not None and word.joined and word.span.start - before.span.end == 1:
            span = Span(before.span.start, word.span.end)
            before = replace(before, span=span, text=span.of(page.text))
            continue
        if before is not None:
            yield before
        before = word
    if before is not None:
        yield before


def _owner(page: Page, made: list[Cluster], text: str) -> Cluster | None:
    """Whose short form this is, by what the text, the installation or the registry says."""
    # 'НИЯУ МИФИ' beside 'МИФИ' is one.
    known = {text, *text.split()}
    said = next((one for one in made if known & {*one.short, *one.names}), None)
    if said is not None:
        return said
    key = fold(text)
    home = page.context.home
    if home is not None and any(fold(name) == key for name in home.names):
        ours = next((cluster for cluster in made if cluster.home), None)
        if ours is None:
            ours = Cluster([], [], home=True)
            made.append(ours)
        if not ours.names:
            ours.names.append(text)
        return ours
    for alias, ror in page.context.aliases.items():
        if fold(alias) == key:
            return next(
                (one for one in made if any(hit.entry.address == ror for hit in one.hits)), None
            )
    for cluster in made:
        if any(text == name[0] for hit in cluster.hits for name in hit.entry.names):
            return cluster
    return next(
        (one for one in made if _initials_fit(one, text) or _syllables_fit(one, text)), None
    )


def initials(name: str) -> str:
    """First letters of the words that count, in capitals."""
    parts = [part for part in re.split(r"[\s-]+", name) if part and part.lower() not in CONNECTORS]
    return "".join(part[0] for part in parts if part[0].isalpha()).upper()


def _initials_fit(cluster: Cluster, text: str) -> bool:
    """'UJ' and 'JU' for the University of Jordan: short ones in any order."""
    sought = text.upper()
    for name in set(cluster.names):
        own = initials(name)
        with_all = "".join(part[0] for part in name.split() if part[0].isalpha()).upper()
        if sought in {own, with_all} or (len(sought) <= 3 and sorted(sought) == sorted(own)):  # noqa: PLR2004
            return True
    return False


def _syllables_fit(cluster: Cluster, text: str) -> bool:
    """'BelSU' for Belgorod State University: each piece begins a word, in their order."""
    pieces = _PIECES.findall(text)
    if "".join(pieces) != text or not any(len(piece) > 1 for piece in pieces):
        return False
    for name in set(cluster.names):
        rest = iter(re.split(r"[\s-]+", name))
        if all(any(word.lower().startswith(piece.lower()) for word in rest) for piece in pieces):
            return True
    return False


def _nearest(made: list[Cluster], text: str) -> Cluster | None:
    """The one organisation whose initials miss or add a single letter: 'NUNT' for N.U.S.T."""
    sought = text.upper()
    if len(sought) < 4:  # noqa: PLR2004 - three letters fit anything
        return None
    near = [
        cluster
        for cluster in made
        for name in {initials(name) for name in cluster.names}
        if name[:1] == sought[:1] and _common(sought, name) >= max(len(sought), len(name)) - 1
    ]
    return near[0] if len({id(one) for one in near}) == 1 else None


def _common(left: str, right: str) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(right) + 1)
    for one in left:
        before = 0
        for at, other in enumerate(right, 1):
            kept = row[at]
            row[at] = before + 1 if one == other else max(row[at], row[at - 1])
            before = kept
    return row[-1]


def _beside_a_house(page: Page, made: list[Cluster], spans: list[Span]) -> bool:
    """'СПбПУ и Ташкентский университет': what is named in one breath with a house is one."""
    houses = [span for one in made if one.certain and not one.generic for span in one.spans]
    return any(
        _AND.fullmatch(page.text, house.end, span.start)
        or _AND.fullmatch(page.text, span.end, house.start)
        for span in spans
        for house in houses
    )


def _stands_for_itself(page: Page, spans: list[Span], text: str) -> bool:
    """Whether the text treats it as an organisation."""
    for span in spans:
        before = page.text[max(0, span.start - 60) : span.start]
        behind = page.text[span.end : span.end + 40]
        if _BEFORE.search(before) or _BEHIND.match(behind) or _TURKISH_BEHIND.match(behind):
            return True
        full = re.match(
            r"(?:[’']\w{1,5})?\s*\(([^()]{12,120})\)",
            behind + page.text[span.end + 40 : span.end + 160],
        )
        if full and initials(full[1]).startswith(text.upper()[:3]):
            return True
    return False
