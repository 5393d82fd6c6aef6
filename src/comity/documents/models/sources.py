"""Texts that were read, and the passages in them that records rest on."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from comity.shared.dated import EdtfField
from comity.shared.records import Record


class Source(Record):
    """A text that somebody read into the record, kept as it was read.

    Offsets of its passages count code points of `text` (newlines as LF, end exclusive).
    """

    title = models.CharField(max_length=400)
    text = models.TextField()
    language = models.CharField(max_length=35, blank=True)  # BCP 47
    digest = models.CharField(max_length=64)  # SHA-256 of `text`, hexadecimal
    published = EdtfField(blank=True)
    file_name = models.CharField(max_length=255, blank=True)
    address = models.URLField(max_length=1000, blank=True)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["digest"],
                condition=models.Q(deleted_at=None),
                name="documents_source_once",
                violation_error_message=_("This text has been read before."),
            )
        ]

    def __str__(self) -> str:
        return self.title


class Passage(models.Model):
    """The exact words of a source that a record rests on: its evidence.

    The record is named by its label and id, since documents stand below every room
    (docs/decisions: evidence is kept by label and id).
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="passages")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    words = models.TextField()
    record_label = models.CharField(max_length=60)  # e.g. 'timeline.entry'
    record_id = models.BigIntegerField()

    class Meta:
        ordering = ["source_id", "start"]
        constraints = [
            models.UniqueConstraint(
                fields=["record_label", "record_id", "source", "start", "end"],
                name="documents_passage_once",
            ),
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="documents_passage_has_words"
            ),
        ]

    def __str__(self) -> str:
        return self.words
