"""The audit's tables: a chain of digests, and beside it the values that may be erased."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AuditEntry(models.Model):
    """One change to one record, linked to the entry before it.

    `id` is the place in the chain, without gaps; `digests` holds one salted digest for each row of
    values; `link` seals all of the entry and the link before it. Nothing here is personal.
    """

    id = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    verb = models.CharField(max_length=60)
    record = models.CharField(max_length=100)
    record_id = models.BigIntegerField(null=True)
    actor_id = models.BigIntegerField(null=True)
    request_id = models.CharField(max_length=64, blank=True)
    detail = models.JSONField(default=dict)
    digests = models.JSONField(default=dict)
    link = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit entries")
        db_table = "audit_entry"
        indexes = [
            models.Index(fields=["record", "record_id", "id"]),
            models.Index(fields=["actor_id", "id"]),
        ]

    def __str__(self) -> str:
        return f"{self.id} {self.verb} {self.record} {self.record_id}"


class Part(models.TextChoices):
    """What a row of values holds; each part can be erased without the others."""

    ORIGIN = "origin", _("who and from where")
    VALUES = "values", _("values")
    PERSONAL = "personal", _("personal values")


class EntryValues(models.Model):
    """What an entry's digests stand for, as the exact text they were made of."""

    entry = models.ForeignKey(AuditEntry, on_delete=models.PROTECT, related_name="parts")
    part = models.CharField(max_length=10, choices=Part.choices)
    salt = models.CharField(max_length=32)
    content = models.TextField()

    class Meta:
        db_table = "audit_values"
        constraints = [
            models.UniqueConstraint(fields=["entry", "part"], name="audit_values_one_per_part")
        ]

    def __str__(self) -> str:
        return f"{self.part} of entry {self.entry_id}"


class Erasure(models.Model):
    """The permission, written before it is used, to delete one row of values."""

    values_id = models.BigIntegerField(unique=True)

    class Meta:
        db_table = "audit_erasure"

    def __str__(self) -> str:
        return f"values {self.values_id}"


class ChainHead(models.Model):
    """The one row that writers lock: where the chain ends, sealed against being set back."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    last = models.BigIntegerField(default=0)
    link = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)

    class Meta:
        db_table = "audit_head"

    def __str__(self) -> str:
        return f"{self.last}:{self.link}"
