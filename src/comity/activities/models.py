"""What runs, or shall run, between home and its partners."""

from django.conf import settings
from django.db import models

from comity.activities.statuses import SIGNS, ActivityKind, ActivityStatus, Part
from comity.shared.dated import EdtfField
from comity.shared.edtf import parse
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record
from comity.shared.sort_keys import SortKeyField
from comity.ui.status import Status


class Activity(Record):
    """A joint programme, joint research, an exchange, a transfer; a title and a status at least."""

    kind = models.CharField(max_length=24, choices=ActivityKind.choices)
    status = models.CharField(
        max_length=10, choices=ActivityStatus.choices, default=ActivityStatus.IDEA
    )
    title = LocalizedTextField()
    aims = LocalizedTextField(blank=True)
    since = EdtfField(blank=True)
    since_key = SortKeyField()  # of `since`, for lists; without a date it sorts before all others
    until = EdtfField(blank=True)
    owner = models.ForeignKey(  # who looks after it; empty: the owners of its partners
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="activities",
    )
    partnerships = models.ManyToManyField("partners.Partnership", related_name="activities")
    agreements = models.ManyToManyField(
        "agreements.Agreement", blank=True, related_name="activities"
    )
    focus_areas = models.ManyToManyField(
        "partners.FocusArea", blank=True, related_name="activities"
    )
    units = models.ManyToManyField("institutions.Unit", blank=True, related_name="activities")
    notes = models.TextField(blank=True)
    search = models.TextField(editable=False, default="")  # kept for the lists' text filter

    class Meta(Record.Meta):
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["status", "id"], name="activities_by_status"),
            models.Index(fields=["since_key", "id"], name="activities_by_since"),
        ]

    def __str__(self) -> str:
        return str(self.title)

    def set_since(self, value: str) -> None:
        """Set the date from which it runs, EDTF, and its place in lists."""
        self.since = value
        self.since_key = parse(value).sort_key if value else ""

    @property
    def sign(self) -> Status:
        """How its status is shown."""
        return SIGNS[self.status]


class ActivityPerson(models.Model):
    """Somebody of ours or of a partner in an activity, and in which part."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="people_rows")
    person = models.ForeignKey(
        "partners.Person", on_delete=models.PROTECT, related_name="activity_rows"
    )
    part = models.CharField(max_length=12, choices=Part.choices)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "person", "part"], name="activities_person_once_a_part"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.part}"


class ActivityStatusChange(models.Model):
    """A move from one status to the next: why, when and by whom."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="status_changes")
    source = models.CharField(max_length=10, choices=ActivityStatus.choices, blank=True)
    target = models.CharField(max_length=10, choices=ActivityStatus.choices)
    reason = models.TextField(blank=True)
    entered_by = models.CharField(max_length=200)
    entered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.source} > {self.target}"
