"""Where a task stands, and where a mail."""

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


class MailStatus(models.TextChoices):
    """A mail waits, and is sent, refused for good, or dropped by an administrator."""

    WAITING = "waiting", pgettext_lazy("mail", "waiting")
    SENT = "sent", pgettext_lazy("mail", "sent")
    FAILED = "failed", pgettext_lazy("mail", "not delivered")
    DROPPED = "dropped", pgettext_lazy("mail", "dropped")


MAIL_SHOWN = {
    MailStatus.WAITING: Status(MailStatus.WAITING.label, "ring", "grey"),
    MailStatus.SENT: Status(MailStatus.SENT.label, "full", "green"),
    MailStatus.FAILED: Status(MailStatus.FAILED.label, "full", "red"),
    MailStatus.DROPPED: Status(MailStatus.DROPPED.label, "full", "grey"),
}
