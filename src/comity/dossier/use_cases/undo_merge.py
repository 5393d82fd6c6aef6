"""Put a merge back, as far as nobody changed since what it did."""

import json
from itertools import groupby
from typing import Any

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from comity import audit
from comity.audit import Actor, use_case
from comity.audit.columns import put_back, still_has
from comity.audit.models import AuditEntry, Part
from comity.dossier.merging.choices import Pair
from comity.dossier.merging.keeping import keep
from comity.dossier.merging.names import show_names, show_person
from comity.dossier.merging.relations import everything
from comity.dossier.models import MergedRow, MergeRun
from comity.institutions.models import Institution
from comity.partners.models import Partnership, Person
from comity.shared.records import Record, claim_version

Act = MergedRow.Act


class CannotUndo(Exception):
    """The merge stays; its words say why."""


@use_case
def undo_merge(*, actor: Actor, run: MergeRun, version: int) -> list[MergedRow]:
    """Everything back where it was; gives what was changed since and stays as it is.

    Raises Conflict, and CannotUndo after 30 days or where the old record's place is taken.
    """
    claim_version(run, version)
    if run.undone_at:
        raise CannotUndo(_("This merge was undone already."))
    if not run.can_be_undone:
        raise CannotUndo(_("A merge can be undone for 30 days; this one is older."))
    rows = list(run.rows.order_by("-id"))
    left: list[MergedRow] = []
    for _key, group in groupby(rows, key=_same_step):
        left += _back(list(group), run)
    for row in left:
        row.left = True
    MergedRow.objects.bulk_update(left, ["left"], batch_size=500)
    pairs = [_pair(one.label, one.winner_id, one.loser_id) for one in run.pairs.all()]
    for pair in pairs:
        _tidy(pair)
        detail = {"merge": run.code, "left": len(left)}
        audit.record(actor, "undo_merge", pair.winner, detail=detail)
        audit.record(actor, "undo_merge", pair.loser, detail=detail)
    keep(pairs)
    run.undone_at, run.undone_by_id = timezone.now(), actor.user_id
    run.save(update_fields=["undone_at", "undone_by"])
    return left


def _same_step(row: MergedRow) -> tuple[Any, ...]:
    """Rows that were moved together go back together; all else one by one."""
    if row.act == Act.MOVED:
        return (row.act, row.label, row.column, row.was, row.now)
    return (row.act, row.pk)


def _back(rows: list[MergedRow], run: MergeRun) -> list[MergedRow]:
    """Undo one step; gives the rows that stay as they are."""
    model = apps.get_model(rows[0].label)
    one = rows[0]
    match one.act:
        case Act.MOVED:
            return _move_back(model, rows)
        case Act.DROPPED:
            return [] if _there_again(model, one.was or {}) else rows
        case Act.BINNED:
            return [] if _out_of_bin(model, one.row_id) else rows
        case Act.ADDED:
            return [] if everything(model).filter(pk=one.row_id).delete()[0] else rows
        case Act.CHANGED:
            same = everything(model).filter(pk=one.row_id, **{one.column: one.now})
            return [] if same.update(**{one.column: one.was}) else rows
        case _:
            return [] if _empty_again(model, one, run) else rows


def _move_back(model: type[models.Model], rows: list[MergedRow]) -> list[MergedRow]:
    column, was, now = rows[0].column, rows[0].was, rows[0].now
    wanted = {row.row_id for row in rows}
    still = set(
        everything(model).filter(pk__in=wanted, **{column: now}).values_list("pk", flat=True)
    )
    changed: dict[str, Any] = {column: was}
    if issubclass(model, Record):
        changed["version"] = F("version") + 1
    moved = everything(model).filter(pk__in=still)
    try:
        with transaction.atomic():
            moved.update(**changed)
    except IntegrityError:  # somebody entered anew what would come back
        return rows
    return [row for row in rows if row.row_id not in still]


def _there_again(model: type[models.Model], values: dict[str, Any]) -> bool:
    """The row as it was, where what it belongs to is still there."""
    row = model()
    for column in model._meta.concrete_fields:
        if column.attname in values:
            put_back(row, column.attname, values[column.attname])
        above: Any = column.related_model
        key = values.get(column.attname)
        if above and key and not everything(above).filter(pk=key).exists():
            return False
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return False
    return True


def _out_of_bin(model: Any, pk: int) -> bool:
    rows = model.all_objects.filter(pk=pk).exclude(deleted_at=None)
    try:
        with transaction.atomic():
            return bool(rows.update(deleted_at=None, version=F("version") + 1))
    except IntegrityError as taken:
        raise CannotUndo(
            _("The record that would come back has been entered anew meanwhile.")
        ) from taken


def _empty_again(model: Any, row: MergedRow, run: MergeRun) -> bool:
    """The winner's own values, which only the audit knows, where nobody changed them since."""
    record = model.all_objects.filter(pk=row.row_id).first()
    before, after = _said_of(model._meta.label, row.row_id, run.code)
    if record is None or not before:
        return False
    whole, saved = True, ["updated_at"]
    for name in row.was or []:
        if name not in before:
            whole = whole and name not in after
        elif still_has(record, name, after.get(name)):
            saved += put_back(record, name, before[name])
        else:
            whole = False
    record.save(update_fields=saved)
    model.all_objects.filter(pk=row.row_id).update(version=F("version") + 1)
    return whole


def _said_of(label: str, pk: int, code: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The winner before and after the merge, as far as it was not erased."""
    entries = AuditEntry.objects.filter(record=label, record_id=pk, verb="merge")
    entry = next((one for one in entries.order_by("-id") if one.detail.get("merge") == code), None)
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    for part in entry.parts.filter(part__in=[Part.VALUES, Part.PERSONAL]) if entry else []:
        content = json.loads(part.content)
        before |= content.get("before", {})
        after |= content.get("after", {})
    return before, after


def _pair(label: str, winner: int, loser: int) -> Pair:
    model: Any = apps.get_model(label)
    found = model.all_objects.in_bulk([winner, loser])
    return Pair(model._meta.model_name, found[winner], found[loser])


def _tidy(pair: Pair) -> None:
    """What is shown of names and stages follows from the rows again."""
    for record in (pair.winner, pair.loser):
        if isinstance(record, Institution):
            show_names(record)
        elif isinstance(record, Person) and not record.erased_on:
            show_person(record)
        elif isinstance(record, Partnership):
            _last_stage(record)


def _last_stage(partnership: Partnership) -> None:
    last = partnership.stage_changes.first()
    if last is not None:
        partnership.stage, partnership.stage_since = last.target, last.when
        partnership.save(update_fields=["stage", "stage_since"])
