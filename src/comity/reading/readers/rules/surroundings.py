"""Where something happened, inside which house, with whose support."""

import re

from comity.reading.found import Institution, Span
from comity.reading.readers.rules.countries import countries
from comity.reading.readers.rules.page import Page
from comity.reading.readers.rules.person_names import is_place_word
from comity.reading.readers.rules.russian_cases import town_nominative

_PLACE = {
    "en": re.compile(r"\b(?:in|at)\s+(?:the city of\s+)?(?P<place>[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+){0,2})(?=[\s,.;]|$)"),
    "ru": re.compile(r"(?<!\w)(?:в|во)\s+(?:городе\s+|г\.\s*)?(?P<place>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)*)(?!\w)"),
    "zh": re.compile(r"在(?P<place>[\u4e00-\u9fff]{2,10}?)(?:召开|举行|举办|会见|会晤|会面|初次|首次|再次|见面|相识|签署|签订|签约|签字|开幕|闭幕|落幕|成立|设立|开设|揭牌|揭幕|启动|正式|顺利|圆满)"),
}  # fmt: skip
_INSIDE = re.compile(
    r"(?:\bin|\binside|\bat|\bwithin|на базе|на территории|при|в|во|在|于)\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_SUPPORT = re.compile(
    r"(?:support(?:ed)?\s+(?:of|by|from)|supported\s+by|assistance\s+of|при\s+(?:содействии|поддержке)|поддержк\w+|в\s+партн[её]рстве\s+с|支持下?由?|由|在)\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_SUPPORT_BEHIND = re.compile(r"^\s*(?:的)?(?:大力)?支持")
_NO_PLACE = re.compile(
    r"^(?:The|This|That|April|May|March|June|July|August|September|October|November|December|January|February|Russian|Chinese|English|Joint|International|Higher|Today|Rector|President|Prof|Dr)\b"
)
# '在会谈中', '在双方见证下': a moment or a circumstance is no place.
_NO_PLACE_ZH = re.compile(r"[的与和、了就]|[中上下时后前内间]$|双方|两校|会议|致辞|基础")


def place_of(page: Page, sentence: Span, named: list[Institution]) -> str | None:
    """The town or venue the sentence names as the place."""
    pattern = _PLACE.get(page.lang, _PLACE["en"])
    mentions = [mention for one in named for mention in one.mentions]
    for match in pattern.finditer(page.text, sentence.start, sentence.end):
        span = Span(*match.span("place"))
        place = match["place"]
        if any(mention.meets(span) for mention in mentions) or page.in_title_marks(span):
            continue
        behind = page.text[span.end : span.end + 2]
        adjective = re.search(r"(?:ом|ем|ой|ей)$", place) and re.match(r" [а-яё]", behind)
        adjective = adjective or re.search(r"ск(?:ой|ом|ий|ого)$", place)
        if adjective or place.lower().startswith("политех"):
            continue
        if sum(letter.isupper() for letter in place.split()[0]) > 1:
            continue  # a short form
        if _NO_PLACE_ZH.search(place):
            continue
        if _NO_PLACE.match(place) or place.lower() in countries() or not is_place_word(place):
            continue
        return town_nominative(place) if page.lang == "ru" else place
    return None


def host_of(page: Page, sentence: Span, named: list[Institution]) -> str | None:
    """The institution inside which an office stands."""
    return _mentioned(page, sentence, named, _INSIDE)


def supporter_of(page: Page, sentence: Span, named: list[Institution]) -> str | None:
    """The organisation said to support it."""
    return _mentioned(page, sentence, named, _SUPPORT, behind=_SUPPORT_BEHIND)


def _mentioned(
    page: Page,
    sentence: Span,
    named: list[Institution],
    before: re.Pattern[str],
    behind: re.Pattern[str] | None = None,
) -> str | None:
    for one in named:
        for mention in one.mentions:
            if not sentence.holds(mention):
                continue
            led = before.search(page.text[max(sentence.start, mention.start - 40) : mention.start])
            if led and (behind is None or not re.search(r"[在由]\s*$", led[0])):
                return mention.of(page.text)
            if behind is not None and behind.match(page.text[mention.end : mention.end + 10]):
                return mention.of(page.text)
    return None
