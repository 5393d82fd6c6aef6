"""Enter or change a conference or another meeting of many."""

from collections.abc import Iterable

from comity import audit
from comity.audit import Actor, use_case
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version
from comity.shared.search_column import search_lines
from comity.timeline.models import Event, EventOrganiser
from comity.timeline.use_cases.taking_part import Organisation


@use_case
def record_event(
    *,
    actor: Actor,
    name: LocalizedText,
    when: str,
    place: LocalizedText | None = None,
    country: str = "",
    organisers: Iterable[Organisation] = (),
) -> Event:
    """`when` is EDTF; the partners met there are on the entries that point to the event."""
    event = Event(name=name, place=place or LocalizedText(), country=country)
    event.set_when(when)
    event.search = search_lines(event.name, event.place)
    event.save()
    _write_organisers(event, organisers)
    audit.record(actor, "record_event", event, after=_snapshot(event))
    return event


@use_case
def edit_event(
    *,
    actor: Actor,
    event: Event,
    version: int,
    name: LocalizedText,
    when: str,
    place: LocalizedText,
    country: str,
    organisers: Iterable[Organisation] | None = None,
) -> Event:
    """Save the form as the person saw it; raises Conflict when somebody saved meanwhile."""
    claim_version(event, version)
    before = _snapshot(event)
    event.name = name
    event.place = place
    event.country = country
    event.set_when(when)
    event.search = search_lines(event.name, event.place)
    event.save()
    if organisers is not None:
        _write_organisers(event, organisers)
    audit.record(actor, "edit_event", event, before=before, after=_snapshot(event))
    return event


def _write_organisers(event: Event, organisers: Iterable[Organisation]) -> None:
    event.organisers.all().delete()
    EventOrganiser.objects.bulk_create(
        EventOrganiser(event=event, institution=each.institution, words=each.words, role=each.role)
        for each in organisers
    )


def _snapshot(event: Event) -> dict[str, object]:
    organisers = [
        {"institution": row.institution_id, "words": row.words.as_json(), "role": row.role}
        for row in event.organisers.all()
    ]
    return audit.snapshot(event) | {"organisers": organisers}
