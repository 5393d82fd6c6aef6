"""The fields of two records of one kind: which side's value stays."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from comity.audit import snapshot
from comity.audit.values import Reading
from comity.dossier.merging.relations import KINDS
from comity.institutions.models import Institution
from comity.partners.models import Partnership
from comity.shared.records import Record

WINNER, LOSER = "winner", "loser"
# Columns that belong together are chosen together; the first names them.
FIELDS: dict[str, list[tuple[str, ...]]] = {
    "institution": [
        ("country", "subdivision"),
        ("city", "city_names"),
        ("latitude", "longitude"),
        ("founded",),
        ("types",),
        ("status",),
        ("website",),
        ("domains",),
        ("external_ids",),
    ],
    "partnership": [
        ("stage", "stage_since"),
        ("tier",),
        ("owner_id",),
        ("deputy_id",),
        ("next_review",),
    ],
    "person": [("salutation",), ("addressed_as",), ("birthday",), ("languages",), ("notes",)],
}


@dataclass(frozen=True, slots=True)
class Pair:
    """The record that stays and the one that goes into it."""

    kind: str
    winner: Any
    loser: Any


@dataclass(frozen=True, slots=True)
class Choice:
    """One field both have, differently; `stays` is the side that stays unless said otherwise."""

    name: str
    label: str
    winner: str
    loser: str
    stays: str


def pairs_of(kind: str, winner: Record, loser: Record, *, both: bool = True) -> list[Pair]:
    """What is merged: with institutions their partnerships, with partnerships the institutions.

    `both` off leaves the institutions of two partnerships two.
    """
    pair = Pair(kind, winner, loser)
    if isinstance(winner, Institution) and isinstance(loser, Institution):
        ours = {one.institution_id: one for one in _partnerships(winner.pk, loser.pk)}
        if len(ours) > 1:
            return [Pair("partnership", ours[winner.pk], ours[loser.pk]), pair]
    if isinstance(winner, Partnership) and isinstance(loser, Partnership) and both:
        first, second = in_order(winner.institution, loser.institution)
        return [pair, Pair("institution", first, second)]
    return [pair]


def in_order(winner: Any, loser: Any) -> tuple[Any, Any]:
    """An institution with a ROR id stays, and takes in the one without."""
    swap = isinstance(winner, Institution) and loser.ror and not winner.ror
    return (loser, winner) if swap else (winner, loser)


def _partnerships(*institutions: int) -> Any:
    return Partnership.objects.filter(institution__in=institutions).select_related("institution")


def choices(pair: Pair) -> Iterator[Choice]:
    """The fields in which the two differ, in words."""
    sides = [snapshot(pair.winner), snapshot(pair.loser)]
    reading = Reading(KINDS[pair.kind], sides)
    for columns in FIELDS[pair.kind]:
        ours, theirs = ([side[name] for name in columns] for side in sides)
        if _said(ours) == _said(theirs):
            continue
        words = [
            ", ".join(filter(None, (reading.value(name, side[name]) for name in columns)))
            for side in sides
        ]
        yield Choice(
            name=f"{pair.kind}-{columns[0]}",
            label=reading.label(columns[0]),
            winner=words[0],
            loser=words[1],
            stays=_default(pair, ours, theirs),
        )


def _said(values: list[Any]) -> list[Any]:
    return [value or None for value in values]


def _default(pair: Pair, ours: list[Any], theirs: list[Any]) -> str:
    """Filled beats empty, newer beats older."""
    has_ours, has_theirs = (any(_filled(value) for value in side) for side in (ours, theirs))
    if has_ours != has_theirs:
        return WINNER if has_ours else LOSER
    return LOSER if pair.loser.updated_at > pair.winner.updated_at else WINNER


def _filled(value: Any) -> bool:
    return bool(value["texts"] if isinstance(value, dict) and "texts" in value else value)


def taken_over(pair: Pair, chosen: dict[str, str]) -> list[str]:
    """The columns of which the loser's value stays."""
    found: list[str] = []
    stays = {one.name: one.stays for one in choices(pair)}
    for columns in FIELDS[pair.kind]:
        name = f"{pair.kind}-{columns[0]}"
        if name in stays and chosen.get(name, stays[name]) == LOSER:
            found += columns
    return found
