"""Erasing a record from the recycle bin, for good."""

import datetime as dt
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Model, ProtectedError
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from comity.audit import journal
from comity.audit.actor import Actor
from comity.audit.journal import use_case
from comity.audit.models import EntryValues, Erasure, Part
from comity.audit.restoring import kind_of
from comity.shared.records import Record, claim_version


class CannotErase(Exception):
    """It stays in the bin; its words say why."""


def erasable_after() -> dt.timedelta:
    """How long a record lies in the bin before it may be erased."""
    return dt.timedelta(days=settings.BIN_ERASABLE_AFTER_DAYS)


@use_case
def erase_record(*, actor: Actor, record: Record, version: int) -> None:
    """The row goes, and the personal values of its history; that it was there stays written.

    Raises Conflict, and CannotErase for one that is not in the bin long enough, or that something
    hangs on.
    """
    if record.deleted_at is None or record.deleted_at > timezone.now() - erasable_after():
        days = settings.BIN_ERASABLE_AFTER_DAYS
        raise CannotErase(_("It has to lie in the bin for %(days)s days first.") % {"days": days})
    claim_version(record, version)
    if hanging := _by_label(record):
        raise CannotErase(_hangs(hanging))
    pk, kept = record.pk, kind_of(type(record))
    _forget_personal(record)
    try:
        for accessor in kept.own if kept else ():
            getattr(record, accessor).all().delete()
        record.delete()
    except ProtectedError as held:
        raise CannotErase(_hangs(held.protected_objects)) from held
    record.pk = pk  # the audit still calls it so
    journal.record(actor, "erase_record", record)


def _hangs(rows: Any) -> str:
    """What holds it, in words."""
    counts: dict[str, int] = {}
    for row in rows:
        words = str(capfirst(str(row._meta.verbose_name)))
        counts[words] = counts.get(words, 0) + 1
    said = ", ".join(f"{words}: {number}" for words, number in sorted(counts.items()))
    return _("Something still hangs on it: %(what)s.") % {"what": said}


def _by_label(record: Record) -> list[Model]:
    """Rows that name the record by its label and id, which no database holds."""
    labels = (record._meta.label, record._meta.label_lower)
    found: list[Model] = []
    for model in apps.get_models():
        columns = {one.name for one in model._meta.concrete_fields}
        if {"record_label", "record_id"} <= columns:
            rows: Any = model._base_manager  # noqa: SLF001 - those in the bin too
            found += rows.filter(record_label__in=labels, record_id=record.pk)[:100]
    return found


def _forget_personal(record: Record) -> None:
    rows = list(
        EntryValues.objects.filter(
            entry__record=record._meta.label, entry__record_id=record.pk, part=Part.PERSONAL
        )
    )
    Erasure.objects.bulk_create(Erasure(values_id=row.pk) for row in rows)
    EntryValues.objects.filter(pk__in=[row.pk for row in rows]).delete()
