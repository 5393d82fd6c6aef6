"""Put a unit into the recycle bin."""

from comity.audit import Actor, use_case
from comity.audit.use_cases import delete_record
from comity.institutions.models import Unit


class HasParts(ValueError):
    """What still has parts stays: they would hang nowhere."""


@use_case
def delete_unit(*, actor: Actor, unit: Unit, version: int) -> None:
    """Raises Conflict, and HasParts while units belong to it."""
    if Unit.objects.filter(parent=unit).exists():
        raise HasParts
    delete_record(actor=actor, record=unit, version=version)
