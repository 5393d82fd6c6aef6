"""A worker in a process of its own, ended in the middle."""

import os
import signal
import subprocess
import sys
import time

import pytest
from django.db import connection, transaction

from comity.jobs.models import Task, Worker
from comity.jobs.queue import enqueue
from comity.jobs.tests import deeds  # noqa: F401 - declares the task

PATIENCE = 30


def url_of_the_test_database():
    is_at = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{is_at['NAME']}"
    host = is_at["HOST"].replace("/", "%2F")
    return f"postgres://{is_at['USER']}:{is_at['PASSWORD']}@{host}:{is_at['PORT']}/{is_at['NAME']}"


def begin():
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "comity.config.settings.test",
        "DATABASE_URL": url_of_the_test_database(),
    }
    options = ["--lease=1", "--poll=0.1"]
    return subprocess.Popen(
        [sys.executable, "-m", "comity.jobs.tests.deeds", *options], env=environment
    )


def until(happened):
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.django_db(transaction=True)
def test_a_task_whose_worker_was_killed_is_done_by_the_next(tmp_path):
    with transaction.atomic():
        enqueue("tests.long", folder=str(tmp_path))
    workers = [begin()]
    try:
        until((tmp_path / "begun").exists)
        # Its lease is renewed: nobody else takes it while it is being worked on.
        time.sleep(1.5)
        assert Task.objects.get(name="tests.long").attempts == 1
        workers[0].kill()
        workers.append(begin())
        until((tmp_path / "done").exists)
        workers[1].send_signal(signal.SIGTERM)
        assert workers[1].wait(PATIENCE) == 0
    finally:
        for one in workers:
            one.kill()
            one.wait()
    task = Task.objects.get(name="tests.long")
    assert (task.status, task.attempts, task.deaths) == ("done", 1, 1)
    assert Worker.objects.count() == 1  # the killed one could not take its leave
    # What the clock put in between is done or waits for the next; nothing is left running.
    assert set(Task.objects.values_list("status", flat=True)) <= {"done", "waiting"}
