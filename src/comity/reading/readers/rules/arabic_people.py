"""People in Arabic texts: what stands behind their degree, up to the end of the phrase."""

import re
from collections.abc import Iterator

from comity.reading.found import Span
from comity.reading.readers.rules.page import Page
from comity.reading.readers.rules.sighting import Sighting

_END = r"في|من|إلى|على|عن|مع|خلال|أن|الذي|رئيس|عميد|مدير|وزير|سفير|أمين|و\w{3,}|قال|أكد|أشار|حول|بحضور|اليوم"
_NAME = re.compile(
    rf"(?<!\w)(?P<post>(?:(?:رئيس|عميد|مدير|السيد|السيدة|الأستاذ|الأستاذة|المساعد|المدرس|المهندس|الشيخ)\s+)*"
    rf"(?:الدكتور|الدكتورة|البروفيسور|أ\.?د\.?|د\.))\s+"
    rf"(?P<name>[\u0621-\u064a]+(?:[ ](?!(?:{_END})(?!\w))[\u0621-\u064a]+){{1,4}})"
)


def arabic_people(page: Page) -> Iterator[Sighting]:
    """Names behind degrees and forms of address."""
    for match in _NAME.finditer(page.text):
        yield Sighting(match["name"], Span(match.start("name"), match.end("name")))
