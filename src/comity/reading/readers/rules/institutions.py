"""The institutions a text names: what they are called, who they may be, what they are to us."""

import re
from collections import Counter

from comity.institutions.names import Hit
from comity.institutions.names.words import words
from comity.reading.found import Candidate, CandidateReason, Institution, Role
from comity.reading.readers.rules import acronyms
from comity.reading.readers.rules.everyday_names import abbreviated, everyday_names
from comity.reading.readers.rules.naming import Cluster, clusters
from comity.reading.readers.rules.organisations import shapes
from comity.reading.readers.rules.page import Page
from comity.reading.readers.rules.russian_cases import nominative
from comity.reading.readers.rules.whose_text import OFFICIAL, guess_home, ours, own_units
from comity.shared.folding import fold, has_han

_HELPERS = re.compile(
    r"(?:support(?:ed)?(?:\s+\w+){0,3}|fund(?:ed)?(?:\s+\w+){0,3}|sponsor\w*|organi[sz]ed|hosted)\s+(?:of|by)"
    r"(?:\s+the)?\s*(?:[^.]{0,80}\band\s+(?:the\s+)?)?$"
    r"|при\s+поддержке\s*$|支持\w{0,4}$|(?:opened|open|located|based)[^.]{0,60}\b(?:in|at)(?:\s+the)?\s*$"
    r"|(?:на\s+базе|в\s+рамках)\s*$",
    re.IGNORECASE,
)
_SUPPORT_WORDS = re.compile(r"cooperat|collaborat|sign|visit|deleg|agreement|memorand|partner|сотруднич"
                            r"|подпис|соглаш|делегац|визит|меморандум|合作|签|访|代表团|协议|论坛|співпрац|угод"
                            r"|iş birliği|anlaşma|protokol|hợp tác|ký kết|convenio|cooper|وفد|مؤتمر", re.IGNORECASE)  # fmt: skip
CANDIDATES = 4
# With no more houses than these, each is one that home has to do with.
FEW = 2


def institutions(page: Page) -> list[Institution]:
    """The institutions, in the order in which the text names them."""
    found = shapes(page)
    made = acronyms.bind(page, clusters(page, found))
    everyday_names(page, made)
    abbreviated(page, made)
    ours(page, made)
    made = [one for one in made if _worth_proposing(page, one, made)]
    if not any(one.home for one in made):
        guess_home(page, made)
    own_units(made)
    made.sort(key=lambda one: one.first)
    few = sum(not one.home and not OFFICIAL.search(one.main) for one in made) <= FEW
    return [_institution(page, one, few=few) for one in made]


def _worth_proposing(page: Page, one: Cluster, made: list[Cluster]) -> bool:
    if not one.spans:
        return False
    if one.generic:
        return one.home
    if not one.strong and not one.hits and _unit_of_another(one, made):
        return False
    if one.hits or one.short or one.home:
        return not _slip(page, one, made)
    if one.strong:
        return not _slip(page, one, made)
    often = Counter(words(name) for name in one.names).most_common(1)[0][1] > 1
    return often and len(one.main.split()) > 3  # noqa: PLR2004 - a unit is shorter


def _unit_of_another(one: Cluster, made: list[Cluster]) -> bool:
    """'Китайский центр ВГУ' is a part of ВГУ."""
    others = {name for other in made if other is not one for name in other.short}
    return bool(others & set(one.main.split()))


def _slip(page: Page, one: Cluster, made: list[Cluster]) -> bool:
    """A slip of the pen: a region's name before the words by which the text calls home.

    Nobody knows the name, it stands once, and the text uses both its halves by themselves.
    """
    if one.hits or one.short or len(one.spans) > 1 or page.lang == "zh":
        return False
    first, _, rest = one.names[0].partition(" ")
    generic = any(rest in other.names for other in made if other is not one)
    elsewhere = len(re.findall(rf"\b{re.escape(first)}\b(?! {re.escape(rest)})", page.text))
    return bool(rest) and generic and elsewhere > 0


def _institution(page: Page, one: Cluster, *, few: bool) -> Institution:
    main = one.main
    spans = tuple(sorted(set(one.spans)))
    first = next((span for span in spans if _same(span.of(page.text), main)), spans[0])
    mention = first.of(page.text)
    said = mention if _same(mention, main) else ""
    written = [
        name for name in dict.fromkeys([*one.names, *one.short]) if name not in {said, mention}
    ]
    called = nominative(main) if page.lang == "ru" else main
    candidates = _candidates(page, one)
    return Institution(
        mention=mention,
        span=first,
        mentions=spans,
        role=_role(page, one, few=few),
        aliases=tuple(written),
        candidates=candidates,
        ror=_committed(page, one),
        proper="" if _same(called, mention) else called,
    )


def _same(left: str, right: str) -> bool:
    return fold(left).removeprefix("the ") == fold(right).removeprefix("the ")


def _committed(page: Page, one: Cluster) -> str | None:
    """The address of the institution meant, where nothing else can be."""
    home = page.context.home
    if one.home and home is not None:
        return home.ror
    for name in [*one.names, *one.short]:
        if name in page.context.aliases:
            return page.context.aliases[name]
    if not one.hits:
        return None
    top = one.hits[0]
    same = [hit for hit in one.hits if hit.entry.country != top.entry.country]
    return top.entry.address if not same or _named_city(page, top) else None


def _named_city(page: Page, hit: Hit) -> bool:
    return bool(hit.entry.city) and hit.entry.city in page.text


def _candidates(page: Page, one: Cluster) -> tuple[Candidate, ...]:
    home = page.context.home
    if one.home and home is not None:
        return (Candidate(home.ror, home.names[0], home.country, "home", home.names[0], 100.0),)
    reason: CandidateReason = "name"
    hits = one.hits
    if not hits and not has_han(one.main) and not one.home:
        reason, hits = "similar", page.context.names.search(one.main, CANDIDATES)
    seen: dict[str, Candidate] = {}
    for hit in hits:
        entry = hit.entry
        shown = entry.name(page.lang)
        made = Candidate(entry.address, shown, entry.country, reason, hit.matched, hit.score)
        seen.setdefault(made.ror, made)
    return tuple(seen.values())[:CANDIDATES]


def _role(page: Page, one: Cluster, *, few: bool) -> Role:
    if one.home:
        return "home"
    for span in one.spans:
        if _HELPERS.search(page.text[max(0, span.start - 140) : span.start]):
            return "other"
    if OFFICIAL.search(one.main) and len(one.spans) < 3:  # noqa: PLR2004 - named in passing
        return "other"
    concerned = any(
        _SUPPORT_WORDS.search(page.sentence_at(span.start).of(page.text)) for span in one.spans
    )
    return "partner" if concerned or few else "other"
