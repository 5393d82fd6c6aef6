"""Russian names of houses as they are called: 'Харбинского университета' is 'Харбинский университет'."""

import re

# The word that says what kind of house it is, by its stem -> as it is called.
_MASCULINE = """госуниверситет университет институт колледж центр фонд союз совет комитет
    департамент факультет технопарк консорциум альянс холдинг концерн техникум лицей музей политех
    парк банк""".split()
_FEMININE = """академия школа компания корпорация ассоциация организация лаборатория библиотека
    больница комиссия консерватория федерация палата обсерватория клиника кафедра""".split()
_NEUTER = """министерство агентство посольство консульство генконсульство правительство управление
    общество училище представительство бюро""".split()
_ENDS = re.compile(r"(?:[аяоеьй])$")
_STEMS = {
    _ENDS.sub("", _ENDS.sub("", word)) if gender != "m" else word.removesuffix("й"): (word, gender)
    for gender, words in (("m", _MASCULINE), ("f", _FEMININE), ("n", _NEUTER))
    for word in words
}
_CASES = {
    "m": re.compile(r"(?:|а|у|ом|ем|е|й|я|ю)"),
    "f": re.compile(r"(?:и|ы|е|у|ю|ой|ей|а|я|ия|ии|ию|ией)"),
    "n": re.compile(r"(?:о|е|а|я|у|ю|ом|ем|и|ие|ия|ию|ием|ии)"),
}
_ADJECTIVE = {
    "m": re.compile(r"(?:ого|его|ому|ему|ым|им|ом|ем|ый|ий|ой)$"),
    "f": re.compile(r"(?:ой|ей|ую|юю|ою|ею|ая|яя)$"),
    "n": re.compile(r"(?:ого|его|ому|ему|ым|им|ом|ем|ое|ее)$"),
}
# Adjectives that bear their stress on the end: 'Морской', not 'Морский'.
_STRESSED = re.compile(
    r"(?:морск|донск|тверск|костромск|городск|областн|краев|пищев|миров|лесн)$", re.IGNORECASE
)
SHORTEST_TOWN = 3
_SOFT = re.compile(r"(?:н)(?:его|ему|им|ем|ей|юю|ею|ий|яя|ее)$")
# Towns that end in -а, and those that never change.
_TOWNS_IN_A = re.compile(
    r"(?:москв|праг|варшав|вен|уф|самар|анкар|риг|ялт|барселон|женев|лим|гаван|оттав|джакарт|манил"
    r"|дох|осак|астан|алма-ат|бухар|хив|ферган|лхас|чит|тул|калуг|костром|вологд|пенз|элист|махачкал"
    r"|одесс|полтав|аддис-абеб|кампал|аккр|тиран|люблян|братислав|гранад|лозанн|верон|хиросим|фукуок"
    r"|канберр|калькутт|дакк|йен|лусак|воркут|анап|иокогам|йокогам)$",
    re.IGNORECASE,
)
_UNCHANGED = re.compile(
    r"(?:тбилиси|хельсинки|найроби|сочи|батуми|дели|нагасаки|кутаиси|брно)$", re.IGNORECASE
)


def town_nominative(town: str) -> str:
    """'Нанкине' is Нанкин, 'Москве' Москва, 'Казани' Казань."""
    last, bare = town[-1:], town[:-1]
    if _UNCHANGED.search(town) or len(bare) < SHORTEST_TOWN:
        return town
    if last == "е":
        if _TOWNS_IN_A.search(bare):
            return bare + "а"
        return bare + ("й" if bare[-1] in "аоуэ" else "я" if bare[-1] == "ь" else "")
    if last == "и":
        return bare + ("я" if bare[-1] == "и" else "ь")
    return town


def nominative(name: str) -> str:
    """The name in the nominative; as it stands where no word says what kind of house it is."""
    words = name.split(" ")
    for at, word in enumerate(words):
        head = _head(word)
        if head is not None:
            called, gender = head
            called = called.capitalize() if word[0].isupper() else called
            before = [_agreeing(each, gender) for each in words[:at]]
            return " ".join([*before, called, *words[at + 1 :]])
        if not re.search(r"[а-яё]", word):
            return name
    return name


def _head(word: str) -> tuple[str, str] | None:
    small = word.lower()
    for stem in sorted(_STEMS, key=len, reverse=True):
        called, gender = _STEMS[stem]
        if small.startswith(stem) and _CASES[gender].fullmatch(small[len(stem) :]):
            return called, gender
    return None


def _agreeing(word: str, gender: str) -> str:
    match = _ADJECTIVE[gender].search(word)
    if match is None:
        return word
    stem = word[: match.start()]
    soft = bool(_SOFT.search(word))
    if gender == "f":
        return stem + ("яя" if soft else "ая")
    if gender == "n":
        return stem + ("ее" if soft or stem[-1:] in "жшчщ" else "ое")
    if word.endswith("ой") or _STRESSED.search(stem):
        return stem + "ой"
    return stem + ("ий" if soft or stem[-1:] in "кгхжшчщ" else "ый")
