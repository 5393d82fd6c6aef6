"""One worker: takes a task, keeps its lease while it runs, says how it ended."""

import logging
import threading
import time
from datetime import timedelta

from django.db import DatabaseError, connections, transaction
from django.utils import timezone

from comity.jobs import leases, registry
from comity.jobs.models import Task, Worker
from comity.jobs.queue import enqueue

logger = logging.getLogger("comity.worker")
MOST_DEATHS = 30
FORGOTTEN_AFTER = timedelta(days=1)


class Working:
    """What a worker process does again and again."""

    def __init__(self, *, name: str, lease: timedelta) -> None:
        self.name = name
        self.lease = lease

    def one(self) -> bool:
        """Do one task; False when there was none."""
        task = leases.take(self.lease)
        if task is None:
            return False
        begun = time.monotonic()
        with _Kept(task, self.lease):
            reason, attempts = _attempt(task)
        held = leases.fail(task, reason, attempts=attempts) if reason else leases.finish(task)
        seconds = time.monotonic() - begun
        said = reason or "done"
        logger.info("task %s: %s (attempt %s, %.1f s)", task, said, task.attempts, seconds)
        if not held:
            logger.warning("task %s was taken by another worker meanwhile", task)
        return True

    def show_itself(self) -> None:
        """Say that this worker lives, and ask for what runs by the clock."""
        now = timezone.now()
        Worker.objects.update_or_create(name=self.name, defaults={"seen_at": now})
        Worker.objects.filter(seen_at__lt=now - FORGOTTEN_AFTER).delete()
        for declared in registry.periodic():
            _ask_by_the_clock(declared)

    def leave(self) -> None:
        """Say that this worker is gone."""
        Worker.objects.filter(name=self.name).delete()


def _attempt(task: Task) -> tuple[str, int]:
    """Run the task's function: why it failed ('' when it did not), and how often it is tried."""
    attempts = 1
    try:
        declared = registry.find(task.name)
        attempts = declared.attempts
        if task.deaths > MOST_DEATHS:
            # Nobody could say that it failed, and it must not take every worker with it.
            return f"its worker ended {task.deaths} times before the task did", task.attempts
        declared.function(**task.arguments)
    except Exception as error:
        logger.exception("task %s failed", task)
        return f"{type(error).__name__}: {error}", attempts
    return "", attempts


def _ask_by_the_clock(declared: registry.Declared) -> None:
    """One task for each stretch of time, asked for by whichever worker is first."""
    assert declared.every is not None
    stretch = int(timezone.now().timestamp() // declared.every.total_seconds())
    key = f"every {declared.every}: {stretch}"
    if Task.objects.filter(name=declared.name, key=key).exists():
        return
    with transaction.atomic():
        enqueue(declared.name, key=key)


class _Kept:
    """Renews a lease from a thread of its own until the task has ended."""

    def __init__(self, task: Task, lease: timedelta) -> None:
        self.task = task
        self.lease = lease
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self._renew, daemon=True)

    def __enter__(self) -> None:
        self.thread.start()

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self.thread.join()

    def _renew(self) -> None:
        try:
            while not self.ended.wait(self.lease.total_seconds() / 3):
                try:
                    leases.keep(self.task, self.lease)
                except DatabaseError as error:
                    logger.warning("the lease of %s could not be renewed: %s", self.task, error)
        finally:
            connections.close_all()
