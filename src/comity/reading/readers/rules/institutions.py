"""The institutions a text names: what they are called, who they may be, what they are to us."""

import re
from collections import Counter

from comity.institutions.names import Hit
from comity.institutions.names.words import words
from comity.reading.found import Candidate, CandidateReason, Institution, Role, Span
from comity.reading.readers.rules import acronyms
from comity.reading.readers.rules.naming import Cluster, clusters
from comity.reading.readers.rules.organisations import shapes
from comity.reading.readers.rules.page import Page
from comity.shared.folding import fold, has_han

_OURS = re.compile(r"我校|本校|我院(?!长)|(?<=[。，；])学校")
_COUNTERPART = re.compile(
    r"(?:sign\w*|partner\w*|MoU|MOU|\)|agreement|memorandum)[^.\n]{0,60}?\bwith\s+(?:the\s+)?",
    re.IGNORECASE,
)
_HELPERS = re.compile(
    r"(?:support(?:ed)?(?:\s+\w+){0,3}|fund(?:ed)?(?:\s+\w+){0,3}|sponsor\w*|organi[sz]ed|hosted)\s+(?:of|by)"
    r"(?:\s+the)?\s*(?:[^.]{0,80}\band\s+(?:the\s+)?)?$"
    r"|при\s+поддержке\s*$|支持\w{0,4}$|(?:opened|open|located|based)[^.]{0,60}\b(?:in|at)(?:\s+the)?\s*$"
    r"|(?:на\s+базе|в\s+рамках)\s*$",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"ministry|министерств|міністерств|embassy|consulate|посольств|консульств|commission|organi[sz]ation"
    r"|council|association|правительств|bakanl|government|chamber|организаци|ассоциаци"
    r"|(?:部|大使馆|总领事馆|政府|委员会|教育厅|科技厅)$",
    re.IGNORECASE,
)
_GUEST_BEFORE = re.compile(
    r"(?:delegation|representatives|delegates|guests)\s+(?:from|of)\s+(?:the\s+)?$|\bwith\s+(?:the\s+)?$"
    r"|(?:делегаци|представител)\w*\s*$|[Pp]hái đoàn\s*$|visit(?:ed|s)?(?:\s+to)?(?:\s+the)?\s*$|\s(?:с|із|з)\s*$",
    re.IGNORECASE,
)
_HOST_BEHIND = re.compile(
    r"^\s+(?:hosted|hosts|welcomed|welcomes|received|receives|принял|встретил)\b"
)
_GUESTS = re.compile(r"(?:distinguished|honou?red|honou?rable|special) guests", re.IGNORECASE)
_GUEST_ZH = re.compile(
    r".{0,12}(?:代表团|一行|率团)|[^。]{0,60}(?:来校|来访|来我校|访问我校|到访|对我校)"
)
_GUEST_BEHIND = re.compile(r"^[’']?s?\s*(?:delegation|代表团|heyeti)", re.IGNORECASE)
_SUPPORT_WORDS = re.compile(r"cooperat|collaborat|sign|visit|deleg|agreement|memorand|partner|сотруднич"
                            r"|подпис|соглаш|делегац|визит|меморандум|合作|签|访|代表团|协议|论坛|співпрац|угод"
                            r"|iş birliği|anlaşma|protokol|hợp tác|ký kết|convenio|cooper|وفد|مؤتمر", re.IGNORECASE)  # fmt: skip
CANDIDATES = 4


def institutions(page: Page) -> list[Institution]:
    """The institutions, in the order in which the text names them."""
    found, _known = shapes(page)
    made = acronyms.bind(page, clusters(page, found))
    _everyday_names(page, made)
    _abbreviated(page, made)
    _ours(page, made)
    made = [one for one in made if _worth_proposing(page, one, made)]
    if not any(one.home for one in made):
        _guess_home(page, made)
    _own_units(made)
    made.sort(key=lambda one: one.first)
    return [_institution(page, one) for one in made]


def _worth_proposing(page: Page, one: Cluster, made: list[Cluster]) -> bool:
    if not one.spans:
        return False
    if one.generic:
        return one.home
    if one.hits or one.short or one.home:
        return not _slip(page, one, made)
    if one.strong:
        return not _slip(page, one, made)
    often = Counter(words(name) for name in one.names).most_common(1)[0][1] > 1
    return often and len(one.main.split()) > 3  # noqa: PLR2004 - a unit is shorter


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


def _abbreviated(page: Page, made: list[Cluster]) -> None:
    """'南理工' for 南京理工大学: the first character and the kind."""
    for one in made:
        for name in {
            name for name in one.names if has_han(name) and name.endswith("大学") and len(name) > 5
        }:  # noqa: PLR2004
            short = name[0] + name[2:-2]
            taken = [span for other in made for span in other.spans]
            for match in re.finditer(re.escape(short) if len(short) > 2 else "(?!)", page.text):  # noqa: PLR2004
                span = Span(match.start(), match.end())
                if not any(other.meets(span) for other in taken):
                    one.spans.append(span)
                    one.names.append(short)


def _everyday_names(page: Page, made: list[Cluster]) -> None:
    """'Polytechnic University', 'Polytech', 'Harvard': short ways of saying a name."""
    generic = [one for one in made if one.generic]
    for one in generic:
        owner = _owner_of_generic(page, made, one)
        if owner is one:
            one.home = True
        elif owner is not None:
            owner.absorb(one)
            owner.home = True
            made.remove(one)
    for one in [other for other in made if not other.generic or other.home]:
        _short_ways(page, made, one)


def _owner_of_generic(page: Page, made: list[Cluster], one: Cluster) -> Cluster | None:
    """Whose general name this is: home's, when home's full name has its words."""
    sought = set(fold(one.names[0]).split())
    home = page.context.home
    if home is not None:
        if not any(sought <= set(fold(name).split()) for name in home.names):
            return None
        return next((other for other in made if other.home and other is not one), one)
    for other in made:
        alone = other.names[0]
        known = page.context.names.named(alone) if alone in other.short else []
        if len(known) == 1 and any(
            sought <= set(fold(name[0]).split()) for name in known[0].entry.names
        ):
            other.hits = known
            return other
    special = sought & {"polytechnic", "polytechnical", "technical", "technological", "medical"}
    return one if special and "university" in sought else None


def _short_ways(page: Page, made: list[Cluster], one: Cluster) -> None:
    """The telling first word, standing alone, as another way of saying the name."""
    taken = [span for other in made for span in other.spans]
    for key in _telling_words(page, one):
        for match in re.finditer(rf"(?<!\w){re.escape(key)}(?:nic)?(?![\w-])", page.text):
            span = Span(match.start(), match.end())
            behind = page.text[span.end : span.end + 30]
            if any(other.meets(span) for other in taken) or page.in_title_marks(span):
                continue
            if key != "Polytech" and not re.match(
                r"[’']s|\s+(?:President|Rector|Dean|Vice|delegation)", behind
            ):
                continue
            if key == "Polytech" and re.match(r"\s+[A-Z]", behind):
                continue
            if re.search(
                r"\b(?!The\b|At\b|In\b)[A-Z]\w+ $|“$|\"$|«$",
                page.text[max(0, span.start - 15) : span.start],
            ):
                continue
            one.spans.append(span)
            one.names.append(match[0])


def _telling_words(page: Page, one: Cluster) -> list[str]:
    names = [*one.names, *(page.context.home.names if one.home and page.context.home else ())]
    keys = {"Polytech"} if one.home and any("polytech" in fold(name) for name in names) else set()
    for name in one.names:
        first, _, rest = name.partition(" ")
        if rest in {"University", "College", "Institute"} and len(first) > 3:  # noqa: PLR2004
            keys.add(first)
    return sorted(keys)


def _ours(page: Page, made: list[Cluster]) -> None:
    """'我校' is home by another name, or, alone, the only name home has in the text."""
    spans = [Span(match.start(), match.end()) for match in _OURS.finditer(page.text)]
    spans = [span for span in spans if span.of(page.text) != "学校" or spans[0] != span]
    if page.lang != "zh" or not spans:
        return
    home = next((one for one in made if one.home), None)
    if home is None and page.context.home is None:
        local = [one for one in made if _may_be_ours(page, one)]
        home = max(local, key=lambda one: len(one.spans), default=None)
    if home is None:
        ours = [span.of(page.text) for span in spans]
        made.append(Cluster(spans, ours, home=True))
        return
    home.home = True
    home.spans += spans
    home.names += [span.of(page.text) for span in spans]


def _may_be_ours(page: Page, one: Cluster) -> bool:
    """Not a guest's: no foreign country, no delegation of theirs."""
    abroad = any(hit.entry.country not in {"CN", "HK", "MO", "TW"} for hit in one.hits[:1])
    guest = any(_GUEST_ZH.match(page.text[span.end : span.end + 70]) for span in one.spans)
    return not abroad and not guest and one.main.endswith(("大学", "学院"))


def _own_units(made: list[Cluster]) -> None:
    """'Walailak University International College' belongs to Walailak University."""
    ours = [one.main for one in made if one.home and " " in one.main]
    for one in made:
        if any(one.main.startswith(f"{name} ") or name.startswith(f"{one.main} ") for name in ours):
            one.home = True


def _guess_home(page: Page, made: list[Cluster]) -> None:
    """Whose text it is when nobody said: who is named most, the guest's side left out."""
    own = [one for one in made if not _OFFICIAL.search(one.main)]
    if page.lang == "zh":
        own = [one for one in own if _may_be_ours(page, one)]
    best = max(own, key=lambda one: _homeliness(page, one), default=None)
    if best is not None and _homeliness(page, best) > 0:
        best.home = True


def _homeliness(page: Page, one: Cluster) -> float:
    points = min(len(one.spans), 5) + (2.0 if page.title.holds(one.first) else 0.0)
    points += 3.0 if one.names[0] == one.main and one.main in one.short else 0.0
    for span in one.spans:
        before = page.text[max(0, span.start - 40) : span.start]
        behind = page.text[span.end : span.end + 20]
        if _HOST_BEHIND.match(behind):
            points += 3.0
        if _GUESTS.search(page.sentence_at(span.start).of(page.text)):
            points -= 2.0
        if _GUEST_BEFORE.search(before) or _GUEST_BEHIND.match(behind):
            points -= 3.0
    return points - 0.001 * one.first.start


def _institution(page: Page, one: Cluster) -> Institution:
    main = one.main
    written = [name for name in dict.fromkeys([*one.names, *one.short]) if name != main]
    spans = tuple(sorted(set(one.spans)))
    first = next((span for span in spans if _same(span.of(page.text), main)), spans[0])
    candidates = _candidates(page, one)
    return Institution(
        mention=first.of(page.text),
        span=first,
        mentions=spans,
        role=_role(page, one),
        aliases=tuple(written),
        candidates=candidates,
        ror=_committed(page, one),
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
    return top.entry.address if not same or _named_country(page, one, top) else None


def _named_country(page: Page, one: Cluster, hit: Hit) -> bool:
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


def _role(page: Page, one: Cluster) -> Role:
    if one.home:
        return "home"
    for span in one.spans:
        if _HELPERS.search(page.text[max(0, span.start - 140) : span.start]):
            return "other"
    if _OFFICIAL.search(one.main) and len(one.spans) < 3:  # noqa: PLR2004 - named in passing
        return "other"
    concerned = any(
        _SUPPORT_WORDS.search(page.sentence_at(span.start).of(page.text)) for span in one.spans
    )
    return "partner" if concerned else "other"
