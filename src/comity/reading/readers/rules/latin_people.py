"""People in Latin letters: by the posts and forms of address beside their names."""

import re
from collections.abc import Iterator

from comity.reading.found import Institution, Span
from comity.reading.readers.rules.capitalised import Word, words
from comity.reading.readers.rules.org_words import LEADING, TITLES
from comity.reading.readers.rules.page import Page
from comity.reading.readers.rules.person_names import is_full, person_name
from comity.reading.readers.rules.sighting import Sighting, named_within
from comity.reading.readers.rules.title_words import EN_ADDRESS, EN_POST, EN_SMALL

_NATIVE_POST = (
    r"rektör[üi]?|dekan[ıi]?|başkan[ıi]?|müdürü|hiệu trưởng|phó hiệu trưởng|giám đốc|rectora?|vicerrectora?"
    r"|decan[oa]|directora?|presidente|presidenta|recteur|doyen|président|rektorin|präsident(?:in)?|rektori|prorektori?|valisi|bakan[ıi]"
    r"|secretari[oa]|coordinador(?:a)?|vicepresident[ea]|vicerrector(?:a)?|ministr[oa]|embajador(?:a)?|profesor(?:a)?"
)
_POST = rf"(?:{EN_POST}|{_NATIVE_POST})"
# A post right before a name, with what it is a post of: 'President of the Republic of X', 'JU President'.
_POST_BEFORE = re.compile(
    rf"(?P<post>(?<![\w-])(?:{_POST})(?:\s+(?:of|for|at|de|del)\s+(?:the\s+)?[^,.;:()\n]{{2,110}}?)?(?:\s*\([\w-]+\))?),?\s+$",
    re.IGNORECASE,
)
_ADDRESS_BEFORE = re.compile(rf"(?<![\w-])(?P<address>{EN_ADDRESS})$", re.IGNORECASE)
_SMALL_BEFORE = re.compile(rf"(?<![\w-])(?P<post>(?:[\w’'-]+\s+)?{EN_SMALL})\s+(?:named\s+)?$")
_POST_BEHIND = re.compile(
    rf"^\s*(?:,|[-–—]|\()\s*(?:the\s+|an?\s+|is\s+)?(?P<post>(?:(?-i:[A-Z])[\w’'-]+\s+(?:(?:and|of|&)\s+)?){{0,6}}?{_POST}(?![\w-])"
    r"(?:[-\s]+general)?(?:\s+(?:of|for|at|from)\s+[^,.;()\n“”\"]{2,110}"
    r"|,\s+(?=(?-i:[A-Z]))[^.;()\n“”\"]{2,60}?(?=,|\)|\sand\s)|\s+(?-i:[A-Z]\w*[A-Z]\w*)\b|(?!\s+(?-i:[A-Z]))))",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"^,?\s+(?:said|says|noted|stated|stressed|emphasi[sz]ed|added|shared|remarked|highlighted|explained"
    r"|expressed|welcomed|underlined|pointed|commented|mentioned|thanked|referred|presented|congratulated)\b"
)
_SAID_BEFORE = re.compile(
    r"[”\"»],?\s*(?:said|says|noted|added|shared|stated|stressed|explained)\s+$"
)
_ANOTHER = re.compile(rf"(?:\s+and|,)\s+(?P<post>{_POST})(?![\w-])", re.IGNORECASE)
_WORDS_BEFORE = re.compile(
    r"(?<![\w.])(?:[A-ZÀ-ÞĞİŞÇÖÜ][\w’'-]*[ \u00a0]+(?:(?:of|for|&)[ \u00a0]+)?){1,6}$"
)
_ENDS_POST = re.compile(
    r"\s+(?:on|in|during|said|says|noted|welcom\w+|visit\w+|met|and\s+(?:Prof|Dr|Mr|Ms|Mrs)|who|with|has|was|were|led|signed|also|highlighted"
    r"|stressed|is|will|to|as|from|along|together|discussed|attended|expressed|emphasi[sz]ed)\b.*$"
)


SHORTEST_SURNAME = 3
# A blank, a comma, an apostrophe with an s: no more stands between a house and its post.
FAR = 3


def latin_people(page: Page, named: list[Institution]) -> Iterator[Sighting]:
    """Each name of a person, with post and institution where they stand beside it."""
    found = list(_full_names(page, named))
    yield from found
    yield from _surnames(page, found)


def _surnames(page: Page, found: list[Sighting]) -> Iterator[Sighting]:
    """Later mentions by the last name alone."""
    for name in {one.name.split()[-1] for one in found if one.full}:
        if len(name) < SHORTEST_SURNAME or not name.isalpha():
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", page.text):
            span = Span(match.start(), match.end())
            if not any(one.span.meets(span) for one in found):
                yield Sighting(name, span, full=False)


def _full_names(page: Page, named: list[Institution]) -> Iterator[Sighting]:
    taken = [span for one in named for span in one.mentions]
    run: list[Word] = []
    beside = False
    for word in [*_read(page), None]:
        if (
            word is not None
            and run
            and word.joined
            and not word.dashed
            and not _taken(taken, word.span)
        ):
            run.append(word)
            continue
        found = list(_in_run(page, named, run, beside=beside)) if run else []
        yield from found
        run = [] if word is None or _taken(taken, word.span) else [word]
        if word is not None:
            beside = bool(found) and _listed(page.text, found[-1].span.end, word.span.start)


def _read(page: Page) -> list[Word]:
    """The words of Latin letters: names in Cyrillic have rules of their own."""
    return [word for word in words(page.text) if word.text[0] < "\u0400" or word.text[0] > "\u04ff"]


def _taken(taken: list[Span], span: Span) -> bool:
    return any(other.meets(span) for other in taken)


def _listed(text: str, end: int, start: int) -> bool:
    """Whether only a comma, or a post in commas, stands between two names."""
    return 0 <= start - end < FAR and "," in text[end:start]


def _in_run(
    page: Page, named: list[Institution], run: list[Word], *, beside: bool
) -> Iterator[Sighting]:
    """Names in a run of words: each capitalised stretch is asked for signs of a person."""
    at = 0
    after_name = beside
    while at < len(run):
        name = person_name(run[at:]) if run[at].capital else []
        if not name:
            after_name = after_name and run[at].key in {"and", "y", "ve", "e", "và"}
            at += 1
            continue
        sighting = _sighting(page, named, name, listed=after_name)
        if sighting is None and len(name) > 1:
            # The first words may be a country's or a city's: 'Russian Federation Jane Doe'.
            at += 1
            after_name = False
            continue
        if sighting is not None:
            yield sighting
            after_name = True
        at += max(len(name), 1)


def _sighting(
    page: Page, named: list[Institution], name: list[Word], *, listed: bool
) -> Sighting | None:
    span = Span(name[0].span.start, name[-1].span.end)
    window = max(page.sentence_at(span.start).start, span.start - 150)
    before = page.text[window : span.start]
    behind = page.text[span.end : span.end + 180]
    address = _ADDRESS_BEFORE.search(before)
    front = before[: address.start()] if address else before
    post = (
        _POST_BEFORE.search(front) if not front or front[-1].isspace() or front[-1] == "," else None
    )
    post = post or _SMALL_BEFORE.search(front)
    if post and post["post"].split()[0].lower() in LEADING:
        post = re.compile(r"(?<=\s)(?P<post>\S+)\s+$").search(front)
    role, house = None, None
    post_behind = _POST_BEHIND.match(behind)
    if post and post_behind and post_behind[0].lstrip(" ,").lower().startswith("the "):
        post_behind = None  # 'Dean Jane Doe, the President of X, John Roe': his post, not hers
    if post_behind and is_full(name):
        role, house = _behind(page, named, span, post_behind)
    elif post:
        role, house = _before(page, named, window, post)
        if not is_full(name) and not address and re.search(r"(?:of|for|at)\b", post["post"]):
            return None
    full = is_full(name)
    certain = address or post_behind or (post and (full or post["post"][0].isupper()))
    if not certain and full:
        certain = _SAYS.match(behind) or _SAID_BEFORE.search(before) or listed
    if not certain:
        return None
    return Sighting(span.of(page.text), span, role, house or _from(page, named, span), full)


def _before(
    page: Page, named: list[Institution], window: int, post: re.Match[str]
) -> tuple[str, str | None]:
    start, end = window + post.start("post"), window + post.end("post")
    start += _last_post(page.text[start:end])
    start = _widened(page.text, window, start)
    # 'Harvard President': the house stands before the post.
    house = named_within(named, page.text, Span(start, end))
    for one in named:
        for mention in one.mentions:
            if 0 <= start - mention.end <= FAR and not page.text[mention.end : start].strip(
                " ’'s\u00a0"
            ):
                start, house = mention.start, mention.of(page.text)
    return " ".join(page.text[start:end].split()), house


def _last_post(post: str) -> int:
    """'President of A Jane Doe and President of B': the last of the posts is the one meant."""
    return max((match.start("post") for match in _ANOTHER.finditer(post)), default=0)


def _widened(text: str, window: int, start: int) -> int:
    """Capitalised words right before a post are part of it: 'Service Learning Director'."""
    match = _WORDS_BEFORE.search(text[window:start])
    if match is None:
        return start
    at = match.start()
    for word in match[0].split():
        if (
            word.lower() not in LEADING
            and word[0].isupper()
            and word.lower().rstrip(".") not in TITLES
        ):
            break
        at = text.index(word, window + at) + len(word) - window
        at += len(text[window + at :]) - len(text[window + at :].lstrip())
    return min(start, window + at)


def _behind(
    page: Page, named: list[Institution], span: Span, post: re.Match[str]
) -> tuple[str, str | None]:
    role = _ENDS_POST.sub("", post["post"]).strip(" ,")
    start = span.end + post.start("post")
    house = named_within(named, page.text, Span(start, start + len(role)))
    if house is None:
        house = _next_house(page, named, start + len(role))
    return " ".join(role.split()), house


def _next_house(page: Page, named: list[Institution], at: int) -> str | None:
    """'..., Vice-President for Research, Walailak University': the house behind a comma."""
    for one in named:
        for mention in one.mentions:
            if 0 < mention.start - at <= FAR and "," in page.text[at : mention.start]:
                return mention.of(page.text)
    return None


def _from(page: Page, named: list[Institution], span: Span) -> str | None:
    """'Dr. Jane Doe, Coventry University' or 'from Coventry University'."""
    for one in named:
        for mention in one.mentions:
            between = (
                page.text[span.end : mention.start] if mention.start >= span.end else "far off"
            )
            if re.fullmatch(r"\s*(?:,\s*|\(|(?:,\s*)?(?:from|of|at)\s+)(?:the\s+)?", between):
                return mention.of(page.text)
    return None
