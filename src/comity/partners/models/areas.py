"""What home and a partner agreed to work on."""

from django.db import models

from comity.partners.models.partnerships import Partnership
from comity.shared.dated import EdtfField
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record


class FocusArea(Record):
    """A direction of work: free words, a field of ISCED-F 2013, when and where it was agreed.

    The entry at which it was agreed points here (`timeline.Entry.focus_areas`); `agreed_where`
    says it in words, also where no entry is known.
    """

    partnership = models.ForeignKey(
        Partnership, on_delete=models.PROTECT, related_name="focus_areas"
    )
    words = LocalizedTextField()
    isced = models.CharField(max_length=4, blank=True)  # ISCED-F 2013: 2, 3 or 4 digits
    agreed_when = EdtfField(blank=True)
    agreed_where = LocalizedTextField(blank=True)
    ended_when = EdtfField(blank=True)

    class Meta(Record.Meta):
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.words)
