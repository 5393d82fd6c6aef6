"""Change what is known of a visit; its status has a door of its own."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from comity import audit
from comity.audit import Actor, use_case
from comity.institutions.models import Unit
from comity.partners.models import Partnership, Person
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version
from comity.shared.search_column import search_lines
from comity.visits.models import Visit
from comity.visits.statuses import Direction
from comity.visits.use_cases.record_visit import Shown, snapshot, write_venues

if TYPE_CHECKING:
    from comity.accounts.models import User


@use_case
def edit_visit(
    *,
    actor: Actor,
    visit: Visit,
    version: int,
    direction: str,
    when: str,
    title: LocalizedText,
    partnerships: Iterable[Partnership],
    purpose: LocalizedText,
    outcome: LocalizedText,
    place: LocalizedText,
    head: Person | None,
    head_words: LocalizedText,
    members: LocalizedText,
    member_count: int | None,
    owner: "User | None",
    notes: str,
    venues: Iterable[Shown] | None = None,
    units: Iterable[Unit] | None = None,
    hosts: Iterable[Person] | None = None,
) -> Visit:
    """Save the form as the person saw it; what is None stays as it is.

    Raises Conflict when somebody saved meanwhile.
    """
    claim_version(visit, version)
    before = snapshot(visit)
    visit.direction = Direction(direction)
    visit.title = title
    visit.purpose = purpose
    visit.outcome = outcome
    visit.place = place
    visit.head = head
    visit.head_words = head_words
    visit.members = members
    visit.member_count = member_count
    visit.owner = owner
    visit.notes = notes
    visit.set_when(when)
    visit.search = search_lines(visit.title, visit.head_words)
    visit.save()
    visit.partnerships.set(partnerships)
    if units is not None:
        visit.units.set(units)
    if hosts is not None:
        visit.hosts.set(hosts)
    if venues is not None:
        write_venues(visit, venues)
    audit.record(actor, "edit_visit", visit, before=before, after=snapshot(visit))
    return visit
