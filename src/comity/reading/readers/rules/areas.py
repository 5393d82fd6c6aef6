"""What the sides mean to work on."""

import re
from collections.abc import Iterator

from comity.reading.found import Area, Span
from comity.reading.readers.rules.enumerations import items, trimmed
from comity.reading.readers.rules.isced import code_of
from comity.reading.readers.rules.page import Page

_STOP_EN = (
    r"(?=\s*(?:[.;!?\n“”«»]|,?\s(?:followed|which|that|who|where|to|with|between|through|for(?! the)|at|by|as well|as part|as well as the|under|while"
    r"|both|has|have|is|are|was|were|will|can|during|within|among|across|and (?:agreed|to|also|expressed|discussed|their|its|the role)"
    r"|via|using|from|would|after|before|on (?:the|a)|aimed|aiming|including those|into|in order)\b|$))"
)
_LIST_EN = r"(?P<list>[^.;!?\n“”«»]{3,220}?)"
_KIND_EN = r"(?:fields?|areas?|spheres?|domains?|directions?|topics?|disciplines?|subjects?|themes?|technologies)"
_PATTERNS = {
    "en": [
        # First, what stands behind a colon.
        rf"\b{_KIND_EN}\b[^.:;\n]{{0,60}}:\s*(?P<list>(?:[^.;!?\n]|\.(?=\w)){{3,400}}?)(?=[.!?\n]|,?\s+and\s+(?:\w+\s+){{0,3}}(?:agreed|decided|also)\b|$)",
        rf"\b(?:in|within|on|into) (?:the |various |different |other )*(?:\w+ )?{_KIND_EN} of {_LIST_EN}{_STOP_EN}",
        rf"\b(?:{_KIND_EN}|sciences),? (?:such as|like|including) {_LIST_EN}{_STOP_EN}",
        (rf"\b(?:cooperat\w+|collaborat\w+|exchanges?|partnership|studies|programmes?|programs?|degree|specialists|training|projects?|research) in (?!the\b|which|this|various|order|line|accordance|future|different|terms|particular|their|our|its|progress|recent|both|higher|20\d\d)"
        rf"(?:the )?{_LIST_EN}{_STOP_EN}"),
        (rf"\b(?:research|presentation|discussions?|cooperation|collaborat\w+|focus(?:ed|es|ing)?|centered|centred|work(?:ing)? together) on (?!the\b|a\b|how\b|campus|behalf|\d|(?-i:[A-Z])|this|topics|issues|key|various|promoting|developing|strengthening|building|plan|expanding|providing|joint \w+ and)"
        rf"(?:joint )?{_LIST_EN}{_STOP_EN}"),
    ],
    "ru": [
        r"(?:направлени\w+|област\w+|сфер\w+|тем\w*)\b[^.:;\n]{0,60}:\s*(?P<list>[^.;!?\n]{3,300}?)(?=[.;!?\n]|,\s+а также\s+(?:договор|соглас)|,\s+и\s+(?:договор|соглас|реш)|$)",
        r"\b(?:в|во)\s+(?:таких\s+)?(?:област\w+|сфер\w+|направлени\w+|рамках направлени\w+)\s*,?\s*(?:как\s+)?(?P<list>[^.;!?:\n«»()]{3,200}?)(?=[.;!?\n«»(]|\s(?:котор|между|с\s|на\s|для|при|между|а также|по\s|в\s|обсуд|договор|были|был|и\s+(?:договор|обсуд))|$)",
        r"\bпо\s+(?:таким\s+)?направлени\w+\s*,?\s*(?:как\s+)?(?P<list>[^.;!?:\n«»()]{3,200}?)(?=[.;!?\n«»(]|\s(?:котор|между|с\s|на\s|для|при)|$)",
        r"\b(?:у|в)\s+(?:сфері|галузі|напрям\w+)\s+(?P<list>[^.;!?:\n«»()]{3,160}?)(?=[.;!?\n«»(]|\s(?:між|з\s|на\s|для)|$)",
        r"(?:щодо|із)\s+(?:запровадження|реалізації|розвитку)\s+(?:спільних\s+)?(?P<whole>[^.;!?:\n«»()]{3,120}?проєктів)",
    ],
    "zh": [
        r"(?:在|围绕|聚焦|涉及|面向|就|视)(?P<list>[^，。；！？：\n“”]{2,90}?(?:、[^，。；！？\n]{1,80}?)?)(?:等)?(?:多个|各|相关|多|前沿|重点|优势|\w{0,6}前沿学术)?(?:领域|方向|学科|问题|议题|方面)",
        r"(?:重视|关注|探讨|讨论|研讨)(?:了)?(?P<list>[^，。；！？：\n“”]{2,80}?)等(?:\w{0,4})(?:领域|方向|学科|问题|议题|方面)",
        r"(?:领域|方向|议题)[^。：\n]{0,12}[：:](?P<list>[^。；！？\n]{2,120})",
        r"合作领域[^。：\n]{0,30}?(?:包括|涵盖|为)(?P<list>[^。；！？\n，]{2,80}?)(?:等|[，。])",
    ],
    "tr": [
        r"(?P<list>[^.;!?\n]{3,220}?)(?:\s+gibi)?\s+alanlar\w*",
    ],
    "es": [
        r"\ben\s+(?:los\s+campos|las\s+áreas|el\s+área|el\s+campo|el\s+ámbito|materia)\s+de(?:\s+la|l)?\s+(?P<list>[^.;!?\n]{3,120}?)(?=[.;!?\n]|\s(?:que|para|con|entre)\s|$)",
        r"\bdesarrollo\s+de\s+una?\s+(?P<list>[^.;!?\n,]{3,80})",
    ],
    "vi": [
        r"\blĩnh\s+vực\s*:?\s+(?P<list>[^.;!?\n]{3,160}?)(?=[.;!?\n]|\s(?:giữa|với|cho)\s|$)",
    ],
    "ar": [
        r"(?:مجال(?:ات)?|حول|تحت عنوان)\s+(?P<whole>[^.؛،\n]{4,70}?)(?=\s+(?:في|بين|مع|تحت|من)\s|[.؛،\n]|$)",
    ],
}  # fmt: skip
# Weaker signs: of such a list only what the classification knows is a subject, or all of three
# where it knows one.
_WEAK = {
    "en": [
        rf"\b(?-i:laborator(?:y|ies)|cent(?:re|er)s?|institutes?|degrees?|programm?es?|courses?|curricul\w+|workshops?|schools?|conferences?|class(?:es)?|lectures|training|experts|researchers|specialists|together|jointly|cooperate|collaborate) (?:for|in|of|on) (?:the )?{_LIST_EN}{_STOP_EN}",
        rf"\b(?:conversations?|talks|discussions?|dialogue)\b[^.;\n]{{0,30}}?\b(?:turned around|around|about|concerned|covered|touched (?:up)?on) (?:the )?{_LIST_EN}{_STOP_EN}",
        rf"\b(?:agreement|memorandum|mou|partnership|cooperation|laborator\w+|cent(?:re|er)|institute|project|programme)\b[^.;\n]{{0,60}}?\b(?:covers?|covering|stud(?:y|ies)|focus(?:es)? on|deals? with|includes?) (?:the )?{_LIST_EN}{_STOP_EN}",
    ],
    "ru": [
        r"(?:лаборатори\w+|центр\w*|программ\w*|магистратур\w*|школ\w*(?=\s+по\s)|исследовани\w+|проект\w*|конференци\w+|семинар\w*)\s+(?:двух дипломов\s+|двойн\w+ диплом\w+\s+)?(?:по\s+|в\s+(?:области|сфере)\s+)?(?P<list>[^.;!?:\n«»()”—–]{3,120}?)(?=[.;!?\n«»(”]|\s[—–]|,\s+(?:а\s|котор|где)|\s(?:котор|между|с\s|на\s|для\s|при\s|в\s|был|будет|стал|и\s+\w+(?:ли|ла|л)\s)|$)",
    ],
    "zh": [
        r"(?:共建|联合建设|成立|设立)了?(?P<list>[^，。；！？：\n“”]{2,24}?)联合(?:实验室|研究中心|研究院)",
        r"(?:从事|聚焦|围绕|涵盖|包括)(?P<list>[^，。；！？：\n“”]{2,60}?)(?:等|研究|开展|[，。])",
    ],
}  # fmt: skip
_QUOTED_RU = re.compile(
    r"(?:направлени|специальност|профил)\w+(?:\s+подготовки)?\s+(?P<list>«[^»\n]+»(?:(?:,|\s+и)\s+«[^»\n]+»)*)"
)
_PATTERNS["uk"] = _PATTERNS["kk"] = _PATTERNS["ru"]
_PATTERNS["zh"].append(
    r"开设了?(?P<list>[^，。；！？：\n“”]{2,60}?)(?:等)?(?:[一二三四五六七八九十\d]+个)?(?:本科|硕士|博士|研究生)?(?:专业|方向)"
)
_COMPILED = {
    lang: [re.compile(pattern, 0 if lang == "zh" else re.IGNORECASE) for pattern in patterns]
    for lang, patterns in _PATTERNS.items()
}
_WEAKLY = {
    lang: [re.compile(pattern, 0 if lang == "zh" else re.IGNORECASE) for pattern in patterns]
    for lang, patterns in _WEAK.items()
}
# A phrase that says nothing of a subject.
_EMPTY = re.compile(
    r"^(?:(?:these|those|this|such|all|many|both|several|эти\w*|данн\w+|указанн\w+|все\w*)\b.*|writing|particular|(?:higher |technical |engineering |vocational |further )*education|(?:scientific|academic|joint)? ?research(?: and education)?|science and (?:technology|education)|science|general|various|other(?: fields)?|different|education|research|science|cooperation|collaboration|mutual interest|common interest|many fields|future"
    r"|academic cooperation|academic exchange|international cooperation|student exchanges?|exchange|joint research|research collaboration|so on|etc"
    r"|scientific and educational cooperation|expanding cooperation|teaching|academia|development|social life"
    r"|обоюдного интереса|взаимн\w+ интерес\w*|сотрудничества|образования и науки|международного сотрудничества|науки|образования|др"
    r"|等|多|各|教育|科研|合作|人才培养|相关|双方|学术交流|国际交流|.{0,4}交流合作|多个|办学|推动|促进|交换|培养|科研)$",
    re.IGNORECASE,
)
_NO_AREA = re.compile(
    r"\b(?:between|universit(?:y|ies)|delegation|students?|exchange|agreement|opportunit\w+|visit\w*|partners?|stakeholders|role|meeting|conference"
    r"|our|we|they|it|he|she|participation|promotion|(?:other )?activities|progress|results|past|history|milestones"
    r"|университет\w*|обмен\w*|делегаци\w*|студент\w*|программ\w*|сотрудничеств\w*|проект(?:ов|ы)|обучени\w*)\b"
    r"|大学|学院|代表团|双方|两校|学生|教师|合作|交流|访问|学校|我校|校长|国家|表示|希望|培养|建设|教师|教学|会议|研究人员|联合科研",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"laborator|\bcent(?:re|er)|institut|facult|department|school|museum|memorand|programme|program\b"
    r"|лаборатор|центр|институт|факультет|музе|меморандум",
    re.IGNORECASE,
)
# Words every news has, which weaker signs make no subject.
_COMMON = re.compile(
    r"^(?:higher |modern |advanced )?(?:engineering|education|teaching|arts?|management|business|languages?|sciences?|technolog\w+)$|язык[ауе]?$|^совместн|together$",
    re.IGNORECASE,
)
_TURKISH_LEAD = re.compile(r"\b(?:çerçevesinde|kapsamında|üzere|olarak|göre|birçok)\s")
# What begins with doing something is an aim, no subject; these are subjects.
_DOING = re.compile(
    r"^(?!(?:engineer|manufactur|comput|learn|min|process|model|market|bank|teach|print|programm|machin|nurs|account|publish|plann|weld|cast|form)ing\b)\w+ing\s",
    re.IGNORECASE,
)
_LED_BY = re.compile(r"(?:in|of|for|on|в|на|по|о)\s", re.IGNORECASE)
_BACKGROUND = re.compile(
    r"(?:обучались|presented (?:research|work|papers)|history|преподаются|were trained|преподают|曾)",
    re.IGNORECASE,
)
LONGEST_WORDS, LONGEST_HAN = 11, 18
# '化学' is a subject, two Latin letters are none.
SHORTEST, SHORTEST_HAN = 3, 2
SURE_LIST = 3


def areas(page: Page, names: list[Span]) -> list[Area]:
    """Each subject once, where it is said first; what stands in `names` is none."""
    found: dict[str, Area] = {}
    for listed in _items(page, names):
        item = listed
        text = item.of(page.text)
        if page.lang == "zh" and "等" in text[1:]:
            item = Span(item.start, item.start + text.index("等", 1))
            text = item.of(page.text)
        if not _says_something(page, text) or any(other.holds(item) for other in names):
            continue
        key = " ".join(text.casefold().split())
        vague = next((other for other in found if key.endswith(f" {other}")), None)
        if vague is not None:
            del found[vague]  # 'wind power' of the headline is offshore wind power
        if any(key in other or other in key for other in found):
            continue
        found[key] = Area(text, item, code_of(text))
    return sorted(found.values(), key=lambda area: area.span)


def _items(page: Page, names: list[Span]) -> Iterator[Span]:
    for pattern in _COMPILED.get(page.lang, _COMPILED["en"]):
        for match in pattern.finditer(page.text):
            if _BACKGROUND.search(page.sentence_at(match.start()).of(page.text)):
                continue
            if "whole" in match.groupdict() and match["whole"]:
                yield Span(*match.span("whole"))
                continue
            start, end = match.span("list")
            start = max(
                [start, *(one.end for one in names if start <= one.start and one.end < end)]
            )
            start = max([start, *(m.end() for m in _TURKISH_LEAD.finditer(page.text, start, end))])
            yield from _split(page.text, Span(start, end))
    yield from _quoted(page)
    for pattern in _WEAKLY.get(page.lang, ()):
        for match in pattern.finditer(page.text):
            if not _BACKGROUND.search(page.sentence_at(match.start()).of(page.text)):
                yield from _known(page.text, _split(page.text, Span(*match.span("list"))))


def _quoted(page: Page) -> Iterator[Span]:
    """'по направлениям «Судовая энергетика» и «Акустика»'."""
    for match in _QUOTED_RU.finditer(page.text) if page.lang == "ru" else ():
        for one in re.finditer("«([^»]+)»", match["list"]):
            start = match.start("list") + one.start(1)
            yield Span(start, start + len(one[1]))


def _known(text: str, listed: list[Span]) -> list[Span]:
    """Of a list of which it is not sure that it names subjects, those that are known to be ones."""
    listed = [one for one in listed if _can_be_subject(one.of(text))]
    known = [one for one in listed if code_of(one.of(text))]
    short = all(len(one.of(text).split()) < SURE_LIST for one in listed)
    return listed if known and (len(listed) >= SURE_LIST or short) else known


def _can_be_subject(text: str) -> bool:
    return not (_NAMED.search(text) or _COMMON.search(text) or _titled(text))


def _titled(text: str) -> bool:
    """'Management Sciences' behind 'School of': a name."""
    return text[:1].isupper() and _capitals(text)


def _split(text: str, span: Span) -> list[Span]:
    """The subjects of a list; two words of one subject ('monitoring and modelling') stay one."""
    if re.search(r"\(1\)", span.of(text)):
        ends = [match.span() for match in re.finditer(r"\(\d\)", text[span.start : span.end])]
        edges = [*(begin for begin, _end in ends[1:]), span.end - span.start]
        return [
            trimmed(text, Span(span.start + end, span.start + edge))
            for (_begin, end), edge in zip(ends, edges, strict=True)
        ]
    if "、" in span.of(text):
        # Between the marks of a list 'and' joins the words of one subject; it may close the list.
        *first, last = items(text, span, split_joints=False)
        return [*first, *items(text, last)]
    parts = items(text, span)
    if len(parts) == 2 and not re.search(r"[,;、，；]", span.of(text)):  # noqa: PLR2004 - a pair
        left, right = (part.of(text) for part in parts)
        if _capitals(left) and _capitals(right):
            return items(text, span, split_joints=False)
        fields = {code_of(left), code_of(right)}
        if "" not in fields and len(fields) > 1:
            return parts
        single = " " not in left and " " not in right and not re.search("[\u4e00-\u9fff]", left)
        if (
            single
            or (" " in left and " " not in right and right.isascii())
            or (
                not right.isascii() and len(right) <= 2 < len(left)  # noqa: PLR2004 - characters
            )
        ):
            return items(text, span, split_joints=False)
    return parts


def _capitals(text: str) -> bool:
    return all(
        word[0].isupper() or word in {"and", "of", "("} or word[0] == "(" for word in text.split()
    )


def _says_something(page: Page, text: str) -> bool:
    shortest = SHORTEST_HAN if page.lang == "zh" else SHORTEST
    if len(text) < shortest or _EMPTY.match(text) or text.isdigit():
        return False
    if text[0] in "-•–" or _LED_BY.match(text) or _DOING.match(text):
        return False
    if _NO_AREA.search(text) and page.lang != "tr":
        return False
    if page.lang == "zh":
        return len(text) <= LONGEST_HAN
    if _capitals(text) and not code_of(text):
        return False  # a place, a house, a person, but no subject
    return len(text.split()) <= LONGEST_WORDS
