"""A load of the registry: the whole file staged first, then taken over in batches."""

from django.db import models

from comity.institutions.statuses import LoadPhase


class LoadRun(models.Model):
    """One load of one file; a stopped run goes on where it was when the same file is given.

    `staged` is the last record of the file that was read, `applied` the last place taken over,
    `linked` the last whose relations are; the counts say what became of the records.
    """

    file_name = models.CharField(max_length=255)
    file_hash = models.CharField(max_length=64)  # SHA-256
    phase = models.CharField(max_length=8, choices=LoadPhase.choices, default=LoadPhase.STAGING)
    staged = models.PositiveIntegerField(default=0)
    applied = models.BigIntegerField(default=0)
    linked = models.BigIntegerField(default=0)
    added = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    withdrawn = models.PositiveIntegerField(default=0)
    followed = models.PositiveIntegerField(default=0)  # of the withdrawn, those with a successor
    broken = models.PositiveIntegerField(default=0)
    broken_lines = models.JSONField(default=list)  # the first hundred: [number, sentence]
    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.file_name} ({self.phase})"


class StagedRecord(models.Model):
    """A record of the file that is new or changed, not yet taken over."""

    run = models.ForeignKey(LoadRun, models.CASCADE, related_name="records")
    ror = models.CharField(max_length=9)
    digest = models.CharField(max_length=64)
    packed = models.JSONField()

    def __str__(self) -> str:
        return self.ror
