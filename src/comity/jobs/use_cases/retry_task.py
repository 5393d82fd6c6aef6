"""Have a failed task tried again."""

from django.utils import timezone

from comity.audit import use_case
from comity.jobs.models import Task
from comity.jobs.statuses import TaskStatus


@use_case
def retry_task(*, task: Task) -> None:
    """Let it wait once more, with all its attempts; nothing where it has not failed.

    Where the same thing was asked for since, that does the work and this one is done.
    """
    failed = Task.objects.select_for_update().filter(pk=task.pk, status=TaskStatus.FAILED)
    same = Task.objects.filter(name=task.name, key=task.key, status=TaskStatus.WAITING)
    if task.key and same.exists():
        failed.update(status=TaskStatus.DONE)
        return
    failed.update(
        status=TaskStatus.WAITING,
        attempts=0,
        deaths=0,
        run_after=timezone.now(),
        finished_at=None,
    )
