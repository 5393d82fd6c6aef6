"""Reading entries: one partner's timeline, the timeline of all, and one entry."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Value

from comity.partners.models import FocusArea, Initiative, Partnership
from comity.shared.folding import fold
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
    kinds: frozenset[str] | set[str] | None = None,
    year: int | None = None,
    partner: str = "",
    country: str = "",
) -> QuerySet[Entry]:
    """Entries over all partners, sifted; `partner` is text as a person writes it."""
    entries = visible_to(user)
    if kinds:
        entries = entries.filter(kind__in=kinds)
    if year:
        entries = entries.filter(when_key__gte=f"{year:04}-", when_key__lt=f"{year + 1:04}-")
    if partner or country:
        entries = entries.filter(Exists(_with_partner(partner, country)))
    return entries


def _with_partner(text: str, country: str) -> QuerySet[EntryPartner]:
    rows = EntryPartner.objects.filter(entry=OuterRef("pk"), partnership__deleted_at=None)
    if words := fold(text):
        rows = rows.filter(partnership__search__contains=words)
    if country:
        rows = rows.filter(partnership__country=country)
    return rows


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


def years_of(user: Any) -> list[int]:
    """The years in which something happened, newest first; from the first entry to now."""
    first = visible_to(user).exclude(when_key="").order_by("when_key").values_list("when_key")[:1]
    if not (key := next((row[0] for row in first), "")):
        return []
    return list(range(dt.datetime.now(tz=dt.UTC).year, max(int(key[:4]), 1900) - 1, -1))


def quiet_partners(user: Any, *, since: dt.date, owner: Any = None) -> QuerySet[Partnership]:
    """Partnerships that are alive but where nothing happened since this day, longest first.

    Read from the column that partner lists keep; those with no entry at all are not quiet,
    they have not begun.
    """
    if not user.has_perm("partners.view_partnership"):
        return Partnership.objects.none()
    partners = Partnership.objects.filter(~Q(last_key=""), last_key__lt=since.isoformat()).exclude(
        stage__in=["dormant", "ended"]
    )
    if owner is not None:
        partners = partners.filter(Q(owner=owner) | Q(deputy=owner))
    return partners.order_by("last_key", "pk")
