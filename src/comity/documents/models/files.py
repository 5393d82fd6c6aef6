"""Files, and which record each belongs to."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record


class StoredFile(Record):
    """A file as somebody gave it; its content lies in the storage under its digest.

    The media type is what the content is, never what the sender said. Two files of one content
    share it there.
    """

    class Kind(models.TextChoices):
        PICTURE = "picture", pgettext_lazy("kind of file", "Picture")
        PDF = "pdf", pgettext_lazy("kind of file", "PDF")
        TEXT = "text", pgettext_lazy("kind of file", "Text")
        WORKBOOK = "workbook", pgettext_lazy("kind of file", "Spreadsheet")
        SLIDES = "slides", pgettext_lazy("kind of file", "Presentation")
        MAIL = "mail", pgettext_lazy("kind of file", "Letter")
        MEDIA = "media", pgettext_lazy("kind of file", "Sound or film")
        OTHER = "other", pgettext_lazy("kind of file", "File")

    name = models.CharField(max_length=255)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()  # bytes
    digest = models.CharField(max_length=64, db_index=True)  # SHA-256, hexadecimal
    width = models.PositiveIntegerField(null=True, blank=True)  # pixels, of a picture
    height = models.PositiveIntegerField(null=True, blank=True)
    has_preview = models.BooleanField(default=False)

    class Meta(Record.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self) -> str:
        return self.name


class Attachment(Record):
    """A file that belongs to a record of any room.

    The record is named by its label and id, since documents stand below every room; who may see
    the record may see the file.
    """

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="attachments")
    record_label = models.CharField(max_length=60)  # e.g. 'timeline.entry'
    record_id = models.BigIntegerField()
    caption = LocalizedTextField(blank=True)

    class Meta(Record.Meta):
        ordering = ["id"]
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        indexes = [
            models.Index(fields=["record_label", "record_id", "id"], name="documents_attached_to"),
        ]

    def __str__(self) -> str:
        return str(self.caption) or self.file.name
