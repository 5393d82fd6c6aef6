"""All the rules, in the order in which one needs what another found."""

from comity.reading.found import Found
from comity.reading.readers.protocol import Context


class RulesReader:
    """Reads by rules and dictionaries."""

    name = "rules"

    def read(self, text: str, context: Context) -> Found:
        """What the text says."""
        return Found(text=text, lang="en", published=context.published)
