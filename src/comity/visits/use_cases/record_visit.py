"""Enter a visit, also one known to the month only."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from comity import audit
from comity.audit import Actor, use_case
from comity.institutions.models import Unit, Venue
from comity.partners.models import Partnership, Person
from comity.shared.localized_text import LocalizedText
from comity.shared.search_column import search_lines
from comity.timeline.models import Entry
from comity.visits.models import Visit, VisitStatusChange, VisitVenue
from comity.visits.statuses import Direction, VisitStatus

if TYPE_CHECKING:
    from comity.accounts.models import User


@dataclass(frozen=True, slots=True)
class Shown:
    """A place that was shown: a venue of ours, or words."""

    venue: Venue | None = None
    words: LocalizedText = field(default_factory=LocalizedText)


@use_case
def record_visit(
    *,
    actor: Actor,
    direction: str,
    when: str,
    title: LocalizedText,
    partnerships: Iterable[Partnership],
    status: str = VisitStatus.PROPOSED,
    purpose: LocalizedText | None = None,
    outcome: LocalizedText | None = None,
    place: LocalizedText | None = None,
    head: Person | None = None,
    head_words: LocalizedText | None = None,
    members: LocalizedText | None = None,
    member_count: int | None = None,
    venues: Iterable[Shown] = (),
    entry: Entry | None = None,
    units: Iterable[Unit] = (),
    hosts: Iterable[Person] = (),
    owner: "User | None" = None,
    notes: str = "",
) -> Visit:
    """`when` is EDTF; `venues` stand in the order in which they were shown."""
    visit = Visit(
        direction=Direction(direction),
        status=VisitStatus(status),
        title=title,
        purpose=purpose or LocalizedText(),
        outcome=outcome or LocalizedText(),
        place=place or LocalizedText(),
        head=head,
        head_words=head_words or LocalizedText(),
        members=members or LocalizedText(),
        member_count=member_count,
        entry=entry,
        owner=owner,
        notes=notes,
    )
    visit.set_when(when)
    visit.search = search_lines(visit.title, visit.head_words)
    visit.save()
    visit.partnerships.set(partnerships)
    visit.units.set(units)
    visit.hosts.set(hosts)
    write_venues(visit, venues)
    VisitStatusChange.objects.create(visit=visit, target=visit.status, entered_by=actor.label)
    audit.record(actor, "record_visit", visit, after=snapshot(visit))
    return visit


def write_venues(visit: Visit, venues: Iterable[Shown]) -> None:
    """Replace the places shown."""
    visit.venue_rows.all().delete()
    VisitVenue.objects.bulk_create(
        VisitVenue(visit=visit, venue=shown.venue, words=shown.words, order=place)
        for place, shown in enumerate(venues, start=1)
    )


def snapshot(visit: Visit) -> dict[str, object]:
    """The visit with partners and places, as JSON can carry it."""
    venues = [
        {"venue": row.venue_id, "words": row.words.as_json()} for row in visit.venue_rows.all()
    ]
    return audit.snapshot(visit) | {
        "venues": venues,
        "partnerships": sorted(visit.partnerships.values_list("pk", flat=True)),
        "units": sorted(visit.units.values_list("pk", flat=True)),
        "hosts": sorted(visit.hosts.values_list("pk", flat=True)),
    }
