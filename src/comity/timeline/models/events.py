"""Meetings of many, with a name of their own."""

from django.db import models

from comity.shared.dated import Dated
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record
from comity.timeline.statuses import OrganisationRole


class Event(Record, Dated):
    """A conference, a fair, a forum: it belongs to no one partner."""

    name = LocalizedTextField()
    place = LocalizedTextField(blank=True)
    country = models.CharField(max_length=2, blank=True)  # ISO 3166-1 alpha-2
    search = models.TextField(editable=False, default="")  # kept for finding it by its words

    class Meta(Record.Meta):
        ordering = ["-when_key", "-id"]
        indexes = [models.Index(fields=["when_key", "id"], name="events_by_date")]

    def __str__(self) -> str:
        return str(self.name)


class EventOrganiser(models.Model):
    """An organiser of an event: an institution of the world, or words."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="organisers")
    institution = models.ForeignKey(
        "institutions.Institution", on_delete=models.PROTECT, null=True, blank=True
    )
    words = LocalizedTextField(blank=True)
    role = models.CharField(
        max_length=12, choices=OrganisationRole.choices, default=OrganisationRole.ORGANISER
    )

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.words) if self.institution is None else str(self.institution)
