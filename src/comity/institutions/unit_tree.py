"""The units of an institution as a tree, in the reader's order."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from comity.institutions.models import Unit
from comity.shared.localized_text import text_language
from comity.shared.sort_keys import sort_key


@dataclass(slots=True)
class Branch:
    """A unit and its parts."""

    unit: Unit
    parts: list["Branch"] = field(default_factory=list)


def tree(units: Iterable[Unit], language: str | None) -> list[Branch]:
    """Branches in the order of names; a part whose whole is in the bin stands at the top."""
    tag = text_language(language)
    branches = {unit.pk: Branch(unit) for unit in units}
    ordered = sorted(
        branches.values(), key=lambda one: sort_key(one.unit.name.shown(language).text, tag)
    )
    top: list[Branch] = []
    for branch in ordered:
        above = branches.get(branch.unit.parent_id or 0)
        (above.parts if above else top).append(branch)
    return top


def below(unit: Unit, units: Iterable[Unit]) -> set[int]:
    """The keys of a unit and of all that belongs to it: nothing of that can be its whole."""
    parts: dict[int | None, list[int]] = defaultdict(list)
    for one in units:
        parts[one.parent_id].append(one.pk)
    found, waiting = set(), [unit.pk]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += parts[key]
    return found


def unit_label(unit: Unit) -> str:
    """'Robotics Laboratory · Institute of Mechanics': a unit where it is picked."""
    return " · ".join(str(one.name) for one in (unit, unit.parent) if one is not None)
