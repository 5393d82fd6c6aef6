"""Names of countries in the three languages, and which country each is."""

from functools import cache

from babel import Locale

_ALSO = {
    "usa": "US", "united states": "US", "uk": "GB", "great britain": "GB", "britain": "GB",
    "england": "GB", "scotland": "GB", "korea": "KR", "republic of korea": "KR", "prc": "CN",
    "people’s republic of china": "CN", "people's republic of china": "CN",
    "russian federation": "RU", "российская федерация": "RU", "сша": "US", "кнр": "CN",
    "великобритания": "GB", "корея": "KR", "the philippines": "PH", "viet nam": "VN",
    "czech republic": "CZ", "türkiye": "TR", "turkey": "TR", "uae": "AE",
    "美国": "US", "英国": "GB", "韩国": "KR", "俄罗斯": "RU", "俄": "RU", "德国": "DE",
    "portekiz": "PT", "yunanistan": "GR", "almanya": "DE", "slovenya": "SI", "italya": "IT",
    "fransa": "FR", "litvanya": "LT", "estados unidos": "US", "nhật bản": "JP", "east timor": "TL",
}  # fmt: skip


@cache
def countries() -> dict[str, str]:
    """A country's name in small letters -> its ISO 3166-1 code."""
    found: dict[str, str] = {}
    for tag in ("en", "ru", "zh"):
        for code, name in Locale.parse(tag).territories.items():
            if len(code) == 2 and code.isalpha():  # noqa: PLR2004 - regions have three figures
                found.setdefault(name.lower(), code)
    return found | _ALSO


@cache
def chinese_countries() -> tuple[str, ...]:
    """Names of countries as Chinese texts put them before a name."""
    return tuple(name for name in countries() if "\u4e00" <= name[0] <= "\u9fff" and len(name) > 1)
