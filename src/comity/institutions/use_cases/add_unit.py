"""Add a unit or a venue: a part of ours or of a partner."""

from collections.abc import Sequence

from comity.audit import Actor, record, snapshot, use_case
from comity.institutions.models import Institution, Unit, Venue
from comity.shared.localized_text import LocalizedText


@use_case
def add_unit(
    *,
    actor: Actor,
    institution: Institution,
    name: LocalizedText,
    parent: Unit | None = None,
    kind: str = "",
    aliases: Sequence[str] = (),
) -> Unit:
    """Add a part of an institution, or of one of its units."""
    unit = Unit(institution=institution, name=name, parent=parent, kind=kind, aliases=list(aliases))
    unit.fill_search()
    unit.save()
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
