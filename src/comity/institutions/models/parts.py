"""Parts of an institution: units, and venues that visitors can be shown."""

from django.db import models

from comity.institutions.models.institution import Institution
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record


class Unit(Record):
    """A part of an institution: an institute, faculty, laboratory, office."""

    institution = models.ForeignKey(Institution, models.PROTECT, related_name="units")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    name = LocalizedTextField()
    aliases = models.JSONField(default=list, blank=True)

    def __str__(self) -> str:
        return str(self.name)


class Venue(Record):
    """A unit's room or place that visitors can be shown."""

    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="venues")
    name = LocalizedTextField()
    aliases = models.JSONField(default=list, blank=True)
    capacity = models.PositiveIntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.name)
