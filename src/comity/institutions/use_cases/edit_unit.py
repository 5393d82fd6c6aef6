"""Rename a unit, say what it is, or put it under another one."""

from collections.abc import Sequence

from comity.audit import Actor, record, snapshot, use_case
from comity.institutions.models import Unit
from comity.institutions.unit_tree import below
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version


class NoTree(ValueError):
    """A unit would belong to itself, or to a unit of another institution."""


@use_case
def edit_unit(
    *,
    actor: Actor,
    unit: Unit,
    version: int,
    name: LocalizedText,
    parent: Unit | None,
    kind: str,
    aliases: Sequence[str],
) -> Unit:
    """Save the form as the person saw it. Raises Conflict, and NoTree where no tree remains."""
    if parent is not None:
        _check(unit, parent)
    claim_version(unit, version)
    before = snapshot(unit)
    unit.name = name
    unit.parent = parent
    unit.kind = kind
    unit.aliases = list(aliases)
    unit.fill_search()
    unit.save()
    record(actor, "institutions.edit_unit", unit, before=before, after=snapshot(unit))
    return unit


def _check(unit: Unit, parent: Unit) -> None:
    """All units of the institution are locked: two moves at once could close a ring."""
    units = list(
        Unit.all_objects.select_for_update().filter(institution=unit.institution_id).order_by("pk")
    )
    if parent.institution_id != unit.institution_id or parent.pk in below(unit, units):
        raise NoTree
