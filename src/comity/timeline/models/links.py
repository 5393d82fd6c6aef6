"""What an entry has to do with records of the rooms above."""

from django.db import models

from comity.timeline.models.entries import Entry


class EntryLink(models.Model):
    """A record that somebody tied to an entry: an agreement, a visit, an activity, an article.

    It is named by its label and id, since the timeline stands below those rooms.
    """

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="links")
    record_label = models.CharField(max_length=60)  # e.g. 'agreements.agreement'
    record_id = models.BigIntegerField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "record_label", "record_id"], name="timeline_linked_once"
            )
        ]
        indexes = [
            models.Index(fields=["record_label", "record_id"], name="timeline_links_of_record"),
        ]

    def __str__(self) -> str:
        return f"{self.record_label} {self.record_id}"
