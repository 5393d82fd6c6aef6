"""Names of organisations in Arabic, by their first word."""

import re

from comity.reading.found import Span
from comity.reading.readers.rules.latin_names import Shape

# Words after which a name is over.
_END = (
    r"في|من|إلى|على|عن|مع|و\w{4,}|حول|تحت|التابع\w*|الذي|التي|خلال|بين|ضمن|قد|شارك\w*|يشارك|نظم\w*|عقد\w*"
    r"|وقع\w*|زار\w*|استقبل\w*|بحث\w*|أن|هذا|هذه|كما|ثم|لدى|عبر"
)
_NAME = re.compile(
    rf"(?<!\w)[بلو]?(?P<name>(?:جامعة|معهد|كلية|أكاديمية|وزارة|مؤسسة|منظمة)(?:[ ](?!(?:{_END})(?!\w))[\u0621-\u064a]+){{1,4}})"
)
_PLACE = re.compile(r"^\S+ (?:ال\S+(?: ال\S+)*|\S+)")


def arabic_names(text: str) -> list[Shape]:
    """Stretches shaped as the name of an organisation, left to right."""
    found = []
    for match in _NAME.finditer(text):
        name = _PLACE.match(match["name"])
        if name:
            start = match.start("name")
            strong = match["name"].startswith(("جامعة", "معهد", "وزارة", "منظمة"))
            found.append(Shape(Span(start, start + name.end()), strong=strong))
    return found
