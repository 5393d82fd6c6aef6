"""Taking a task for a while, keeping it, and saying how it ended.

Each step is one short transaction. Only who still holds the lease may end the task.
"""

import secrets
from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from comity.jobs.models import Task
from comity.jobs.registry import pause_after
from comity.jobs.statuses import TaskStatus

LONGEST_REASON = 2000


def _takeable() -> Q:
    """What may be taken now: it is due, or whoever ran it did not keep its lease."""
    now = timezone.now()
    due = Q(status=TaskStatus.WAITING, run_after__lte=now)
    return due | Q(status=TaskStatus.RUNNING, leased_until__lt=now)


def take(lease_time: timedelta) -> Task | None:
    """The task that waits longest, now leased to the caller; None when there is nothing to do."""
    # A look without a transaction first: on SQLite a transaction would take the write lock.
    if not Task.objects.filter(_takeable()).exists():
        return None
    with transaction.atomic():
        now = timezone.now()
        same = Task.objects.filter(name=OuterRef("name"), key=OuterRef("key")).exclude(key="")
        runs_already = same.filter(status=TaskStatus.RUNNING, leased_until__gte=now)
        task: Task | None = (
            Task.objects.select_for_update(skip_locked=True, of=("self",))
            .filter(_takeable() & ~Exists(runs_already))
            .order_by("run_after", "id")
            .first()
        )
        if task is None:
            return None
        if task.status == TaskStatus.RUNNING:
            # The attempt goes on: that its worker died is mostly no fault of the task.
            task.deaths += 1
        else:
            task.attempts += 1
        task.status = TaskStatus.RUNNING
        task.lease, task.leased_until = secrets.token_hex(16), now + lease_time
        task.save(update_fields=["status", "attempts", "deaths", "lease", "leased_until"])
    return task


def keep(task: Task, lease_time: timedelta) -> bool:
    """Hold the task for longer; False when somebody else has it."""
    until = timezone.now() + lease_time
    return bool(_held(task).update(leased_until=until))


def finish(task: Task) -> bool:
    """The task is done."""
    return _end(task, status=TaskStatus.DONE, reason="", finished_at=timezone.now())


def fail(task: Task, reason: str, *, attempts: int) -> bool:
    """The attempt failed: the task waits for the next, or has failed after the last of them."""
    reason = _writable(reason)[:LONGEST_REASON]
    if task.attempts >= attempts:
        return _end(task, status=TaskStatus.FAILED, reason=reason, finished_at=timezone.now())
    with transaction.atomic():
        # The same thing asked for meanwhile waits already, and will do what this one did not.
        waits = Task.objects.filter(name=task.name, key=task.key, status=TaskStatus.WAITING)
        if task.key and waits.exists():
            return _end(task, status=TaskStatus.DONE, reason=reason, finished_at=timezone.now())
        run_after = timezone.now() + pause_after(task.attempts)
        return _end(task, status=TaskStatus.WAITING, reason=reason, run_after=run_after)


def _writable(reason: str) -> str:
    """An exception quotes what it fell over, which may be no text for a database."""
    return reason.replace("\0", "\\0").encode(errors="backslashreplace").decode()


def _held(task: Task) -> QuerySet[Task]:
    return Task.objects.filter(pk=task.pk, status=TaskStatus.RUNNING, lease=task.lease)


def _end(task: Task, **columns: object) -> bool:
    return bool(_held(task).update(lease="", leased_until=None, **columns))
