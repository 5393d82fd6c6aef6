"""Asking about tasks."""

from typing import Any

from comity.jobs.models import Task
from comity.jobs.statuses import TaskStatus
from comity.shared.paging import Order, Page, page

PAGE_SIZE = 50


def tasks(*, status: str, cursor: str) -> Page:
    """Tasks, the newest first; of one status where it names one; one query."""
    rows = Task.objects.all()
    if status in TaskStatus.values:
        rows = rows.filter(status=status)
    return page(rows, order=Order("id", descending=True), cursor=cursor, size=PAGE_SIZE)


def failed_count(_user: Any) -> int:
    """How many tasks wait for somebody to look at them."""
    return Task.objects.filter(status=TaskStatus.FAILED).count()
