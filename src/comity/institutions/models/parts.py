"""Parts of an institution: units, and venues that visitors can be shown."""

from django.db import models

from comity.institutions.models.institution import Institution
from comity.institutions.statuses import UnitKind
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record
from comity.shared.search_column import search_lines


class Unit(Record):
    """A part of an institution: an institute, faculty, laboratory, office.

    `search` has its names and aliases, folded; `fill_search` fills it before a save.
    """

    institution = models.ForeignKey(Institution, models.PROTECT, related_name="units")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    name = LocalizedTextField()
    aliases = models.JSONField(default=list, blank=True)
    kind = models.CharField(max_length=12, choices=UnitKind.choices, blank=True)
    search = models.TextField(editable=False, default="")

    def __str__(self) -> str:
        return str(self.name)

    def fill_search(self) -> None:
        """What it is found by: every name of it."""
        self.search = search_lines(self.name, *self.aliases)


class Venue(Record):
    """A unit's room or place that visitors can be shown."""

    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="venues")
    name = LocalizedTextField()
    aliases = models.JSONField(default=list, blank=True)
    capacity = models.PositiveIntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.name)
