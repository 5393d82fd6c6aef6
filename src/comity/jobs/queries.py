"""Asking about tasks and mails."""

from typing import Any

from comity.jobs.models import Mail, Task
from comity.jobs.statuses import MailStatus, TaskStatus
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


def mails(*, status: str, cursor: str) -> Page:
    """Mails, the newest first; of one status where it names one; one query."""
    rows = Mail.objects.defer("text")
    if status in MailStatus.values:
        rows = rows.filter(status=status)
    return page(rows, order=Order("id", descending=True), cursor=cursor, size=PAGE_SIZE)


def undelivered_count(_user: Any) -> int:
    """How many mails did not arrive."""
    return Mail.objects.filter(status=MailStatus.FAILED).count()
