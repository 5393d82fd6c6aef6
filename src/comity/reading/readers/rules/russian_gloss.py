"""Foreign universities by their Russian names: the registry knows most of them in English only."""

import re

from comity.institutions.names.words import stem
from comity.shared.folding import latin

# Towns and provinces whose names Russian writes its own way -> as the registry writes them.
_PLACES = {
    "нанкин": "Nanjing", "пекин": "Beijing", "шанха": "Shanghai", "харбин": "Harbin", "ухан": "Wuhan",
    "сиан": "Xi'an", "чжэцзян": "Zhejiang", "цинхуа": "Tsinghua", "тяньцзин": "Tianjin",
    "далян": "Dalian", "шэньян": "Shenyang", "гуанчжоу": "Guangzhou", "чунцин": "Chongqing",
    "чэнду": "Chengdu", "цзилин": "Jilin", "шаньдун": "Shandong", "сучжоу": "Soochow",
    "хэйлунцзян": "Heilongjiang", "фудан": "Fudan", "тунцзи": "Tongji", "цзянсу": "Jiangsu",
    "хунан": "Hunan", "хубэ": "Hubei", "хэнан": "Henan", "хэбэ": "Hebei", "сычуан": "Sichuan",
    "юньнан": "Yunnan", "гуандун": "Guangdong", "сямэн": "Xiamen", "сямын": "Xiamen",
    "ланьчжоу": "Lanzhou", "чанчун": "Changchun", "циндао": "Qingdao", "шэньчжэн": "Shenzhen",
    "чанша": "Changsha", "наньчан": "Nanchang", "ханчжоу": "Hangzhou", "хэфэ": "Hefei",
    "яньшан": "Yanshan", "северо-западн": "Northwestern", "северо-восточн": "Northeastern",
    "юго-восточн": "Southeast", "юго-западн": "Southwest", "южно-китайск": "South China",
    "сеул": "Seoul", "токи": "Tokyo", "киот": "Kyoto", "осак": "Osaka", "хано": "Hanoi",
    "берлин": "Berlin", "мюнхен": "Munich", "миланск": "Milan", "туринск": "Turin", "париж": "Paris",
    "варшав": "Warsaw", "краков": "Kraków", "кембридж": "Cambridge", "оксфорд": "Oxford",
    "гарвард": "Harvard", "стэнфорд": "Stanford", "стамбул": "Istanbul", "анкар": "Ankara",
    "тегеран": "Tehran", "дели": "Delhi", "багдад": "Baghdad", "каир": "Cairo", "хельсинк": "Helsinki",
    "белград": "Belgrade", "загреб": "Zagreb", "софи": "Sofia", "китайск": "China",
}  # fmt: skip
_OF = {
    "науки и технологий": "of Science and Technology", "науки и технологии": "of Science and Technology",
    "науки и техники": "of Science and Technology", "технологий": "of Technology",
    "транспорта и связи": "Jiaotong", "аэронавтики и астронавтики": "of Aeronautics and Astronautics",
    "электронных наук и технологий": "of Electronic Science and Technology",
    "иностранных языков": "of Foreign Studies", "почты и телекоммуникаций": "of Posts and Telecommunications",
    "химической технологии": "of Chemical Technology", "нефти": "of Petroleum",
}  # fmt: skip
_KINDS = {
    "политехническ": "Polytechnic", "технологическ": "of Technology", "техническ": "Technical",
    "педагогическ": "Normal", "медицинск": "Medical", "сельскохозяйственн": "Agricultural",
    "аграрн": "Agricultural", "государственн": "State", "национальн": "National",
    "лесотехническ": "Forestry", "океанологическ": "Ocean", "федеральн": "Federal",
    "инженерн": "Engineering", "экономическ": "Economics",
}  # fmt: skip
_AFTER = re.compile(r"\s+(?:имени|им\.).*$")
_NAME = re.compile(
    r"(?P<before>(?:[А-Яа-яЁё-]+(?:ий|ый|ого|ому|ом|им|ым|ой)\s+)+)(?:гос)?(?:университет|институт)\w*\s*(?P<of>[а-яё\s]*)$"
)
_TOWN = re.compile(r"[Уу]ниверситет(?:|а|у|ом|е) (?P<town>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)$")


def in_english(name: str) -> list[str]:
    """What an English name of the same university may be; empty where the words tell too little."""
    match = _NAME.match(_AFTER.sub("", name))
    if match is None:
        return _of_a_town(name)
    words = match["before"].lower().split()
    if "госуниверситет" in name:
        words.append("государственный")
    return [
        form
        for place in _places(words[0])
        for form in _forms(place, words[1:], match["of"].strip())
    ]


def _of_a_town(name: str) -> list[str]:
    """'Университетом Осло': the town stands behind, as it is called or in the genitive."""
    match = _TOWN.match(name)
    if match is None:
        return []
    town = match["town"]
    places = dict.fromkeys((latin(town).capitalize(), *_places(town.lower())))
    return [form for place in places for form in (f"University of {place}", f"{place} University")]


def _forms(place: str, words: list[str], said_of: str) -> list[str]:
    kinds = [
        english for word in words for russian, english in _KINDS.items() if word.startswith(russian)
    ]
    if said_of:
        return _named_for(place, kinds, _OF.get(said_of))
    if not kinds:
        return [f"{place} University", f"University of {place}"]
    if "of Technology" in kinds:
        return [f"{place} University of Technology", f"{place} Institute of Technology"]
    first = kinds[0]
    return [
        f"{place} {' '.join(kinds)} University",
        f"{place} {first} University",
        f"{first} University of {place}",
        *([f"{place} University of Technology"] if first in {"Technical", "Polytechnic"} else []),
    ]


def _named_for(place: str, kinds: list[str], subject: str | None) -> list[str]:
    if subject is None:
        return []
    if subject == "Jiaotong":
        return [f"{place} Jiaotong University"]
    return [f"{place} University {subject}", f"{' '.join([place, *kinds])} University {subject}"]


def _places(word: str) -> list[str]:
    for russian, english in _PLACES.items():
        if word.startswith(russian):
            return [english]
    # 'витебский' is of Vitebsk, 'аньхойский' of Anhui.
    whole = stem(word)
    return [latin(form).capitalize() for form in (whole, re.sub(r"(?:ск|цк)$", "", whole))]
