"""Numbers an institution claims on the day of the text."""

import re

from comity.reading.found import Figure, Span
from comity.reading.readers.rules.page import Page

_OF = {
    "en": r"(?P<of>(?:[\w-]+\s){0,3}?(?:partners?|universities|students|programm?es|agreements|countries|projects|publications|teachers|professors|faculty members|staff|laboratories|graduates|institutions|companies|schools|patents)\b(?:\s+(?:in|from|of)\s+(?!the\b)[A-Z]\w+)?)",
    "ru": r"(?P<of>(?:[а-яё-]+\s){0,3}?(?:партн[её]р\w*|вуз\w*|университет\w*|студент\w*|программ\w*|соглашени\w*|договор\w*|стран\w*|проект\w*|публикаци\w*|преподавател\w*|сотрудник\w*|лаборатори\w*|организаци\w*|компани\w*)(?:\s+(?:в|из)\s+[А-ЯЁ]\w+)?)",
    "zh": r"(?P<of>(?:名|个|所|家|项|位|余名|多名|余个|多个|余所|多所|余家|多家|余项|多项)?(?:[\u4e00-\u9fff]{0,8}?)(?:合作伙伴|伙伴|高校|大学|留学生|学生|项目|协议|国家|教师|专家|机构|企业|实验室|论文))",
}  # fmt: skip
_NUMBER = r"(?P<value>\d{1,3}(?:[ ,\u00a0]\d{3})+|\d{1,7})"
_PATTERNS = {
    "en": re.compile(rf"(?:(?:more than|over|about|around|nearly|almost|some|at least|up to|approximately)\s+)?(?<![\w.-]){_NUMBER}\+?\s+{_OF['en']}", re.IGNORECASE),
    "ru": re.compile(rf"(?:(?:более(?: чем)?|свыше|около|почти|порядка|не менее|больше)\s+)?(?<![\w.-]){_NUMBER}\s+{_OF['ru']}", re.IGNORECASE),
    "zh": re.compile(rf"(?:超过|约|近|逾|共)?(?<!\d){_NUMBER}(?:余|多)?{_OF['zh']}"),
}  # fmt: skip
_PATTERNS["uk"] = _PATTERNS["kk"] = _PATTERNS["ru"]
_CLASSIFIER = re.compile(r"^[余多]?[名个所家项位]")
EARLIEST_YEAR, LATEST_YEAR = 1900, 2100


def figures(page: Page) -> list[Figure]:
    """Each claimed number with what it counts; years and days are none."""
    pattern = _PATTERNS.get(page.lang, _PATTERNS["en"])
    found = []
    for match in pattern.finditer(page.text):
        span = Span(match.start(), match.end())
        value = int(re.sub(r"\D", "", match["value"]))
        year = EARLIEST_YEAR <= value < LATEST_YEAR and len(match["value"]) == 4  # noqa: PLR2004
        years = re.match(r"(?:years?|лет|год\w*|年|-)", match["of"].strip())
        if years or year or value < 2 or any(date.span.meets(span) for date in page.dates):  # noqa: PLR2004
            continue
        found.append(
            Figure(
                " ".join(match[0].split()),
                span,
                value,
                _CLASSIFIER.sub("", " ".join(match["of"].split())),
            )
        )
    return found
