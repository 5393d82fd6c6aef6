"""Change an entry."""

from collections.abc import Iterable

from comity import audit
from comity.audit import Actor, use_case
from comity.institutions.models import Unit
from comity.partners.models import FocusArea, Initiative, Partnership
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version
from comity.shared.search_column import search_lines
from comity.timeline.models import Entry, Event
from comity.timeline.statuses import EntryKind
from comity.timeline.use_cases.record_entry import set_past, snapshot, write_partners
from comity.timeline.use_cases.taking_part import (
    Organisation,
    Participant,
    Said,
    write_organisations,
    write_people,
    write_statements,
)


@use_case
def edit_entry(
    *,
    actor: Actor,
    entry: Entry,
    version: int,
    kind: str,
    when: str,
    title: LocalizedText,
    partnerships: Iterable[Partnership],
    outcome: LocalizedText,
    place: LocalizedText,
    notes: str,
    event: Event | None,
    direction: str | None = None,
    units: Iterable[Unit] | None = None,
    organisations: Iterable[Organisation] | None = None,
    people: Iterable[Participant] | None = None,
    statements: Iterable[Said] | None = None,
    focus_areas: Iterable[FocusArea] | None = None,
    initiatives: Iterable[Initiative] | None = None,
) -> Entry:
    """Save the form as the person saw it; what is None stays as it is.

    Raises Conflict when somebody saved meanwhile, NobodyThere and NotYet as `record_entry`.
    """
    claim_version(entry, version)
    before = snapshot(entry)
    entry.kind = EntryKind(kind)
    entry.title = title
    entry.outcome = outcome
    entry.place = place
    entry.notes = notes
    entry.event = event
    if direction is not None:
        entry.direction = direction
    set_past(entry, when)
    entry.search = search_lines(title, place)
    entry.save()
    write_partners(entry, partnerships)
    if units is not None:
        entry.units.set(units)
    if focus_areas is not None:
        entry.focus_areas.set(focus_areas)
    if initiatives is not None:
        entry.initiatives.set(initiatives)
    if organisations is not None:
        write_organisations(entry, organisations)
    if people is not None:
        write_people(entry, people)
    if statements is not None:
        write_statements(entry, statements)
    audit.record(actor, "edit_entry", entry, before=before, after=snapshot(entry))
    return entry
