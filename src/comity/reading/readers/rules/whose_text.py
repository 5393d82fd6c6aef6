"""Which of the institutions is home: '我校', our own units, and a guess where nobody said."""

import re

from comity.reading.found import Span
from comity.reading.readers.rules.countries import chinese_countries
from comity.reading.readers.rules.naming import Cluster
from comity.reading.readers.rules.page import Page

_OURS = re.compile(r"我校|本校|我院(?!长)|(?<=[。，；])学校")
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
    r".{0,12}(?:代表团|一行|率团)|[^。，]{0,60}(?:来校|来访|来我校|访问我校|到访|对我校)"
)
# Who sends a delegation abroad tells of it.
_ABROAD = "|".join(name for name in chinese_countries() if name != "中国")
_WENT_ZH = re.compile(rf"[^，。]{{0,14}}(?:出访|赴(?!我校|我院|本校)|访问(?=(?:{_ABROAD})))")
_COUNTERPART_ZH = re.compile(r"(?:我校|本校|我院|学校)(?:与|和|同|访问|赴)[^，。；！？\n]{0,40}$")
_GUEST_BEHIND = re.compile(r"^[’']?s?\s*(?:delegation|代表团|heyeti)", re.IGNORECASE)
OFFICIAL = re.compile(
    r"ministry|министерств|міністерств|embassy|consulate|посольств|консульств|commission|organi[sz]ation"
    r"|council|association|правительств|bakanl|government|chamber|организаци|ассоциаци"
    r"|(?:部|大使馆|总领事馆|政府|委员会|教育厅|科技厅)$",
    re.IGNORECASE,
)
_SPOKEN = {
    "ru": frozenset(("RU", "BY", "KZ", "KG", "UZ", "TJ")), "zh": frozenset(("CN", "HK", "MO", "TW")),
}  # fmt: skip
LEAST_POINTS = 1


def ours(page: Page, made: list[Cluster]) -> None:
    """'我校' is home by another name, or, alone, the only name home has in the text."""
    spans = [Span(match.start(), match.end()) for match in _OURS.finditer(page.text)]
    spans = [span for span in spans if span.of(page.text) != "学校" or spans[0] != span]
    if page.lang != "zh" or not spans:
        return
    home = next((one for one in made if one.home), None)
    if home is None and page.context.home is None:
        local = [one for one in made if _may_be_ours(page, one)]
        home = max(local, key=lambda one: (bool(one.hits), len(one.spans)), default=None)
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
    guest = any(
        (
            _GUEST_ZH.match(page.text[span.end : span.end + 70])
            and not _WENT_ZH.match(page.text[span.end : span.end + 30])
        )
        or _COUNTERPART_ZH.search(page.text[max(0, span.start - 46) : span.start])
        for span in one.spans
    )
    abroad = abroad or (
        one.main.startswith(chinese_countries()) and not one.main.startswith("中国")
    )
    return not abroad and not guest and one.certain and one.main.endswith(("大学", "学院"))


def own_units(made: list[Cluster]) -> None:
    """'Walailak University International College' belongs to Walailak University."""
    ours = [one.main for one in made if one.home and " " in one.main]
    for one in made:
        if any(one.main.startswith(f"{name} ") or name.startswith(f"{one.main} ") for name in ours):
            one.home = True


def _at_home(page: Page, one: Cluster) -> float:
    """A text in Russian is rather by a university that is where Russian is spoken."""
    if page.lang not in _SPOKEN or not one.hits:
        return 0.0
    return 2.0 if one.hits[0].entry.country in _SPOKEN[page.lang] else -2.0


def guess_home(page: Page, made: list[Cluster]) -> None:
    """Whose text it is when nobody said: who is named most, the guest's side left out."""
    own = [one for one in made if not OFFICIAL.search(one.main)]
    if page.lang == "zh":
        own = [one for one in own if _may_be_ours(page, one)]
    best = max(own, key=lambda one: _homeliness(page, one), default=None)
    if best is not None and _homeliness(page, best) > LEAST_POINTS:
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
        if _WENT_ZH.match(behind):
            points += 3.0
        if _GUEST_BEFORE.search(before) or _GUEST_BEHIND.match(behind):
            points -= 3.0
    points += _at_home(page, one)
    return points - 0.001 * one.first.start
