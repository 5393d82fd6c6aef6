"""Promises of either side, and what became of them."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Coalesce

from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record
from comity.timeline.models.entries import Entry
from comity.timeline.statuses import SIGNS, CommitmentStatus, Side
from comity.ui.status import Status


class Commitment(Record):
    """What one side promised to one or more partners, with an owner and a day, from an entry."""

    side = models.CharField(max_length=6, choices=Side.choices)
    words = LocalizedTextField()
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="commitments",
    )
    person = models.ForeignKey(  # who promised, or answers for it at the partner's
        "partners.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="commitments",
    )
    due = models.DateField(null=True, blank=True)
    due_key = models.GeneratedField(  # orders lists: what has no day comes after all days
        expression=Coalesce("due", Value(dt.date.max)),
        output_field=models.DateField(),
        db_persist=True,
    )
    status = models.CharField(
        max_length=10, choices=CommitmentStatus.choices, default=CommitmentStatus.OPEN
    )
    closed_on = models.DateField(null=True, blank=True)
    entry = models.ForeignKey(
        Entry, on_delete=models.PROTECT, null=True, blank=True, related_name="commitments"
    )
    partnerships = models.ManyToManyField("partners.Partnership", related_name="commitments")

    UNAUDITED = frozenset({"due_key"})

    class Meta(Record.Meta):
        ordering = ["due", "id"]
        indexes = [
            models.Index(
                fields=["owner", "due_key", "id"],
                condition=Q(status="open", deleted_at=None),
                name="commitments_open_of_owner",
            ),
            models.Index(
                fields=["status", "due_key", "id"],
                condition=Q(deleted_at=None),
                name="commitments_by_due",
            ),
            models.Index(
                fields=["status", "closed_on", "id"],
                condition=Q(deleted_at=None),
                name="commitments_by_closing",
            ),
        ]

    def __str__(self) -> str:
        return str(self.words)

    @property
    def sign(self) -> Status:
        """How its status is shown."""
        return SIGNS[self.status]


class CommitmentChange(models.Model):
    """What became of a promise on a day: kept, moved to another day, dropped; and why."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="changes")
    source = models.CharField(max_length=10, choices=CommitmentStatus.choices)
    target = models.CharField(max_length=10, choices=CommitmentStatus.choices)
    due_before = models.DateField(null=True)
    due_after = models.DateField(null=True)
    reason = models.TextField(blank=True)
    entered_by = models.CharField(max_length=200)
    entered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.source} > {self.target}"
