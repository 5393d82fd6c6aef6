"""Enter one thing that happened: the one door to every timeline."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Model
from django.utils import timezone

from comity import audit
from comity.audit import Actor, use_case
from comity.institutions.models import Unit
from comity.partners.models import FocusArea, Initiative, Partnership
from comity.shared.localized_text import LocalizedText
from comity.shared.search_column import search_lines
from comity.timeline.models import Entry, EntryPartner, Event
from comity.timeline.statuses import EntryKind
from comity.timeline.use_cases.refresh import refresh_last_entry
from comity.timeline.use_cases.taking_part import (
    Organisation,
    Participant,
    Said,
    write_organisations,
    write_people,
    write_statements,
)


class NobodyThere(ValueError):
    """An entry stands on the timeline of at least one partner."""


class NotYet(ValueError):
    """An entry is something that happened; what lies ahead is a commitment or a visit."""


@use_case
def record_entry(
    *,
    actor: Actor,
    kind: str,
    when: str,
    title: LocalizedText,
    partnerships: Iterable[Partnership],
    outcome: LocalizedText | None = None,
    place: LocalizedText | None = None,
    notes: str = "",
    direction: str = "",
    message_id: str = "",
    event: Event | None = None,
    units: Iterable[Unit] = (),
    organisations: Iterable[Organisation] = (),
    people: Iterable[Participant] = (),
    statements: Iterable[Said] = (),
    focus_areas: Iterable[FocusArea] = (),
    initiatives: Iterable[Initiative] = (),
) -> Entry:
    """`when` is EDTF, as precise as known. It stands on each partner's timeline at once.

    Raises NobodyThere without a partner, NotYet for a date that is all ahead.
    """
    entry = Entry(
        kind=EntryKind(kind),
        title=title,
        outcome=outcome or LocalizedText(),
        place=place or LocalizedText(),
        notes=notes,
        direction=direction,
        message_id=message_id,
        event=event,
    )
    set_past(entry, when)
    entry.search = search_lines(entry.title, entry.place)
    entry.save()
    write_partners(entry, partnerships)
    entry.units.set(units)
    entry.focus_areas.set(focus_areas)
    entry.initiatives.set(initiatives)
    write_organisations(entry, organisations)
    write_people(entry, people)
    write_statements(entry, statements)
    audit.record(actor, "record_entry", entry, after=snapshot(entry))
    return entry


def set_past(entry: Entry, when: str) -> None:
    """The entry's date; a day of grace for colleagues east of here."""
    entry.set_when(when)
    if entry.earliest and entry.earliest > timezone.now().date() + dt.timedelta(days=1):
        raise NotYet


def write_partners(entry: Entry, partnerships: Iterable[Partnership]) -> None:
    """Stand on these timelines and on no others; refresh the lists of all concerned."""
    wanted = {partnership.pk for partnership in partnerships}
    if not wanted:
        raise NobodyThere
    before = set(entry.partner_rows.values_list("partnership_id", flat=True))
    entry.partner_rows.all().delete()
    EntryPartner.objects.bulk_create(
        EntryPartner(entry=entry, partnership_id=pk, kind=entry.kind, when_key=entry.when_key)
        for pk in sorted(wanted)
    )
    refresh_last_entry(before | wanted)


def snapshot(entry: Entry) -> dict[str, object]:
    """The entry with all that hangs on it, as JSON can carry it."""
    return audit.snapshot(entry) | {
        "partnerships": sorted(entry.partner_rows.values_list("partnership_id", flat=True)),
        "units": sorted(entry.units.values_list("pk", flat=True)),
        "focus_areas": sorted(entry.focus_areas.values_list("pk", flat=True)),
        "initiatives": sorted(entry.initiatives.values_list("pk", flat=True)),
        "organisations": [_values(row) for row in entry.organisations.all()],
        "people": [_values(row) for row in entry.people_rows.all()],
        "statements": [_values(row) for row in entry.statements.all()],
    }


def _values(row: Model) -> dict[str, object]:
    """A row without its ids, which change whenever rows are written anew."""
    values = audit.snapshot(row)
    return {key: value for key, value in values.items() if key not in {"id", "entry_id"}}
