"""Add a unit or a venue: a part of ours or of a partner."""

from comity.audit import Actor, record, snapshot, use_case
from comity.institutions.models import Institution, Unit, Venue
from comity.shared.localized_text import LocalizedText


@use_case
def add_unit(
    *, actor: Actor, institution: Institution, name: LocalizedText, parent: Unit | None = None
) -> Unit:
    """Add a part of an institution."""
    unit = Unit.objects.create(institution=institution, name=name, parent=parent)
    record(actor, "institutions.add_unit", unit, after=snapshot(unit))
    return unit


@use_case
def add_venue(
    *, actor: Actor, name: LocalizedText, unit: Unit | None = None, capacity: int | None = None
) -> Venue:
    """Add a place that visitors can be shown."""
    venue = Venue.objects.create(unit=unit, name=name, capacity=capacity)
    record(actor, "institutions.add_venue", venue, after=snapshot(venue))
    return venue
