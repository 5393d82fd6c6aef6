"""Keep what partner lists show of the timeline: the last entry and the next promise."""

from collections.abc import Iterable

from comity.partners.use_cases import keep_last_entry, keep_next_commitment
from comity.shared.localized_text import LocalizedText
from comity.timeline.queries.kept import last_entry, next_commitment


def refresh_last_entry(partnership_ids: Iterable[int]) -> None:
    """After entries of these partnerships changed."""
    for pk in partnership_ids:
        entry = last_entry(pk)
        if entry is None:
            keep_last_entry(pk, when="", key="", title=LocalizedText())
        else:
            keep_last_entry(pk, when=entry.when, key=entry.when_key, title=entry.title)


def refresh_next_commitment(partnership_ids: Iterable[int]) -> None:
    """After promises to or of these partnerships changed."""
    for pk in partnership_ids:
        commitment = next_commitment(pk)
        if commitment is None:
            keep_next_commitment(pk, due=None, words=LocalizedText())
        else:
            keep_next_commitment(pk, due=commitment.due, words=commitment.words)
