"""Names of organisations in Russian and Ukrainian, by their shape."""

import re

from comity.reading.found import Span
from comity.reading.readers.rules.latin_names import Shape

_HEAD = (
    r"(?:госкорпораци|госуниверситет|университет|університет|институт|інститут|академи[яиюей]|академі|колледж"
    r"|коледж|училищ|министерств|міністерств|агентств|фонд(?!у|ов)|ассоциаци|асоціаці|консульств"
    r"|генконсульств|посольств|корпораци|компани[яиюей]|холдинг|концерн"
    r"|высш\w+\s+школ|вищ\w+\s+школ|политех(?!нич)|центр(?!альн)|союз|совет(?!ник|ск)|общество(?!в)"
    r"|консорциум|ассамбле|альянс|лаборатори|музе[йяюе]|библиотек|больниц|комитет|комісі|комисси"
    r"|организаци|правительств|управлени|департамент)"
)
_SURE = re.compile(
    r"университет|університет|институт|інститут|академи|академі|колледж|коледж|училищ|министерств"
    r"|міністерств|агентств|ассоциаци|асоціаці|консульств|посольств|корпораци|политех|консорциум"
    r"|альянс|высш|вищ|компани|холдинг|концерн|департамент",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"(?:Национальн|Международн|Всероссийск|Государственн|Федеральн|Российск|Китайск|Казахстанск|Національн|Євро|Европейск)"
)
# Newspapers and agencies bring the news, they do not make it.
_MEDIA = re.compile(
    r"(?:новостн|информационн)\w+\s+агентств|агентств\w+\s+«?(?:Синьхуа|ТАСС|РИА)|телеканал|газет"
)
_ALL_GENERIC = re.compile(
    r"(?:(?:Международн|Государственн|Национальн|Федеральн|Российск|Китайск|Техническ|Технологическ|Педагогическ|Медицинск|Аграрн|Научн)\w+\s+){1,2}"
    r"(?:университет|институт|академи|центр|совет|фонд)\w*",
    re.IGNORECASE,
)
_BODY = r"[А-Яа-яЁёІіЇїЄєҐґ’'-]"
_CAPITAL = r"[А-ЯЁІЇЄҐ]"
# An adjective's ending, any case.
_ADJECTIVE = (
    r"(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими|ський|ського"
    r"|ським|ському|ська|ської|ій|ої|ому)"
)
_BEFORE = re.compile(
    rf"(?:(?:{_CAPITAL}{_BODY}*{_ADJECTIVE})(?:[ \u00a0]+и(?=[ \u00a0]))?[ \u00a0]+"
    rf"(?:[а-яёіїє-]+{_ADJECTIVE}[ \u00a0]+){{0,4}}"
    rf"|(?:{_CAPITAL}{_BODY}+{_ADJECTIVE}[ \u00a0]+){{1,4}}(?:[а-яёіїє-]+{_ADJECTIVE}[ \u00a0]+){{0,3}})$"
)
_WORD = re.compile(rf"{_BODY}+")
_NAME = re.compile(rf"(?<!{_BODY}){_HEAD}{_BODY}*", re.IGNORECASE)
_NO_GENITIVE = re.compile(
    r"(?:л|ла|ло|ли|лся|лась|лись|ет|ют|ит|ят|ат|ут|ся|ть|ться|лись|ив|ав|вши|но|на|ны|ен|ує|ють|ти)$"
)
_OF = frozenset(
    "наук науки технологий технологии техники права транспорта связи культуры искусств искусства"
    " хозяйства медицины экономики финансов управления образования промышленности нефти газа"
    " информатики энергетики дизайна инжиниринга биологии химии физики математики языков"
    " исследований инноваций превосходства сотрудничества справи фінансів освіти сервісу"
    " природопользования строительства архитектуры безопасности обороны авиации материалов машиностроения"
    " електроніки иностранных области края республики провинции города округа связей отношений дел"
    " водоснабжения водных ресурсов геологии экологии спорта туризма просвещения торговли".split()
)
_STATES = frozenset(("РФ", "КНР", "РК", "РБ", "СССР"))
_NAMED = re.compile(
    rf"[ \u00a0]+(?:(?:им|ім)(?:ени|ені|\.)[ \u00a0]*)"
    rf"(?:(?:{_CAPITAL}\.[ \u00a0]*){{1,2}}{_CAPITAL}{_BODY}+"
    rf"|{_CAPITAL}{_BODY}+(?:[ \u00a0]+{_CAPITAL}{_BODY}*(?:а|я|ого|ой))?(?!{_BODY}))"
)
_POST_BEFORE = re.compile(
    r"(?:ректор|президент|директор|декан|профессор|глав)\w*\s+$", re.IGNORECASE
)
_QUOTED = re.compile(r"[ \u00a0]+[«“\"][^»”\"\n]{2,80}[»”\"]")
_GAP = re.compile(r"[ \u00a0]+")
_MORE = re.compile(r"(?:[а-яё-]+(?:ых|их|ого|его|ой|ей)[ \u00a0]+){0,3}(?P<of>[а-яёії]+)(?![\w-])")


def russian_names(text: str) -> list[Shape]:
    """Stretches shaped as the name of an organisation, left to right."""
    found: list[Shape] = []
    for match in _NAME.finditer(text):
        if found and match.start() < found[-1].span.end:
            continue
        start = _start(text, match)
        bare = start == match.start() and match[0][0].isupper()
        end = _end(text, match.end(), whole_name=bare)
        if bare and _POST_BEFORE.search(text[max(0, start - 24) : start]):
            end = _without_somebody(text, match.end(), end)
        named = start < match.start() or (match[0][0].isupper() and end > match.end())
        named = named or text[match.end() : end].strip()[:1] in set('«“"')
        if re.search(r"(?:ах|ами|ов|ы|ів)$", match[0].lower()):
            continue
        proper = re.search(rf"(?<=[ \u00a0«-]){_CAPITAL}", text[match.start() : end])
        if not (named or (proper and _SURE.match(match[0]))):
            continue
        span = Span(start, end)
        if _MEDIA.search(text[max(0, start - 20) : end]) or _ALL_GENERIC.fullmatch(span.of(text)):
            continue
        if len(span.of(text).split()) > 1:
            found.append(Shape(span, strong=_strong(span.of(text))))
    return found


def _without_somebody(text: str, head: int, end: int) -> int:
    """'ректор Университета Цинхуа Ван Мэнлинь': the last two words are the rector's name."""
    rest = list(_WORD.finditer(text, head, end))
    if len(rest) < 2 or not all(word[0][0].isupper() for word in rest):  # noqa: PLR2004 - a name
        return end
    return rest[-3].end() if len(rest) > 2 else head  # noqa: PLR2004 - as above


def _strong(name: str) -> bool:
    """Whether the name alone says it is an organisation: its head, or that it is national."""
    before_marks = name.split("«", maxsplit=1)[0]
    return bool(_SURE.search(before_marks) or (_NATIONAL.match(name) and len(name.split()) > 2))  # noqa: PLR2004


def _start(text: str, match: re.Match[str]) -> int:
    window = max(0, match.start() - 120)
    before = _BEFORE.search(text[window : match.start()])
    return window + before.start() if before else match.start()


def _end(text: str, end: int, *, whole_name: bool) -> int:
    """How far the name goes on: genitives, whose name it bears, what stands in quotation marks."""
    at = end
    while True:
        named = _NAMED.match(text, at) or _QUOTED.match(text, at)
        if named:
            at = end = named.end()
            continue
        gap = _GAP.match(text, at)
        word = _WORD.match(text, gap.end()) if gap else None
        if word is None:
            return end
        small = word[0].lower()
        if small in {"и", "та", "й", "по", "з"} and word[0] == small:
            after = _GAP.match(text, word.end())
            last = _of_what(text, after.end()) if after else end
            if last <= end:
                return end
            at = end = last
            continue
        # 'Университет Ла Гран Колумбия': a capital at the head, capitals behind it.
        if not (whole_name and word[0][0].isupper()) and not _belongs(text, word):
            return end
        whole_name = whole_name and word[0][0].isupper()
        at = end = word.end()


def _of_what(text: str, at: int) -> int:
    """Where 'высшего образования' or 'техники' behind an 'и' ends; 0 where nothing of a name is."""
    match = _MORE.match(text, at)
    return match.end() if match and match["of"] in _OF else 0


def _belongs(text: str, word: re.Match[str]) -> bool:
    small = word[0].lower()
    if small in _OF or word[0] in _STATES:
        return True
    if len(small) < 3 or _NO_GENITIVE.search(small):  # noqa: PLR2004 - prepositions, particles
        return False
    if _NAME.fullmatch(word[0]):
        return False
    if word[0][0].isupper():
        # 'университет Анхальт', 'Петра Великого'; two words in another case are a person.
        other = _WORD.match(text, word.end() + 1)
        if other and other[0][0].isupper() and not _NAME.fullmatch(other[0]):
            return bool(
                re.search(r"(?:ого|ой|ої|ых|ов|на)$", other[0]) and re.search(r"[аяыи]$", small)
            )
        return not re.search(r"(?:ович|евич|овна|евна)", small)
    return bool(
        re.search(r"(?:ых|их|ого|его|ой|ей|ий|ов|ства|ации|ности|ики|огии|ии|ої|іки|ння)$", small)
    )
