"""What was merged with what, and what was moved for it, so that it can be undone."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.dossier.handover.models import Handover, HandoverRow
from comity.dossier.turnover.models import Looked
from comity.shared.records import Record

__all__ = [
    "Different",
    "Handover",
    "HandoverRow",
    "Looked",
    "MergeRun",
    "MergedPair",
    "MergedRow",
]

UNDONE_WITHIN = dt.timedelta(days=30)


class MergeRun(Record):
    """One merge: by whom, when, and by whom it was undone. Its pairs and rows say the rest."""

    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta(Record.Meta):
        verbose_name = _("merge")
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.code

    @property
    def undone_until(self) -> dt.datetime:
        """Until when it can be undone."""
        return self.created_at + UNDONE_WITHIN

    @property
    def can_be_undone(self) -> bool:
        """Whether it still can."""
        return self.undone_at is None and timezone.now() < self.undone_until


class MergedPair(models.Model):
    """The record that stayed and the one that went into it, by label, id and code.

    A merge of institutions has a second pair where both were partners.
    """

    run = models.ForeignKey(MergeRun, on_delete=models.PROTECT, related_name="pairs")
    label = models.CharField(max_length=60)  # 'partners.person'
    winner_id = models.BigIntegerField()
    winner_code = models.CharField(max_length=12)
    loser_id = models.BigIntegerField()
    loser_code = models.CharField(max_length=12)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["label", "loser_code"], name="dossier_merged_away"),
            models.Index(fields=["label", "winner_id"], name="dossier_merged_into"),
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.loser_code} > {self.winner_code}"


class MergedRow(models.Model):
    """One thing done by a merge, in order; undoing goes through them backwards.

    Values of the record that stayed are not here: the audit has them, and there they can be
    erased. `was` and `now` hold keys and states, never anything personal.
    """

    class Act(models.TextChoices):
        MOVED = "moved", _("moved")
        DROPPED = "dropped", _("left out, since it was there already")
        BINNED = "binned", _("put into the recycle bin")
        ADDED = "added", _("added")
        CHANGED = "changed", _("changed")
        FILLED = "filled", _("taken over")

    run = models.ForeignKey(MergeRun, on_delete=models.PROTECT, related_name="rows")
    act = models.CharField(max_length=8, choices=Act.choices)
    label = models.CharField(max_length=60)
    row_id = models.BigIntegerField()
    column = models.CharField(max_length=60, blank=True)
    was = models.JSONField(null=True)
    now = models.JSONField(null=True)
    left = models.BooleanField(default=False)  # changed since, so undoing left it as it is

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["run", "id"], name="dossier_rows_of_merge")]

    def __str__(self) -> str:
        return f"{self.act} {self.label} {self.row_id}"


class Different(models.Model):
    """Two records that look alike and are not the same: somebody has looked."""

    label = models.CharField(max_length=60)
    low_id = models.BigIntegerField()
    high_id = models.BigIntegerField()
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    said_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["label", "low_id", "high_id"], name="dossier_different_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.low_id} / {self.high_id}"
