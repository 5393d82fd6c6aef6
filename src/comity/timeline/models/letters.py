"""A letter that somebody dropped, until they have said that it is right."""

from django.conf import settings
from django.db import models

from comity.shared.records import Record


class LetterDraft(Record):
    """What was read in a dropped letter; private to who dropped it, and not audited.

    Its files hang on it as on any record, and go over to the entry with it.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="letter_drafts"
    )
    partnership = models.ForeignKey(
        "partners.Partnership", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    said = models.JSONField(default=dict)  # as `timeline.filing.Found` gives it

    class Meta(Record.Meta):
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.said.get("subject") or "")
