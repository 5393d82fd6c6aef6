"""People in Chinese texts: by the posts before and behind their names."""

import re
from collections.abc import Iterator

from comity.reading.found import Institution, Span
from comity.reading.readers.rules.page import Page
from comity.reading.readers.rules.person_names import chinese_name, is_sound
from comity.reading.readers.rules.sighting import Sighting, named_within
from comity.reading.readers.rules.title_words import ZH_POST

_POST = re.compile(rf"(?:{ZH_POST}(?:兼|、(?={ZH_POST}))?)+")
_LATIN = re.compile(
    r"\s*[A-Z][a-zA-Z\u00c0-\u024f.'’-]*(?:\s+(?:[a-z]{1,3}\s+)?[A-Z][a-zA-Z\u00c0-\u024f.'’-]*){1,4}"
)
_BEFORE = re.compile(r"[\u4e00-\u9fff·•]{2,12}$")
_DOT = re.compile(r"[·•‧]")
_LIST = re.compile(r"^\s*[、和]\s*")
_CUT = re.compile(
    r"[，。；、：\s“”]|与|和|由|对|向|会见|陪同|邀请|欢迎|我校|代表|包括|成员|应|率|获|该校|学校|\d"
)
_SAYS = re.compile(
    r"(?P<name>[\u4e00-\u9fff·•]{2,12}?)(?:表示|指出|强调|说|介绍|认为|致辞|回顾|代表|非常|对)"
)
LONGEST_POST = 30


def chinese_people(page: Page, named: list[Institution]) -> Iterator[Sighting]:
    """Each name of a person, with post and institution where they stand beside it."""
    found = list(_by_posts(page, named))
    found += [
        one
        for one in _dotted(page, named)
        if not any(one.span.meets(other.span) for other in found)
    ]
    yield from found
    yield from _again(page.text, found)


def _by_posts(page: Page, named: list[Institution]) -> Iterator[Sighting]:
    text = page.text
    for match in _POST.finditer(text):
        start = (
            match.end()
            + len(text[match.end() : match.end() + 2])
            - len(text[match.end() : match.end() + 2].lstrip())
        )
        latin = _LATIN.match(text, match.end())
        end = latin.end() if latin else chinese_name(text, start, _run_end(text, start))
        if page.in_title_marks(Span(match.start(), match.end())):
            continue
        if end > start and not _is_post(text[start:end]) and not _inside(named, Span(start, end)):
            span = Span(start, end)
            role, house = _post(page, named, match)
            yield Sighting(span.of(text), span, role, house)
            continue
        yield from _before(page, named, match)


def _dotted(page: Page, named: list[Institution]) -> Iterator[Sighting]:
    """Foreign names, which only a dot between their parts gives away."""
    for match in _DOT.finditer(page.text):
        start = match.start()
        while start and is_sound(page.text[start - 1]):
            start -= 1
        end = chinese_name(page.text, start, _run_end(page.text, start))
        if match.start() - start > 1 and end > match.end() and not _inside(named, Span(start, end)):
            yield Sighting(page.text[start:end], Span(start, end))


def _before(page: Page, named: list[Institution], post: re.Match[str]) -> Iterator[Sighting]:
    """'张新科校长': the name before its post."""
    text = page.text
    for size in (3, 2, 4, 5, 6, 7):
        start = post.start() - size
        if start < 0 or chinese_name(text, start, post.start()) != post.start():
            continue
        before = text[start - 1 : start] if start else "\n"
        span = Span(start, post.start())
        house = re.search(r"(?:学院|大学|研究所|研究院)$", text[max(0, start - 3) : start])
        edge = house or not ("\u4e00" <= before <= "\u9fff") or before in "与和、见由请同长记任授席"
        if edge and not _inside(named, span) and not _is_post(span.of(text)):
            yield Sighting(span.of(text), span, post[0], _house_before(page, named, start))
            return


def _house_before(page: Page, named: list[Institution], at: int) -> str | None:
    """'南京理工大学付梦印校长': the house right before the name."""
    ends = [mention for one in named for mention in one.mentions if mention.end == at]
    return ends[0].of(page.text) if ends else None


def _run_end(text: str, start: int) -> int:
    match = re.match(r"[\u4e00-\u9fff·•‧]*", text[start : start + 24])
    return start + (match.end() if match else 0)


def _is_post(name: str) -> bool:
    return bool(_POST.search(name)) or any(
        word in name
        for word in (
            "学院",
            "大学",
            "办公",
            "单位",
            "代表",
            "一行",
            "双方",
            "国际",
            "相关",
            "部门",
            "学校",
        )
    )


def _inside(named: list[Institution], span: Span) -> bool:
    return any(mention.meets(span) for one in named for mention in one.mentions)


def _post(page: Page, named: list[Institution], match: re.Match[str]) -> tuple[str, str | None]:
    """The post with the unit said before it, and the institution it is in."""
    start = max(0, match.start() - LONGEST_POST)
    for cut in _CUT.finditer(page.text, start, match.start()):
        start = cut.end()
    house = named_within(named, page.text, Span(max(0, start - 2), match.end()))
    before = [m.end for one in named for m in one.mentions if start < m.end <= match.start()]
    role = page.text[max([start, *before]) : match.end()].removeprefix("的")
    return role, house


def _again(text: str, found: list[Sighting]) -> Iterator[Sighting]:
    """Later mentions of the same names."""
    places = [one.span for one in found]
    for name in {one.name for one in found}:
        for match in re.finditer(re.escape(name), text):
            span = Span(match.start(), match.end())
            if not any(span.meets(other) for other in places):
                yield Sighting(name, span)
