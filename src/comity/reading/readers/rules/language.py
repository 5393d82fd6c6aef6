"""Which language a text is in: by its letters, and among Latin ones by their commonest words."""

import re

_HAN = re.compile(r"[\u4e00-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_UKRAINIAN = re.compile(r"[іїєґ]", re.IGNORECASE)
_RUSSIAN = re.compile(r"[ыэъё]", re.IGNORECASE)
_KAZAKH = re.compile(r"[әғқңөұүһ]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
# Words no text of the language does without; none is shared with another language here.
_COMMON = {
    "en": "the and of with was were is for its will has",
    "tr": "ve ile bir bu için olarak üniversitesi olan arasında",
    "es": "el los las del con una por para que y",
    "pt": "do da dos das com uma pelo não são ao",
    "fr": "le les des et dans une avec pour est aux",
    "de": "der die und das mit den für von dem im",
    "it": "il di della con gli nel per una degli è",
    "vi": "và của các với tại đã trong trường đại học",
    "pl": "z na w się oraz jest dla przez uniwersytet o",
    "uz": "va bilan uchun bu ham universiteti tomonidan bo boyicha orasida",
}
_COMMON_SETS = {tag: frozenset(words.split()) for tag, words in _COMMON.items()}
# One Chinese character says as much as these many letters.
_HAN_WEIGHT = 3


def language(text: str) -> str:
    """The BCP 47 tag of the language most of `text` is in; English where nothing tells."""
    counts = {
        "zh": _HAN_WEIGHT * len(_HAN.findall(text)),
        "cyrillic": len(_CYRILLIC.findall(text)),
        "ar": len(_ARABIC.findall(text)),
        "latin": len(_LATIN.findall(text)),
    }
    script = max(counts, key=lambda name: counts[name])
    if script == "zh":
        return "ja" if len(_KANA.findall(text)) * 10 > len(_HAN.findall(text)) else "zh"
    if script == "cyrillic":
        return _of_cyrillic(text)
    if script == "ar":
        return "ar"
    words = _WORD.findall(text.lower())
    if not words:
        return "en"
    return max(_COMMON_SETS, key=lambda tag: sum(word in _COMMON_SETS[tag] for word in words))


def _of_cyrillic(text: str) -> str:
    kazakh, ukrainian = len(_KAZAKH.findall(text)), len(_UKRAINIAN.findall(text))
    if kazakh * 50 > len(text):
        return "kk"
    return "uk" if ukrainian > len(_RUSSIAN.findall(text)) else "ru"
