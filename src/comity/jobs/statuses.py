"""Where a task stands."""

from django.db import models
from django.utils.translation import pgettext_lazy

from comity.ui.status import Status


class TaskStatus(models.TextChoices):
    """A task waits, runs under a lease, and ends done or, after its last attempt, failed."""

    WAITING = "waiting", pgettext_lazy("task", "waiting")
    RUNNING = "running", pgettext_lazy("task", "running")
    DONE = "done", pgettext_lazy("task", "done")
    FAILED = "failed", pgettext_lazy("task", "failed")


SHOWN = {
    TaskStatus.WAITING: Status(TaskStatus.WAITING.label, "ring", "grey"),
    TaskStatus.RUNNING: Status(TaskStatus.RUNNING.label, "half", "blue"),
    TaskStatus.DONE: Status(TaskStatus.DONE.label, "full", "green"),
    TaskStatus.FAILED: Status(TaskStatus.FAILED.label, "full", "red"),
}
