"""Home's offices abroad."""

from django.db import models

from comity.partners.statuses import OfficeKind
from comity.shared.dated import Dated, EdtfField
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record
from comity.shared.sort_keys import SortKeyField


class OfficeAbroad(Record, Dated):
    """An office of home's in another country, dated by its opening.

    Host and supporter are institutions of the world where they are known there, words otherwise.
    It is context on the timelines of its place, never an act of a partner.
    """

    kind = models.CharField(max_length=20, choices=OfficeKind.choices)
    name = LocalizedTextField()
    host = models.ForeignKey(
        "institutions.Institution",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="hosted_offices",
    )
    host_words = LocalizedTextField(blank=True)
    supporter = models.ForeignKey(
        "institutions.Institution",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="supported_offices",
    )
    supporter_words = LocalizedTextField(blank=True)
    place = LocalizedTextField(blank=True)  # the city, in words
    country = models.CharField(max_length=2)  # ISO 3166-1 alpha-2
    subdivision = models.CharField(max_length=6, blank=True)  # ISO 3166-2
    closed = EdtfField(blank=True)
    # Who works there: posts of ours, named on the person.
    posts = models.ManyToManyField("partners.Position", blank=True, related_name="offices")

    class Meta(Record.Meta):
        ordering = ["-when_key", "-id"]
        indexes = [
            models.Index(fields=["country", "subdivision"], name="offices_by_place"),
        ]

    def __str__(self) -> str:
        return str(self.name)


class PlannedStep(Record):
    """A line of an office's work plan: what, until when, and when it was done."""

    office = models.ForeignKey(OfficeAbroad, on_delete=models.PROTECT, related_name="plan")
    words = LocalizedTextField()
    until = EdtfField(blank=True)
    until_key = SortKeyField(default="~", editable=False)  # what has no day comes last
    done = EdtfField(blank=True)

    class Meta(Record.Meta):
        ordering = ["until_key", "id"]

    def __str__(self) -> str:
        return str(self.words)
