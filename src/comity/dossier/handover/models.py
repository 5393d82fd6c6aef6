"""What was handed over: by whom, to whom, why, and each thing."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record

UNDONE_WITHIN = dt.timedelta(days=1)


class Handover(Record):
    """One act. `by_partner` says who takes a partner, by its id, where it is not `taker`."""

    class State(models.TextChoices):
        GOING = "going", pgettext_lazy("handover", "Being handed over")
        DONE = "done", pgettext_lazy("handover", "Handed over")
        UNDOING = "undoing", pgettext_lazy("handover", "Being taken back")
        UNDONE = "undone", pgettext_lazy("handover", "Taken back")

    giver = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="handovers"
    )
    taker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField(_("reason"))
    on = models.DateField(_("from when"))
    kinds = models.JSONField(default=list)
    by_partner = models.JSONField(default=dict)
    total = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=8, choices=State.choices, default=State.GOING)

    class Meta(Record.Meta):
        verbose_name = _("handover")
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.giver} > {self.taker}"

    @property
    def can_be_undone(self) -> bool:
        """Whether it is done, and not longer ago than a day."""
        return self.state == self.State.DONE and timezone.now() < self.created_at + UNDONE_WITHIN


class HandoverRow(models.Model):
    """One thing that changed hands; `version` is the record's own after it."""

    class State(models.TextChoices):
        HANDED = "handed", pgettext_lazy("handed over", "handed over")
        BACK = "back", pgettext_lazy("handed over", "taken back")
        LEFT = "left", pgettext_lazy("handed over", "changed since, so it stays")

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="rows")
    kind = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    record_code = models.CharField(max_length=12)
    title = LocalizedTextField()
    taker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=6, choices=State.choices, default=State.HANDED)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["handover", "state", "id"], name="dossier_handed_rows")]

    def __str__(self) -> str:
        return f"{self.kind} {self.record_code}"
