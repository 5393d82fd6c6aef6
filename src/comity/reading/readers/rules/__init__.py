"""The reader of rules and dictionaries: no model, no network, a fifth of a second a page."""

from comity.reading.readers.rules.reader import RulesReader

__all__ = ["RulesReader", "make"]


def make() -> RulesReader:
    """A reader ready to read."""
    return RulesReader()
