"""Reading entries: one partner's timeline, the timeline of all, and one entry."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, QuerySet, Value

from comity.partners.models import FocusArea, Initiative, Partnership
from comity.partners.queries.concerning import months_ago, of_year, with_partner
from comity.shared.localized_text import LocalizedText
from comity.shared.paging import Order, Page, page
from comity.timeline.models import (
    Commitment,
    Entry,
    EntryOrganisation,
    EntryPartner,
    EntryPerson,
    Statement,
)
from comity.timeline.statuses import KINDS_OF_TAB

NEWEST_FIRST = Order("when_key", descending=True)
PAGE = 30


def visible_to(user: Any) -> QuerySet[Entry]:
    """The entries this person may see."""
    if not user.has_perm("timeline.view_entry"):
        return Entry.objects.none()
    return Entry.objects.all()


def timeline_of(
    user: Any, partnership: Partnership, *, tab: str = "", cursor: str = "", size: int = PAGE
) -> Page:
    """A page of one partner's timeline, newest first, sifted by a `Tab`; three queries.

    Rows are EntryPartner: `row.entry` comes with its event, commitments and focus areas;
    `row.partner_count` says how many partners took part. What upper rooms tied to an entry
    (`agreement.entry_id`, `visit.entry_id`) they say themselves.
    """
    rows = EntryPartner.objects.filter(partnership=partnership, entry__deleted_at=None)
    if not user.has_perm("timeline.view_entry"):
        rows = rows.none()
    if kinds := KINDS_OF_TAB.get(tab):
        rows = rows.filter(kind__in=kinds)
    rows = (
        rows.select_related("entry", "entry__event")
        .prefetch_related("entry__commitments", "entry__focus_areas")
        .annotate(partner_count=Count("entry__partner_rows"))
    )
    return page(rows, order=NEWEST_FIRST, cursor=cursor, size=size)


def entry_list(
    user: Any,
    *,
    kind: str = "",
    year: str = "",
    months: int | None = None,
    text: str = "",
    country: str = "",
    region: str = "",
    partner: str = "",
    owner: str = "",
    person: str = "",
) -> QuerySet[Entry]:
    """Entries over all partners, by kind, time, partners and who took part.

    `text` is a partner as a person writes it, `months` how far back from today.
    """
    entries = of_year(visible_to(user), year)
    if kind:
        entries = entries.filter(kind=kind)
    if months:
        entries = entries.filter(when_key__gte=months_ago(months).isoformat())
    if person:
        there = EntryPerson.objects.filter(entry=OuterRef("pk"), person__code=person)
        entries = entries.filter(Exists(there))
    partners = with_partner(
        "entries", text=text, country=country, region=region, partner=partner, owner=owner
    )
    return entries.filter(partners)


def entry_page(entries: QuerySet[Entry], *, cursor: str, size: int = PAGE) -> Page:
    """A page of entries with their partners, newest first; two queries."""
    return page(with_partners(entries), order=NEWEST_FIRST, cursor=cursor, size=size)


def with_partners(entries: QuerySet[Entry]) -> QuerySet[Entry]:
    """Entries whose `partner_rows` come with the partnership."""
    rows = EntryPartner.objects.select_related("partnership")
    return entries.prefetch_related(Prefetch("partner_rows", rows))


def with_everything(user: Any) -> QuerySet[Entry]:
    """Entries for a page of their own: both sides, what was said and promised; seven queries."""
    return (
        visible_to(user)
        .select_related("event")
        .prefetch_related(
            Prefetch("partner_rows", EntryPartner.objects.select_related("partnership")),
            Prefetch("people_rows", EntryPerson.objects.select_related("person")),
            Prefetch("organisations", EntryOrganisation.objects.select_related("institution")),
            Prefetch("statements", Statement.objects.select_related("speaker")),
            Prefetch("commitments", Commitment.objects.select_related("owner")),
            "units",
        )
    )


@dataclass(frozen=True, slots=True)
class Subject:
    """What an entry was about: a focus area, or an initiative, which has a page of its own."""

    words: LocalizedText
    initiative: str  # its code, '' for a focus area


def subjects_of(entry: Entry) -> list[Subject]:
    """Focus areas, then initiatives; one query for both."""
    areas = FocusArea.objects.filter(entries=entry).order_by().values_list("words", Value(""))
    frames = Initiative.objects.filter(entries=entry).order_by().values_list("name", "code")
    rows = sorted(areas.union(frames, all=True), key=lambda row: bool(row[1]))
    return [Subject(words, code) for words, code in rows]
