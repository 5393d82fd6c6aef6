"""The root of every record: its address, its version, and being deleted without being lost."""

import secrets
from typing import TypeVar

from django.db import models
from django.utils import timezone

# No vowels and no look-alikes: a code never spells a word and can be read over the telephone.
ALPHABET = "23456789bcdfghjkmnpqrstvwxz"


AnyRecord = TypeVar("AnyRecord", bound=models.Model)


def new_code() -> str:
    """Twelve random characters, about 57 bits: the record's address in URLs and exports."""
    return "".join(secrets.choice(ALPHABET) for _ in range(12))


class Conflict(Exception):
    """Somebody saved the record since this person opened it."""

    def __init__(self, record: "Record") -> None:
        super().__init__(f"{record._meta.label} {record.pk} was saved by somebody else meanwhile")
        self.record = record


class LivingManager(models.Manager[AnyRecord]):
    """Records that are not in the recycle bin."""

    def get_queryset(self) -> models.QuerySet[AnyRecord]:
        return super().get_queryset().filter(deleted_at=None)


class Record(models.Model):
    """A thing people edit: found by its code, saved against its version, restorable."""

    code = models.CharField(max_length=12, unique=True, default=new_code, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    all_objects = models.Manager()
    objects = LivingManager()

    class Meta:
        abstract = True
        default_manager_name = "objects"
        base_manager_name = "all_objects"


def claim_version(record: Record, expected: int) -> None:
    """Take the right to save `record`, which the person opened at version `expected`.

    Runs first inside the saving transaction; raises Conflict when another save came between.
    """
    model = type(record)
    claimed = model.all_objects.filter(pk=record.pk, version=expected).update(
        version=expected + 1, updated_at=timezone.now()
    )
    if not claimed:
        raise Conflict(record)
    record.version = expected + 1
