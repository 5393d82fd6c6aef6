"""One word for several houses: 'the Universities of Oslo and Ghana', 'Томский и Пекинский университеты'."""

import re
from collections.abc import Callable

from comity.reading.found import Span
from comity.reading.readers.rules.countries import countries
from comity.reading.readers.rules.latin_names import Shape

_NAME = r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,2}"
_LIST = rf"{_NAME}(?:, {_NAME}){{0,8}},? (?:and|&) (?:the )?{_NAME}"
_TOWN = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*"
_ADJECTIVE = r"(?:ий|ый|ой|им|ым|ого|его|ому|ему|ом|ем)"
_HOUSE = rf"[А-ЯЁ][а-яё-]+{_ADJECTIVE}(?: [а-яё-]+{_ADJECTIVE}){{0,3}}"
_MANY = r"(?:ы|ов|ам|ами|ах)"
# How the list stands in the text, one of its members, what each is called by itself, and whether
# the words alone are enough: 'the universities of Moscow and Beijing' may be any that are there.
_WAYS = [
    (rf"\b[Uu]niversities of (?P<list>{_LIST})(?![\w’'-])", _NAME, "University of {name}", False),
    (rf"(?<![\w’'-])(?P<list>{_LIST}) [Uu]niversities\b", _NAME, "{name} University", False),
    (
        rf"(?<!\w)[Уу]ниверситет{_MANY} (?P<list>{_TOWN}(?:, {_TOWN}){{0,8}} и {_TOWN})(?![\w-])",
        _TOWN,
        "Университет {name}",
        False,
    ),
    (
        rf"(?<![\w-])(?P<list>{_HOUSE}(?:, {_HOUSE}){{0,8}} и {_HOUSE}) университет{_MANY}(?!\w)",
        _HOUSE,
        "{name} университет",
        True,
    ),
]
_COMPILED = [
    (re.compile(way), re.compile(one), called, certain) for way, one, called, certain in _WAYS
]


def shared_heads(text: str, known: Callable[[str], bool]) -> list[Shape]:
    """Each of the houses where it stands, with the name it has by itself."""
    found: list[Shape] = []
    for way, member, called, certain in _COMPILED:
        for match in way.finditer(text):
            members = list(member.finditer(text, *match.span("list")))
            shapes = [
                Shape(Span(*one.span()), name=called.format(name=one[0].rstrip(".")))
                for one in members
            ]
            abroad = all(one[0].lower() in countries() for one in members)
            if certain or (not abroad and all(known(shape.name) for shape in shapes)):
                found += shapes
    return found
