"""Tasks, for administrators."""

from comity.jobs.views.tasks import retry, tasks

__all__ = ["retry", "tasks"]
