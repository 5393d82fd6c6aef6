"""Tasks and mails as rows, and the workers that were seen."""

from comity.jobs.models.mail import Mail
from comity.jobs.models.tasks import Task, Worker

__all__ = ["Mail", "Task", "Worker"]
