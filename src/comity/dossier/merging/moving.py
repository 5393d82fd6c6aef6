"""Pointing rows at the record that stays, and writing down what was done."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from comity.audit import snapshot
from comity.dossier.merging.relations import Relation, everything
from comity.dossier.models import MergedRow, MergeRun
from comity.institutions.models import Institution, Unit
from comity.partners.models import Partnership, Person
from comity.shared.records import Record

Act = MergedRow.Act
# Rows that say the same though no constraint forbids two of them.
_SAME = {
    "timeline.EntryPerson": [["entry_id", "person_id"]],
    "timeline.EntryOrganisation": [["entry_id", "institution_id", "role"]],
    "timeline.EventOrganiser": [["event_id", "institution_id"]],
    "agreements.AgreementParty": [["agreement_id", "institution_id", "signatory_id"]],
}
# What rows point at, not what they are a part of.
_POINTED_AT = (Institution, Unit, Partnership, Person)


@dataclass(slots=True)
class Log:
    """What a merge has done so far."""

    run: MergeRun
    rows: list[MergedRow] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def note(
        self, act: str, row: models.Model | type[models.Model], pk: int, *, column: str = "",
        was: Any = None, now: Any = None,
    ) -> None:  # fmt: skip
        """One thing done to one row."""
        self.rows.append(
            MergedRow(
                run=self.run, act=act, label=row._meta.label, row_id=pk, column=column,
                was=was, now=now,
            )
        )  # fmt: skip
        self.counts[act] += 1

    def write(self) -> None:
        """Keep it, in the order of doing."""
        MergedRow.objects.bulk_create(self.rows, batch_size=500)


def move(log: Log, relation: Relation, *, winner: int, loser: int) -> None:
    """Point the loser's rows at the winner; what the winner has already is left out."""
    model, column = relation.model, relation.column
    rows = relation.rows(loser)
    if model._meta.concrete_model is Institution:
        rows = rows.exclude(pk=winner)  # nothing becomes its own successor
    there = _there_already(relation, winner=winner, loser=loser)
    keys = [pk for pk in rows.values_list("pk", flat=True) if pk not in there]
    _say_it_changed(model, column, [*keys, *there])
    for pk in sorted(there):
        _leave_out(log, everything(model).get(pk=pk))
    for pk in keys:
        log.note(Act.MOVED, model, int(pk), column=column, was=loser, now=winner)
    everything(model).filter(pk__in=keys).update(**{column: winner})


def _there_already(relation: Relation, *, winner: int, loser: int) -> set[int]:
    """Keys of the loser's rows for which the winner has one that says the same."""
    found: set[int] = set()
    for columns, condition in _unique_together(relation.model, relation.column):
        others = [name for name in columns if name != relation.column]
        if relation.label_column:
            others = [name for name in others if name != relation.label_column]
        # With the key in front: without other columns any one row is one too many.
        taken = {
            tuple(values)
            for _, *values in relation.rows(winner).filter(condition).values_list("pk", *others)
        }
        for pk, *values in relation.rows(loser).filter(condition).values_list("pk", *others):
            if tuple(values) in taken:
                found.add(pk)
    other = _other_end(relation)
    if other:  # what the two were to each other is nothing to oneself
        found |= set(relation.rows(loser).filter(**{other: winner}).values_list("pk", flat=True))
    return found


def _unique_together(model: type[models.Model], column: str) -> list[tuple[list[str], Q]]:
    """Sets of columns, this one among them, of which no two rows may say the same."""
    meta: Any = model._meta
    sets = [
        (constraint.fields, constraint.condition or Q())
        for constraint in meta.constraints
        if isinstance(constraint, models.UniqueConstraint) and constraint.fields
    ]
    sets += [(names, Q()) for names in meta.unique_together]
    sets += [(names, Q()) for names in _SAME.get(meta.label, [])]
    found = []
    for names, condition in sets:
        columns = [meta.get_field(name).attname for name in names]
        if column in columns:
            found.append((columns, condition))
    return found


def _other_end(relation: Relation) -> str:
    """The other column of a row that ties two records of one kind."""
    target = _target(relation.model, relation.column)
    if target is None or issubclass(relation.model, Record):
        return ""
    return next(
        (
            one.attname
            for one in relation.model._meta.concrete_fields
            if one.attname != relation.column and one.related_model is target
        ),
        "",
    )


def _target(model: type[models.Model], column: str) -> Any:
    found = (one for one in model._meta.concrete_fields if one.attname == column)
    return next(found).related_model


def _leave_out(log: Log, row: models.Model) -> None:
    """Into the bin where there is one, else away; its keys are written down."""
    if isinstance(row, Record):
        bin_it(log, row)
        return
    log.note(Act.DROPPED, row, row.pk, was=snapshot(row))
    row.delete()


def bin_it(log: Log, record: Record) -> None:
    """Into the recycle bin."""
    if record.deleted_at is None:
        record.deleted_at = timezone.now()
        record.save(update_fields=["deleted_at"])
        log.note(Act.BINNED, record, record.pk)


def _say_it_changed(model: type[models.Model], column: str, keys: list[int]) -> None:
    """Whoever has such a record open on a form is told that it is another one now."""
    if issubclass(model, Record):
        model.all_objects.filter(pk__in=keys).update(version=F("version") + 1)
        return
    for one in model._meta.concrete_fields:
        above: Any = one.related_model
        if one.attname == column or one.null or not above or above in _POINTED_AT:
            continue
        if isinstance(above, type) and issubclass(above, Record):
            parts = everything(model).filter(pk__in=keys).values(one.attname)
            above.all_objects.filter(pk__in=parts).update(version=F("version") + 1)
