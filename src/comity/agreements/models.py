"""Agreements as the record knows them: kind, parties, status, dates, place in their tree."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import Value
from django.db.models.functions import Coalesce

from comity.agreements.statuses import SIGNS, AgreementKind, AgreementStatus
from comity.shared.dated import Dated, EdtfField
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record
from comity.ui.status import Status


class Agreement(Record, Dated):
    """What home and others signed or mean to sign; dated by its signing (empty before it).

    `in_force_until_on` is the last day of `in_force_until`, for lists and deadlines.
    """

    kind = models.CharField(max_length=20, choices=AgreementKind.choices)
    status = models.CharField(
        max_length=20, choices=AgreementStatus.choices, default=AgreementStatus.DRAFT
    )
    title = LocalizedTextField()
    number = models.CharField(max_length=60, blank=True)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    place = LocalizedTextField(blank=True)  # where it was signed
    in_force_from = EdtfField(blank=True)
    in_force_until = EdtfField(blank=True)  # empty: no end agreed, or not known
    in_force_until_on = models.DateField(null=True, blank=True, editable=False)
    until_key = models.GeneratedField(  # orders lists: what has no end comes after all days
        expression=Coalesce("in_force_until_on", Value(dt.date.max)),
        output_field=models.DateField(),
        db_persist=True,
    )
    entry = models.ForeignKey(  # the signing on the timeline
        "timeline.Entry",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
    )
    owner = models.ForeignKey(  # who looks after it; empty: the owners of its partners
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
    )
    partnerships = models.ManyToManyField("partners.Partnership", related_name="agreements")
    focus_areas = models.ManyToManyField(
        "partners.FocusArea", blank=True, related_name="agreements"
    )
    notes = models.TextField(blank=True)
    search = models.TextField(editable=False, default="")  # kept for the lists' text filter

    UNAUDITED = frozenset({"until_key"})

    class Meta(Record.Meta):
        ordering = ["-when_key", "-id"]
        indexes = [
            models.Index(fields=["when_key", "id"], name="agreements_by_date"),
            models.Index(fields=["until_key", "id"], name="agreements_by_until"),
            models.Index(fields=["status", "in_force_until_on"], name="agreements_by_end"),
        ]

    def __str__(self) -> str:
        return str(self.title)

    @property
    def sign(self) -> Status:
        """How its status is shown."""
        return SIGNS[self.status]


class AgreementParty(models.Model):
    """One party: an institution, or a unit of it, and who signed for it."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="parties")
    institution = models.ForeignKey(
        "institutions.Institution", on_delete=models.PROTECT, related_name="agreement_parties"
    )
    unit = models.ForeignKey("institutions.Unit", on_delete=models.PROTECT, null=True, blank=True)
    signatory = models.ForeignKey(
        "partners.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="signed_agreements",
    )
    signatory_words = LocalizedTextField(blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.institution)


class AgreementStatusChange(Dated):
    """A move from one status to the next: when, why and by whom."""

    agreement = models.ForeignKey(
        Agreement, on_delete=models.PROTECT, related_name="status_changes"
    )
    source = models.CharField(max_length=20, choices=AgreementStatus.choices, blank=True)
    target = models.CharField(max_length=20, choices=AgreementStatus.choices)
    reason = models.TextField(blank=True)
    entered_by = models.CharField(max_length=200)
    entered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.source} > {self.target}"
