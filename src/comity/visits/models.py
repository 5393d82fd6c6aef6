"""Visits as the record knows them: direction, head, who came, what was shown, when."""

from django.conf import settings
from django.db import models

from comity.shared.dated import Dated
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record
from comity.ui.status import Status
from comity.visits.statuses import SIGNS, Direction, VisitStatus


class Visit(Record, Dated):
    """A delegation to us or to them, at an EDTF date: a month is enough."""

    direction = models.CharField(max_length=6, choices=Direction.choices)
    status = models.CharField(
        max_length=10, choices=VisitStatus.choices, default=VisitStatus.PROPOSED
    )
    title = LocalizedTextField()
    purpose = LocalizedTextField(blank=True)
    outcome = LocalizedTextField(blank=True)
    place = LocalizedTextField(blank=True)
    head = models.ForeignKey(
        "partners.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="headed_visits",
    )
    head_words = LocalizedTextField(blank=True)
    members = LocalizedTextField(blank=True)  # the delegation in words, until it is a roster
    member_count = models.PositiveSmallIntegerField(null=True, blank=True)
    hosts = models.ManyToManyField(  # who receives the delegation
        "partners.Person", blank=True, related_name="hosted_visits"
    )
    owner = models.ForeignKey(  # who looks after it; empty: the owners of its partners
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="visits",
    )
    entry = models.ForeignKey(
        "timeline.Entry", on_delete=models.PROTECT, null=True, blank=True, related_name="visits"
    )
    partnerships = models.ManyToManyField("partners.Partnership", related_name="visits")
    units = models.ManyToManyField("institutions.Unit", blank=True, related_name="visits")
    notes = models.TextField(blank=True)
    search = models.TextField(editable=False, default="")  # kept for the lists' text filter

    class Meta(Record.Meta):
        ordering = ["-when_key", "-id"]
        indexes = [
            models.Index(fields=["when_key", "id"], name="visits_by_date"),
            models.Index(fields=["status", "earliest"], name="visits_by_status"),
        ]

    def __str__(self) -> str:
        return str(self.title)

    @property
    def sign(self) -> Status:
        """How its status is shown."""
        return SIGNS[self.status]


class VisitVenue(models.Model):
    """A place the delegation was shown: a venue of ours, or words."""

    visit = models.ForeignKey(Visit, on_delete=models.CASCADE, related_name="venue_rows")
    venue = models.ForeignKey(
        "institutions.Venue",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="visit_rows",
    )
    words = LocalizedTextField(blank=True)
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return str(self.words) if self.venue is None else str(self.venue)


class VisitStatusChange(models.Model):
    """A move from one status to the next: why, when and by whom."""

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="status_changes")
    source = models.CharField(max_length=10, choices=VisitStatus.choices, blank=True)
    target = models.CharField(max_length=10, choices=VisitStatus.choices)
    reason = models.TextField(blank=True)
    entered_by = models.CharField(max_length=200)
    entered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.source} > {self.target}"
