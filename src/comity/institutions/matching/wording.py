"""Bringing an affiliation's wording to that of the registry: entities, footnotes, short forms."""

import html
import re
import unicodedata
from functools import cache

from babel import Locale

from comity.institutions.names.words import stem
from comity.shared.folding import fold

_TOKEN = re.compile(r"[㐀-鿿豈-﫿]+|[^\W_㐀-鿿豈-﫿]+")
_GLUED = re.compile(r"(?<=[a-zа-я]{3})(?=[A-ZА-Я][a-zа-я])")
_FOOTNOTE = re.compile(r"^\s*[\d*†‡§¶]{1,3}[.)]?\s*(?=[^\W\d])")
# Russian legal forms that stand before a name.
_LEGAL = re.compile(
    r"\b(?:ФГ(?:Б|А)ОУ\s+(?:ВО|ВПО)|ФГБУН?|федеральное государственное (?:бюджетное|автономное)"
    r" (?:образовательное )?учреждение(?: высшего (?:профессионального )?образования| науки)?)\b",
    re.IGNORECASE,
)
SHORT_FORMS = {
    "univ": "university", "inst": "institute", "tech": "technology", "technol": "technology",
    "sci": "science", "natl": "national", "nat": "national", "hosp": "hospital",
    "med": "medical", "coll": "college", "acad": "academy", "ctr": "center", "cent": "center",
    "lab": "laboratory", "labs": "laboratories", "agr": "agricultural", "int": "international",
    "engn": "engineering", "eng": "engineering", "polytech": "polytechnic", "sch": "school",
    "res": "research", "fac": "faculty", "dept": "department", "uni": "university",
}  # fmt: skip
COUNTRY_WORDS = {
    "usa": "US", "u s a": "US", "united states of america": "US", "us": "US", "uk": "GB",
    "u k": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "great britain": "GB",
    "northern ireland": "GB", "p r china": "CN", "pr china": "CN", "prc": "CN",
    "people s republic of china": "CN", "korea": "KR", "republic of korea": "KR",
    "south korea": "KR", "russian federation": "RU", "czech republic": "CZ", "turkey": "TR",
    "the netherlands": "NL", "holland": "NL", "viet nam": "VN", "iran": "IR", "taiwan": "TW",
    "hong kong": "HK", "brasil": "BR", "deutschland": "DE", "espana": "ES", "italia": "IT",
    "россия": "RU", "китай": "CN", "中国": "CN",
}  # fmt: skip
# Where a registry says one of these, a text may say another of its row.
ONE_PLACE = ({"CN", "HK", "MO", "TW"}, {"US", "PR"}, {"GB", "JE", "GG", "IM"}, {"FR", "RE", "GP"})
# Names of countries that are as often names of something else.
AMBIGUOUS = {"georgia", "jersey", "us"}


class Token:
    """A word of the string: where it stands, how it is written, as the index has it."""

    __slots__ = ("end", "raw", "start", "word")

    def __init__(self, start: int, end: int, raw: str, word: str) -> None:
        self.start, self.end, self.raw, self.word = start, end, raw, word


def cleaned(text: str) -> str:
    """Without entities, footnote marks, legal forms; glued words apart."""
    text = unicodedata.normalize("NFKC", html.unescape(html.unescape(text)))
    text = _LEGAL.sub(" ", _FOOTNOTE.sub("", text)).replace("&", " and ")
    return _GLUED.sub(" ", text)


def tokens(text: str) -> list[Token]:
    """The words in order; a short form with its point or a known one is written out."""
    found = []
    for match in _TOKEN.finditer(text):
        word = fold(match[0])
        found.append(Token(match.start(), match.end(), match[0], stem(SHORT_FORMS.get(word, word))))
    return found


def same_place(country: str, said: set[str]) -> bool:
    """Whether an institution of `country` may stand where the text says."""
    if country in said:
        return True
    return any(country in row and not row.isdisjoint(said) for row in ONE_PLACE)


@cache
def country_names() -> dict[str, str]:
    """Folded name -> ISO 3166-1 code, in English and Russian."""
    names = dict(COUNTRY_WORDS)
    for language in ("en", "ru"):
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha():  # noqa: PLR2004 - ISO 3166-1 alpha-2
                names.setdefault(fold(name), code)
    return names


def countries_in(text: str) -> set[str]:
    """Countries that the string names, by the words between its commas."""
    known = country_names()
    found = set()
    parts = [fold(part) for part in re.split(r"[,;()]", text)]
    for part in parts:
        for words in (part, *_ends(part)):
            if words in known and (words not in AMBIGUOUS or part == words == parts[-1]):
                found.add(known[words])
                break
    return found


def _ends(part: str) -> list[str]:
    """Its last three, two, one words: 'Beijing 100871 China'."""
    words = part.split()
    return [" ".join(words[-count:]) for count in (3, 2, 1) if count < len(words)]
