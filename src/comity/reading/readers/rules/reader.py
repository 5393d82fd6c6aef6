"""All the rules, in the order in which one needs what another found."""

from comity.reading.found import Found
from comity.reading.readers.protocol import Context
from comity.reading.readers.rules.institutions import institutions
from comity.reading.readers.rules.page import prepared
from comity.reading.readers.rules.people import people


class RulesReader:
    """Reads by rules and dictionaries."""

    name = "rules"

    def read(self, text: str, context: Context) -> Found:
        """What the text says."""
        page = prepared(text, context)
        named = institutions(page)
        return Found(
            text=text,
            lang=page.lang,
            published=page.published,
            institutions=tuple(named),
            people=tuple(people(page, named)),
        )
