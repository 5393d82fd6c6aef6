"""People in Cyrillic letters, in any case, by the posts before and behind their names."""

import re
from collections.abc import Iterator

from comity.reading.found import Institution, Span
from comity.reading.readers.rules.page import Page
from comity.reading.readers.rules.sighting import Sighting, named_within
from comity.reading.readers.rules.title_words import RU_POST

_CAPITAL = r"[А-ЯЁІЇЄҐӘҒҚҢӨҰҮҺ]"
_SMALL = r"[а-яёіїєґәғқңөұүһ’']"
_WORD = rf"{_CAPITAL}{_SMALL}+(?:-{_CAPITAL}?{_SMALL}+)?"
_NAME = rf"(?:{_WORD}[ \u00a0]+{_CAPITAL}{{4,}}|{_WORD}(?:[ \u00a0]+{_WORD}){{1,2}}|(?:{_CAPITAL}\.[ \u00a0]*){{1,2}}{_WORD}|{_WORD}[ \u00a0]+(?:{_CAPITAL}\.[ \u00a0]*){{1,2}}(?![ \u00a0]*{_CAPITAL}{_SMALL}))"
_ADDRESS = r"(?:(?:г-н\w*|г-ж\w+|господин\w*|госпож\w+|д-р|пан\w?)\s*)*"
# 'ректор Нанкинского университета Фу Мэнинь': what the post is of, then the name.
_POST = re.compile(rf"(?<![\w-])(?i:{RU_POST})")
_FULL = re.compile(rf"(?<![\w-])(?P<name>{_NAME})(?![\w-])")
_POST_AND_COMMA = re.compile(rf"(?<![\w-])(?i:{RU_POST})[^,.;:()\n»”]{{0,80}},\s+$")
# Behind these another sentence part begins, of somebody else.
_ANOTHER = re.compile(
    r"\s(?!глав|начал)[а-яё]{2,}(?:ил|ал|ел|ял|ила|ала|или|али|яли|ился|лась|лись)\s|\sи\s+(?:г-н|г-ж|господин|госпож|д-р)"
)
_IN_HONOUR = re.compile(r"(?:им\.|имени)\s*$")
_WINDOW = re.compile(r"(?:\b(?:им|г|св|[А-ЯЁ])\.|[^,.;:()\n!?]){0,150}")
_BEHIND = re.compile(
    rf"(?<![\w-])(?P<name>{_NAME})\s*(?:,|[-–—])\s*(?P<post>(?i:{RU_POST})(?:(?!\sи\s+(?:г-|д-р|госп))[^,.;:()\n!?»”]){{0,110}})"
)
_SAYS = re.compile(
    rf"(?:сказал\w?|отметил\w?|подчеркнул\w?|поделил\w+|заявил\w?|добавил\w?|рассказал\w?|выразил\w?)\s+(?P<name>{_NAME})"
    rf"|(?P<name2>{_NAME})\s+(?:сказал|отметил|подчеркнул|поделил|заявил|добавил|рассказал|выразил|поблагодарил|приветствовал)"
)
_ADDRESSED = re.compile(rf"\s*{_ADDRESS}$")
_ENDS = re.compile(
    r"\s+(?:отметил|сказал|заявил|подчеркнул|рассказал|поделил|выразил|приветствовал|подписал|посетил|и\s+[А-ЯЁ]).*$"
)
_LIST = re.compile(rf"^\s*(?:,|и)\s+(?P<name>{_NAME})(?!\w)")
_SURNAME = re.compile(rf"(?<![\w.-]){_WORD}(?![\w-])")
_NO_NAME = re.compile(
    r"(?:университет|институт|академи|меморандум|договор|соглашени|росси|кита|наук|республик|федераци|област"
    r"|провинци|центр|школ|факультет|кафедр|россий|китай|государств|национальн|международн|совет|министерств"
    r"|музе|библиотек|лаборатори|технополис|политех|язык|форум|конференци|год|санкт|петербург|москв|нанкин|пекин"
    r"|шанха|цзянсу|казахстан|узбекистан|беларус|ассоциац|академик|ректор|президент|председател|проректор|профессор|директор|декан)",
    re.IGNORECASE,
)  # fmt: skip


def russian_people(page: Page, named: list[Institution]) -> Iterator[Sighting]:
    """Each name of a person, with post and institution where they stand beside it."""
    found: list[Sighting] = []
    for post in _POST.finditer(page.text):
        found.extend(_after_post(page, named, post))
    for match in _BEHIND.finditer(page.text):
        found.extend(_with_post(page, named, match))
    for match in _SAYS.finditer(page.text):
        group = "name" if match["name"] else "name2"
        span = Span(match.start(group), match.end(group))
        if _is_name(page, named, span):
            found.append(Sighting(span.of(page.text), span))
    yield from found
    yield from _surnames(page, found)


def _after_post(page: Page, named: list[Institution], post: re.Match[str]) -> Iterator[Sighting]:
    window = _WINDOW.match(page.text, post.end())
    at, last = post.end(), window.end() if window else post.end()
    while at < last:
        match = _FULL.search(page.text, at, min(last + 40, len(page.text)))
        if match is None or match.start() >= last:
            return
        span = _without_house(page, named, Span(match.start(), match.end()))
        if _IN_HONOUR.search(page.text, max(0, span.start - 8), span.start):
            at = match.start() + len(match[0].split()[0])
            continue
        if _is_name(page, named, span):
            if _ANOTHER.search(page.text[post.end() : span.start]):
                return
            said = Span(_first_post(page.text, post.start()), span.start)
            role = _ADDRESSED.sub("", " ".join(said.of(page.text).split()))
            house = named_within(named, page.text, said)
            yield Sighting(span.of(page.text), span, role, house)
            yield from _next_in_list(page, named, span)
            return
        at = match.start() + len(match[0].split()[0])


def _first_post(text: str, start: int) -> int:
    """'ректор СПбПУ, академик РАН ...': where the first of the posts begins."""
    before = _POST_AND_COMMA.search(text, max(0, start - 130), start)
    return before.start() if before else start


def _with_post(page: Page, named: list[Institution], match: re.Match[str]) -> Iterator[Sighting]:
    span = Span(match.start("name"), match.end("name"))
    post = Span(match.start("post"), match.end("post"))
    if _is_name(page, named, span):
        role = _ENDS.sub("", " ".join(post.of(page.text).split()))
        yield Sighting(span.of(page.text), span, role, named_within(named, page.text, post))


def _next_in_list(page: Page, named: list[Institution], span: Span) -> Iterator[Sighting]:
    follow = _LIST.match(page.text[span.end : span.end + 60])
    if follow:
        at = span.end + follow.start("name")
        other = Span(at, at + len(follow["name"]))
        if _is_name(page, named, other):
            yield Sighting(other.of(page.text), other)


def _without_house(page: Page, named: list[Institution], span: Span) -> Span:
    """The name alone, where an institution's last word was taken for its first."""
    for one in named:
        for mention in one.mentions:
            if mention.start <= span.start < mention.end < span.end:
                rest = page.text[mention.end : span.end]
                return Span(mention.end + len(rest) - len(rest.lstrip()), span.end)
    return span


def _is_name(page: Page, named: list[Institution], span: Span) -> bool:
    words = span.of(page.text).split()
    if len(words) < 2 or any(_NO_NAME.match(word) for word in words):  # noqa: PLR2004 - full names
        return False
    return not any(mention.meets(span) for one in named for mention in one.mentions)


def _surnames(page: Page, found: list[Sighting]) -> Iterator[Sighting]:
    """Later mentions by the surname alone."""
    stems = {word[:5] for one in found for word in one.name.split() if len(word) > 4}  # noqa: PLR2004
    places = [one.span for one in found]
    for match in _SURNAME.finditer(page.text):
        span = Span(match.start(), match.end())
        if match[0][:5] in stems and not any(span.meets(other) for other in places):
            yield Sighting(match[0], span, full=False)
