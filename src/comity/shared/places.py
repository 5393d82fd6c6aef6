"""Names of countries (ISO 3166-1) and of their subdivisions (ISO 3166-2) in the tool's languages.

Countries are named as CLDR names them. Subdivisions of ten large countries stand in
`data/subdivisions.json` (from Natural Earth, public domain, corrected by hand); a subdivision
without a name there is left out where places are shown.
"""

import functools
import json
from collections.abc import Iterable
from pathlib import Path

from babel import Locale
from babel.dates import get_timezone_location
from babel.languages import get_official_languages

from comity.shared.folding import fold
from comity.shared.localized_text import text_language
from comity.shared.sort_keys import sort_key

_DATA = Path(__file__).parent / "data" / "subdivisions.json"
_COLUMN = {"en": 0, "ru": 1, "zh": 2}
_LOCALE = {"en": "en", "ru": "ru", "zh": "zh_Hans"}
_LETTERS = 2


@functools.cache
def _countries(language: str) -> dict[str, str]:
    named = Locale.parse(_LOCALE.get(language, "en")).territories
    return {code: name for code, name in named.items() if len(code) == _LETTERS and code.isalpha()}


@functools.cache
def _subdivisions() -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(_DATA.read_text(encoding="utf-8"))
    return found


def place_name(code: str, language: str | None) -> str:
    """The name of a country (`CN`) or subdivision (`CN-JS`); '' for one we have no name for."""
    tag = text_language(language)
    if "-" in code:
        names = _subdivisions().get(code)
        return names[_COLUMN.get(tag, 0)] if names else ""
    return _countries(tag).get(code, code)


def city_of_zone(zone: str, language: str | None) -> str:
    """The city that stands for an IANA time zone: 'Москва' for Europe/Moscow."""
    locale = _LOCALE.get(text_language(language), "en")
    city: str = get_timezone_location(zone, locale=locale, return_city=True)
    return city.rpartition("/")[2]


def place_line(country: str, subdivision: str, city: str, language: str | None) -> str:
    """City and subdivision, or city and country where the subdivision has no name."""
    wide = place_name(subdivision, language) if subdivision else ""
    wide = wide or place_name(country, language)
    parts = (wide,) if city and wide.startswith(city) else (city, wide)  # 上海 lies in 上海市
    return _comma(language).join(part for part in parts if part)


def with_country(place: str, country: str, language: str | None) -> str:
    """A place with its country's name, where the place does not say it already."""
    name = place_name(country, language)
    return place if name in place else _comma(language).join(filter(None, (place, name)))


def place_list(codes: Iterable[str], language: str | None) -> str:
    """Several places in one line."""
    names = (place_name(code, language) or code for code in codes)
    return ("、" if text_language(language) == "zh" else ", ").join(names)


def _comma(language: str | None) -> str:
    return "，" if text_language(language) == "zh" else ", "


@functools.cache
def countries(language: str | None) -> list[tuple[str, str]]:
    """Code and name of every country, in the language's order."""
    tag = text_language(language)
    left_out = {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}
    named = [(code, name) for code, name in _countries(tag).items() if code not in left_out]
    return sorted(named, key=lambda row: sort_key(row[1], tag))


@functools.cache
def subdivisions(country: str, language: str | None) -> list[tuple[str, str]]:
    """Code and name of a country's subdivisions, in the language's order; none where unnamed."""
    tag = text_language(language)
    codes = [code for code in _subdivisions() if code.startswith(f"{country}-")]
    return sorted(
        ((code, place_name(code, tag)) for code in codes), key=lambda row: sort_key(row[1], tag)
    )


def subdivision_code(country: str, words: str) -> str:
    """The code of the country's subdivision of this name, in any of our languages, or code."""
    wanted = fold(words)
    codes = (code for code, _name in subdivisions(country, "en"))
    return next((code for code in codes if wanted in _written(code)), "")


def _written(code: str) -> set[str]:
    """All that a subdivision is written by; the Chinese name also without its 省 or 市."""
    names = {fold(name) for name in (code, *_subdivisions()[code])}
    return names | {name.rstrip("省市") for name in names}


@functools.cache
def languages_of(country: str) -> tuple[str, ...]:
    """The languages a country writes its institutions' names in, as our texts are tagged."""
    found = get_official_languages(country) if country else ()
    return tuple(dict.fromkeys(tag.split("_")[0] for tag in found))


def has_place(code: str) -> bool:
    """Whether we know this country or subdivision by its code."""
    return code in (_subdivisions() if "-" in code else _countries("en"))
