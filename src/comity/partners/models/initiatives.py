"""What only frames the work: years of culture, programmes of ministries, networks."""

from django.db import models

from comity.partners.models.partnerships import Partnership
from comity.partners.statuses import InitiativeLevel
from comity.shared.dated import Dated
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record


class Initiative(Record, Dated):
    """A frame for others, dated by its period (an EDTF interval); it belongs to no one partner."""

    name = LocalizedTextField()
    declared_by = LocalizedTextField(blank=True)
    act = LocalizedTextField(blank=True)
    level = models.CharField(max_length=20, choices=InitiativeLevel.choices, blank=True)
    aims = LocalizedTextField(blank=True)
    partnerships = models.ManyToManyField(Partnership, blank=True, related_name="initiatives")

    class Meta(Record.Meta):
        ordering = ["-when_key", "-id"]

    def __str__(self) -> str:
        return str(self.name)


class InitiativePlace(models.Model):
    """A country or subdivision that an initiative is about."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="places")
    place = models.CharField(max_length=6, db_index=True)  # ISO 3166-1 or 3166-2

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "place"], name="partners_initiative_place_once"
            )
        ]

    def __str__(self) -> str:
        return self.place
