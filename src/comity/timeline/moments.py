"""Entries as lines of a timeline."""

from collections.abc import Iterable

from django.urls import NoReverseMatch, reverse

from comity.documents.models import Passage
from comity.timeline.models import Entry
from comity.timeline.statuses import ICONS
from comity.ui.timeline import Link, Moment

MOST_PARTNERS = 4


def address(name: str, *arguments: str) -> str:
    """The address of a page in a room above, '' where there is none (yet)."""
    try:
        return reverse(name, args=arguments)
    except NoReverseMatch:
        return ""


def source_address(passages: Iterable[Passage]) -> str:
    """Where the words stand that a record came from; '' for one nobody read out of a text."""
    passage = next(iter(passages), None)
    if passage is None:
        return ""
    there = address("documents:source", passage.source.code)
    return f"{there}?passage={passage.pk}#asked" if there else ""


def moments_of(
    entries: Iterable[Entry], evidence: dict[tuple[str, int], list[Passage]]
) -> list[Moment]:
    """Lines of entries that come with their partners; no query."""
    return [
        Moment(
            icon=ICONS[entry.kind],
            when=entry.when,
            title=entry.title,
            text=entry.outcome,
            url=reverse("timeline:entry", args=[entry.code]),
            links=_partners(entry),
            source_url=source_address(evidence.get(("timeline.entry", entry.pk), [])),
            code=entry.code,
        )
        for entry in entries
    ]


def _partners(entry: Entry) -> list[Link]:
    rows = list(entry.partner_rows.all())
    links = [
        Link(
            text=row.partnership.names,
            url=address("dossier:partner", row.partnership.code),
            icon="building-community",
        )
        for row in rows[:MOST_PARTNERS]
    ]
    left = len(rows) - MOST_PARTNERS
    if left > 0:
        links.append(Link(text=f"+ {left}"))
    return links
