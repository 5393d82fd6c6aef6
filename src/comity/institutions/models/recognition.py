"""What an institution was recognised with."""

from django.db import models

from comity.institutions.models.institution import Institution
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record


class Recognition(Record):
    """An award or a rank: its words, who gave it, the year if the source says it, the source."""

    institution = models.ForeignKey(Institution, models.PROTECT, related_name="recognitions")
    words = LocalizedTextField()
    given_by = LocalizedTextField(blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)  # empty: not stated
    source = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return str(self.words)
