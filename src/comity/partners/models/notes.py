"""What the office notes about a partner, for those it may concern."""

from django.conf import settings
from django.db import models
from django.utils.text import Truncator

from comity.partners.models.partnerships import Partnership
from comity.partners.statuses import NoteClass
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record
from comity.shared.search_column import search_lines


class PartnerNote(Record):
    """A note with who may read it: `partners.rules` says so, `queries.notes` agrees.

    `search` has its words, folded (`fill_search`), and is looked through only for those who may
    read it.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="note_rows")
    words = LocalizedTextField()
    note_class = models.CharField(
        max_length=10, choices=NoteClass.choices, default=NoteClass.OFFICE
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="partner_notes",
    )
    day = models.DateField()
    search = models.TextField(editable=False, default="")

    class Meta(Record.Meta):
        ordering = ["-day", "-id"]

    def __str__(self) -> str:
        return Truncator(str(self.words)).words(8)

    def fill_search(self) -> None:
        """What it is found by: its words in each language."""
        self.search = search_lines(self.words)
