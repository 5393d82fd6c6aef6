"""One thing that happened, on the timelines of all partners it happened with."""

from django.db import models
from django.db.models import Q

from comity.shared.dated import Dated
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record
from comity.shared.sort_keys import SortKeyField
from comity.timeline.models.events import Event
from comity.timeline.statuses import Direction, EntryKind


class Entry(Record, Dated):
    """A conference, letter, call, meeting, visit, ceremony or news item, at an EDTF date."""

    kind = models.CharField(max_length=20, choices=EntryKind.choices)
    title = LocalizedTextField()
    outcome = LocalizedTextField(blank=True)
    place = LocalizedTextField(blank=True)
    notes = models.TextField(blank=True)
    direction = models.CharField(max_length=3, choices=Direction.choices, blank=True)
    message_id = models.CharField(max_length=500, blank=True, editable=False)  # of a mail
    event = models.ForeignKey(
        Event, on_delete=models.PROTECT, null=True, blank=True, related_name="entries"
    )
    partnerships = models.ManyToManyField(
        "partners.Partnership", through="EntryPartner", related_name="entries"
    )
    units = models.ManyToManyField("institutions.Unit", blank=True, related_name="entries")
    focus_areas = models.ManyToManyField("partners.FocusArea", blank=True, related_name="entries")
    initiatives = models.ManyToManyField("partners.Initiative", blank=True, related_name="entries")
    search = models.TextField(editable=False, default="")  # kept for finding it by its words

    class Meta(Record.Meta):
        ordering = ["-when_key", "-id"]
        indexes = [
            models.Index(fields=["when_key", "id"], name="entries_by_date"),
            models.Index(fields=["kind", "when_key", "id"], name="entries_by_kind"),
            models.Index(
                fields=["message_id"], condition=~Q(message_id=""), name="entries_by_message"
            ),
        ]

    def __str__(self) -> str:
        return str(self.title)


class EntryPartner(models.Model):
    """An entry's place on one partner's timeline.

    Kind and sort key are the entry's, repeated so that a page of one timeline out of many is
    read from one index; `timeline.use_cases` keeps them.
    """

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="partner_rows")
    partnership = models.ForeignKey(
        "partners.Partnership", on_delete=models.PROTECT, related_name="entry_rows"
    )
    kind = models.CharField(max_length=20, choices=EntryKind.choices)
    when_key = SortKeyField()

    class Meta:
        ordering = ["-when_key", "-entry_id"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "partnership"], name="timeline_partner_once")
        ]
        indexes = [
            models.Index(fields=["partnership", "when_key", "entry"], name="timeline_of_partner"),
        ]

    def __str__(self) -> str:
        return f"{self.entry_id} / {self.partnership_id}"
