"""Verbs about tasks."""

from comity.jobs.use_cases.retry_task import retry_task

__all__ = ["retry_task"]
