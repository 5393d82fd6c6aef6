"""Figures that somebody claimed on a day; never counts of ours."""

from django.db import models

from comity.partners.models.partnerships import Partnership
from comity.shared.dated import Dated
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record


class Claim(Record, Dated):
    """'More than 70 permanent partners', said by somebody on a day: kept as said, with its date."""

    words = LocalizedTextField()
    value = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    at_least = models.BooleanField(default=False)  # 'more than', 'over'
    counted = LocalizedTextField(blank=True)  # of what
    speaker = LocalizedTextField(blank=True)
    institution = models.ForeignKey(
        "institutions.Institution",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
    )
    partnership = models.ForeignKey(
        Partnership, on_delete=models.PROTECT, null=True, blank=True, related_name="claims"
    )

    class Meta(Record.Meta):
        ordering = ["-when_key", "-id"]

    def __str__(self) -> str:
        return str(self.words)
