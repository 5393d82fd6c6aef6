"""Every stretch of the text that names an organisation: by shape, or because it is on record."""

import re
from collections.abc import Iterator

from comity.reading.found import Span
from comity.reading.readers.rules.arabic_names import arabic_names
from comity.reading.readers.rules.chinese_names import chinese_names, is_own_unit
from comity.reading.readers.rules.latin_names import Shape, is_short_form, latin_names
from comity.reading.readers.rules.on_record import resolve
from comity.reading.readers.rules.org_words import GENERIC, STRONG, WEAK
from comity.reading.readers.rules.page import Page
from comity.reading.readers.rules.russian_names import russian_names
from comity.reading.readers.rules.shared_heads import shared_heads

# 'Academician of the Russian Academy of Sciences' is a title, not a partner.
_MEMBERSHIP = re.compile(
    r"(?:academician|(?:corresponding |foreign |honorary )?member|fellow|laureate|graduate|alumn\w+)"
    r"(?:\s+of)?(?:\s+the)?\s*$"
    r"|(?:академик\w*|член\w*(?:-корреспондент\w*)?|выпускник\w*|лауреат\w*)\s*$",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"(?: [A-Z][\w’'-]+){2,3}")
_OWN_UNIT = re.compile(r"(?:[Uu]niversity|[Ii]nstitute|its|our|their)(?:[’']s)?\s+$")
_MEMBERSHIP_AFTER = re.compile(r"^(?:院士|会员|毕业)")
# «...» behind one of these is the name of a project or a meeting, not of a house.
_PROJECT = re.compile(
    r"(?:project|programme|program|conference|forum|proposal|seminar|проект\w*|программ\w*"
    r"|конференци\w*|форум\w*|конкурс\w*|项目|计划|论坛)\W{0,3}$",
    re.IGNORECASE,
)
_OTHER_NAMERS = {"ru": russian_names, "uk": russian_names, "kk": russian_names,
                 "zh": chinese_names, "ar": arabic_names}  # fmt: skip


def shapes(page: Page) -> list[Shape]:
    """The organisations' names in the text: by their shape, or since the registry knows them."""
    known = [
        mention
        for mention in page.context.names.mentions(page.text)
        if not _is_acronym(mention.matched)
    ]
    found = [shape for shape in _shaped(page) if _counts(page, shape.span)]
    for mention in known:
        span = Span(mention.start, mention.end)
        if not _counts(page, span):
            found = [shape for shape in found if shape.span.start != span.start]
            continue
        if not _organisation(page.text, span):
            continue
        meeting = [shape for shape in found if shape.span.meets(span)]
        if not meeting:
            found.append(Shape(span))
        for shape in meeting:
            if shape.name:
                continue
            behind = page.text[span.end : shape.span.end]
            # 'the Academy of Sciences Jane Doe': what stands behind a known name is somebody's.
            if span.holds(shape.span) or (span.start == shape.span.start and _somebody(behind)):
                found[found.index(shape)] = Shape(span)
    unique = {shape.span: shape for shape in found}
    return sorted(unique.values(), key=lambda shape: shape.span)


def _somebody(behind: str) -> bool:
    """Whether the words behind a name can be a person's: none of them is a house's."""
    words = {word.lower() for word in behind.split()}
    return bool(_SOMEBODY.fullmatch(behind)) and not words & (STRONG | WEAK | GENERIC)


def _shaped(page: Page) -> Iterator[Shape]:
    names = page.context.names
    together = shared_heads(page.text, lambda name: bool(resolve(names, name)))
    yield from together
    yield from (one for one in _by_shape(page) if not _meets(one.span, together))


def _meets(span: Span, shapes: list[Shape]) -> bool:
    return any(span.meets(other.span) for other in shapes)


def _by_shape(page: Page) -> Iterator[Shape]:
    yield from latin_names(page.text)
    other = _OTHER_NAMERS.get(page.lang)
    if other is not None:
        yield from other(page.text)


def _is_acronym(text: str) -> bool:
    return " " not in text and text.upper() == text and any(letter.isupper() for letter in text)


def _counts(page: Page, span: Span) -> bool:
    if page.in_title_marks(span):
        return False
    quote = page.quoted(span)
    if quote is not None and _PROJECT.search(page.text[max(0, quote.start - 30) : quote.start]):
        return False
    if _OWN_UNIT.search(page.text[max(0, span.start - 14) : span.start]):
        return False
    if page.lang == "zh" and is_own_unit(page.text, span):
        return False
    if _MEMBERSHIP_AFTER.match(page.text[span.end : span.end + 3]):
        return False
    return not _MEMBERSHIP.search(page.text[max(0, span.start - 60) : span.start])


def _organisation(text: str, span: Span) -> bool:
    """Whether a registry name is one in the text: 'Center of Excellence' alone is not."""
    words = span.of(text)
    if not words.isascii():
        return True
    split = [word.lower() for word in words.split()]
    if is_short_form(words.split()[0]) and len(split) > 1:
        return True  # 'TU Delft', 'ETH Zurich'
    return any(word in STRONG for word in split) or (
        len(split) > 2 and not any(word in WEAK for word in split)  # noqa: PLR2004 - a name
    )
