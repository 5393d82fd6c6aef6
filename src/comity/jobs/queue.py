"""Asking for a task: a row in the transaction of the use case, so that neither is there alone."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from comity.jobs import registry
from comity.jobs.models import Task
from comity.jobs.statuses import TaskStatus


def enqueue(
    name: str, *, key: str = "", run_after: datetime | None = None, **arguments: Any
) -> None:
    """Have the task `name` run once this transaction is committed, and not before `run_after`.

    With a `key`, a task of that name and key that still waits is enough, whatever its arguments;
    one that runs already is not, since it may have read what was there before. Two of one key never
    run at the same time.
    """
    registry.find(name)
    if not connection.in_atomic_block:
        raise RuntimeError("enqueue() belongs inside a use case's transaction")
    asked = Task(name=name, key=key, arguments=arguments, run_after=run_after or timezone.now())
    if not key:
        asked.save()
        return
    # Found, the row stays locked until our commit: no worker takes it before our changes are seen.
    # Not found, and yet not added: another transaction was quicker, and we look once more.
    while not _waits(asked) and not _added(asked):
        pass


def _waits(asked: Task) -> bool:
    same = Task.objects.filter(name=asked.name, key=asked.key, status=TaskStatus.WAITING)
    return same.select_for_update().first() is not None


def _added(asked: Task) -> bool:
    try:
        with transaction.atomic():
            asked.save()
    except IntegrityError:
        return False
    return True
