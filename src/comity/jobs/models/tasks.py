"""Tasks as rows, and the workers that were seen."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.jobs import registry
from comity.jobs.statuses import SHOWN, TaskStatus
from comity.ui.status import Status


class Task(models.Model):
    """Something to be done after the transaction that asked for it.

    Whoever runs it holds a lease: `lease` names the holder, and once `leased_until` is over,
    anybody may take the task again. Tasks are not audited; what they change is, by the use case
    they call.
    """

    name = models.CharField(_("task"), max_length=100)
    arguments = models.JSONField(default=dict)
    # While a task of this name and key waits, asking for it again adds nothing.
    key = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=10, choices=TaskStatus.choices, default=TaskStatus.WAITING)
    run_after = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveIntegerField(default=0)
    deaths = models.PositiveIntegerField(default=0)  # of workers that had it in hand
    lease = models.CharField(max_length=32, blank=True)
    leased_until = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        constraints = [
            models.UniqueConstraint(
                fields=["name", "key"],
                condition=models.Q(status=TaskStatus.WAITING) & ~models.Q(key=""),
                name="jobs_one_waiting_per_key",
            )
        ]
        indexes = [
            models.Index(fields=["status", "run_after", "id"], name="jobs_next"),
            models.Index(fields=["name", "key"], name="jobs_by_key"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.pk}"

    @property
    def label(self) -> str:
        """What the task does, in words."""
        try:
            return str(registry.find(self.name).label)
        except registry.UnknownTask:
            return self.name

    @property
    def shown_status(self) -> Status:
        """The status as it is shown."""
        return SHOWN[TaskStatus(self.status)]


class Worker(models.Model):
    """A process that works through tasks, and when it last said so."""

    name = models.CharField(max_length=100, unique=True)  # host and process
    seen_at = models.DateTimeField()

    class Meta:
        verbose_name = _("worker")
        verbose_name_plural = _("workers")

    def __str__(self) -> str:
        return self.name
