"""What guests were shown."""

import re
from collections.abc import Iterator

from comity.reading.found import Institution, Place, Span
from comity.reading.readers.rules.countries import countries
from comity.reading.readers.rules.enumerations import items
from comity.reading.readers.rules.page import Page

_VENUE = re.compile(
    r"museum|laborator|\blabs?\b|librar|cent(?:re|er)\b|hall\b|park\b|corner|technopolis|gallery|exhibition|workshop|studio|observatory"
    r"|facilit|classroom|factory|plant\b|palace|cathedral|monument|clinic|hospital|institute|faculty|department|school\b|garden|stadium|farm|station|\bmine\b|survey\b|college|observator|archive|campus|institut"
    r"|музе|лаборатор|библиотек|центр|зал\b|зале\b|зала|парк|технополис|кванториум|океанариум|планетари|ботаническ|галере|выстав|мастерск|полигон|кафедр|институт|факультет|корпус|собор|дворец|завод|бизнес-инкубатор|точк\w+ кипения"
    r"|馆|实验室|中心|厅|园|校史|展|基地|学院|平台|车间|工厂|研究所|研究院|教室|校区|院$|市场|礼堂|书院|广场|大厦|公司|[寺塔]$",
    re.IGNORECASE,
)
_PATTERNS = {
    "en": [
        r"\btours? (?:of|to|around|through) (?P<list>[^.!?\n]{3,500})",
        r"\b(?:visited(?! by\b)|toured|inspected|viewed|explored|saw|shown(?: around)?|acquainted with|taken (?:through|around|to)|familiari[sz]ed (?:themselves )?with|visits? to|a visit to|opportunities to visit|visiting)\s+(?P<list>[^.!?\n]{3,500})",
        r"(?:followed by|including)\s+(?:a |an )?(?P<list>lab tour)[^.]*",
    ],
    "ru": [
        r"посещени\w+\s+(?P<list>[^.!?\n]{3,300})",
        r"(?:экскурси\w+|прогулк\w+)\s+(?:по|в|на)\s+(?P<list>[^.!?\n]{3,500})",
        r"(?:посетил\w*|осмотрел\w*|побывал\w*|показал\w*|(?:по|о)знакомил\w*(?=\s+с\s)|продемонстрировал\w*|відвідал\w*|оглянул\w*)\s+(?:также\s+|гостям\s+|делегации\s+|коллегам\s+|также\s+)*(?:с\s+|в\s+|во\s+|на\s+)?(?P<list>[^.!?\n]{3,500})",
    ],
    "zh": [
        r"(?:参观(?:考察|访问|走访)?|考察|走访|实地考察|游览|观摩)了?(?P<list>[^。！？\n；]{2,200})",
    ],
    "es": [r"(?:visit(?:ó|aron)|recorri(?:ó|eron))\s+(?P<list>[^.!?\n]{3,300})"],
    "tr": [r"(?P<list>[^.!?\n]{3,200}?)\s+(?:gezdi|ziyaret etti|incelediler|gezildi)"],
    "vi": [r"(?:tham quan|thăm)\s+(?P<list>[^.!?\n]{3,200})"],
}  # fmt: skip
_PATTERNS["uk"] = _PATTERNS["kk"] = _PATTERNS["ru"]
_COMPILED = {
    lang: [re.compile(pattern, 0 if lang == "zh" else re.IGNORECASE) for pattern in patterns]
    for lang, patterns in _PATTERNS.items()
}
_CUT = re.compile(
    r",?\s+(?:where|which|who|as part|in order|to (?:explore|discuss|learn|see|get)|during|with a|followed by|and (?:met|learned|learnt|held|discussed|engaged|attended|got|talked|saw)"
    r"|and \w+ed (?:with|to|about|on|that|by|how)|met with|as well as (?:met|held)|on (?:\d|mon|tues|wednes|thurs|fri|satur|sun)|in (?:the )?(?:19|20)\d\d|at the (?:invitation|end)"
    r"|где|котор\w+|в рамках|с целью|чтобы|а также (?:встрет|провел|обсуд)|и (?:\w+(?:ли|ла|лся|лись|лась)\b|встрет|обсуд|провел|познаком|ознаком))\b.*"
    r"|(?:，|,)?(?:并|详细|深入|实地|听取|了解|与[^，。]{2,16}(?:交流|座谈|会谈|会面)|感受|进行|对|随后|期间|观看了).*$",
    re.IGNORECASE | re.DOTALL,
)
_AFTER_INCLUDING = re.compile(
    r"^.*?\b(?:including|such as|namely|в том числе|включая|среди них|:)\s*",
    re.IGNORECASE | re.DOTALL,
)
_AGAIN_ZH = re.compile(
    r"^(?:(?:还|又|先后|一同|共同|并)*(?:参观|考察|走访|游览)了?|该校的?|我校的?|学校的?)"
)
_GENERIC = re.compile(
    r"^(?:校园|学校|campus|the campus|\w+ campus|laborator(?:y|ies)|museums?|facilities|кампус\w*|лаборатори\w*|университет\w*)$",
    re.IGNORECASE,
)
_NO_VENUE_ZH = re.compile(r"代表团|我校$|^学校|学院的|大学$")
_SUFFIX_ZH = re.compile(r"等(?:地|处|场所|单位|平台|科研平台|实验室)?$")
_IN = re.compile(
    r"\s+(?:(?:at|in|on)\s+.*|of (?:our|the) (?:university|institute))$|\s+on campus$",
    re.IGNORECASE,
)
_LEAD_RU = re.compile(
    r"^(?:(?:the|(?:university|institute|college|academy|faculty|city)[’']s|его|её|их|ряд\w*|многие|передов\w+|современн\w+|высокотехнологичн\w+|университетск\w+|знаменит\w+|известн\w+)\s+)+",
    re.IGNORECASE,
)
LONGEST = 90


def places(page: Page, named: list[Institution]) -> list[Place]:
    """Each place once: rooms and houses with a name, and towns named as visited."""
    found: dict[str, Place] = {}
    for span in _shown(page):
        text = span.of(page.text)
        key = " ".join(text.casefold().split())
        if not _is_place(page, named, span) or any(key in other or other in key for other in found):
            continue
        found[key] = Place(text, span)
    return sorted(found.values(), key=lambda place: place.span)


def _shown(page: Page) -> Iterator[Span]:
    for pattern in _COMPILED.get(page.lang, _COMPILED["en"]):
        for match in pattern.finditer(page.text):
            span = Span(*match.span("list"))
            cut = _CUT.search(page.text, span.start, span.end)
            if cut:
                span = Span(span.start, cut.start())
            for item in _joined(page.text, items(page.text, span)):
                yield from _rejoined(page.text, item)


def _joined(text: str, parts: list[Span]) -> list[Span]:
    """Parts of one name put together again: 'Laboratory of Materials' and 'Structures'."""
    if not any(_VENUE.search(part.of(text)) for part in parts):
        return parts
    whole: list[Span] = []
    for part in parts:
        before = whole[-1] if whole else None
        if before is not None:
            gap = text[before.end : part.start]
            left = bool(_VENUE.search(before.of(text)))
            right = bool(_VENUE.search(part.of(text)))
            one_name = "," not in gap and "、" not in gap and not re.search(r"\sthe\s", gap)
            if one_name and left != right:
                whole[-1] = Span(before.start, part.end)
                continue
        whole.append(part)
    return whole


def _rejoined(text: str, item: Span) -> Iterator[Span]:
    """An item without what only leads up to it: 'laboratories, including A' is A."""
    words = item.of(text)
    lead = _AFTER_INCLUDING.match(words) or _LEAD_RU.match(words) or _AGAIN_ZH.match(words)
    start = item.start + (lead.end() if lead else 0)
    end = item.end
    tail = _SUFFIX_ZH.search(text[start:end]) or _IN.search(text[start:end])
    if tail and tail.start() > 1:
        end = start + tail.start()
    yield Span(start, end)


def _is_place(page: Page, named: list[Institution], span: Span) -> bool:
    text = span.of(page.text)
    if not 1 < len(text) <= LONGEST or _GENERIC.match(text) or text.lower() in countries():
        return False
    mentions = [(one, mention) for one in named for mention in one.mentions]
    whole = [one for one, mention in mentions if mention == span]
    part = any(mention.holds(span) and mention != span for _one, mention in mentions)
    if part or any(one.role == "home" for one in whole) or text.lower().endswith("university"):
        return False
    if page.lang == "zh":
        return bool(_VENUE.search(text)) and not _NO_VENUE_ZH.search(text)
    words = text.split()
    venue = bool(_VENUE.search(text))
    if venue and page.lang in {"ru", "uk", "kk"}:
        return len(words) > 1
    capitals = [word for word in words if word[0].isupper()]
    town = len(capitals) == len(words) <= 2 and not whole and len(text) > 3  # noqa: PLR2004
    return (venue and bool(capitals)) or (town and not _house_in_sentence(page, mentions, span))


def _house_in_sentence(page: Page, mentions: list[tuple[Institution, Span]], span: Span) -> bool:
    """Whether the sentence is about a visit to an institution: then no other word is a town seen."""
    sentence = page.sentence_at(span.start)
    return any(sentence.holds(mention) for _one, mention in mentions)
