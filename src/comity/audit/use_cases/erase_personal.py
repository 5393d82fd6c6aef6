"""Erasing what is personal, from a record and from its history, for good."""

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.db.models import Q

from comity.audit import journal
from comity.audit.actor import Actor
from comity.audit.journal import use_case
from comity.audit.models import EntryValues, Erasure, Part
from comity.shared.records import Record, claim_version

# Rooms above say which other rows speak of the same person: those that went into this one.
DOUBLES: list[Callable[[Record], Iterable[Record]]] = []


@use_case
def erase_personal(
    *, actor: Actor, record: Record, version: int, replacements: dict[str, Any]
) -> int:
    """Put `replacements` in place of personal fields and erase their past values.

    Returns how many rows of the history were erased. The chain stays whole: the digests remain,
    and the entry this writes says which values went. Raises Conflict, and ValueError for a field
    that the model does not call personal.
    """
    personal: frozenset[str] = getattr(record, "PERSONAL", frozenset())
    if unknown := replacements.keys() - personal:
        raise ValueError(f"{record._meta.label} does not mark as personal: {sorted(unknown)}")
    label = record._meta.label
    if any((said.record, said.record_id) == (label, record.pk) for said in journal.pending()):
        raise RuntimeError("erase before anything else: what is not written yet would stay")
    claim_version(record, version)
    for name, value in replacements.items():
        setattr(record, name, value)
    record.save()
    rows = list(EntryValues.objects.filter(_erasable(record)).order_by("id"))
    Erasure.objects.bulk_create(Erasure(values_id=row.pk) for row in rows)
    EntryValues.objects.filter(pk__in=[row.pk for row in rows]).delete()
    detail = {"erased": [[row.entry_id, row.part] for row in rows]}
    journal.record(actor, "erase", record, detail=detail)
    for double in (one for doubles in DOUBLES for one in doubles(record)):
        erase_personal(
            actor=actor, record=double, version=double.version, replacements=replacements
        )
    return len(rows)


def _erasable(record: Record) -> Q:
    """The record's personal values; for an account also the name and address it acted under.

    So too for a record that somebody without an account writes (`BY_GUESTS`).
    """
    label = record._meta.label
    values = Q(entry__record=label, entry__record_id=record.pk, part=Part.PERSONAL)
    if label == settings.AUTH_USER_MODEL:
        values |= Q(entry__actor_id=record.pk, part=Part.ORIGIN)
    elif getattr(record, "BY_GUESTS", False):
        own = Q(entry__record=label, entry__record_id=record.pk, entry__actor_id=None)
        values |= own & Q(part=Part.ORIGIN)
    return values
