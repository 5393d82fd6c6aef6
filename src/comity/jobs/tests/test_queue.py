import logging
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from comity.jobs import registry
from comity.jobs.leases import take
from comity.jobs.models import Task
from comity.jobs.queue import enqueue
from comity.jobs.working import MOST_DEATHS, Working

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)
ODD = "a NUL \0 and half of a sign \ud800"


@pytest.fixture
def seen():
    """What two tasks were called with: one that works, one that does not."""
    calls = []

    @registry.task("tests.note")
    def note(**arguments):
        calls.append(arguments)

    @registry.task("tests.break", attempts=2)
    def broken(**arguments):
        calls.append(arguments)
        raise ValueError(ODD if "odd" in arguments else "the printer is on fire")

    yield calls
    registry.forget("tests.note")
    registry.forget("tests.break")


def work(turns=1):
    worker = Working(name="here:1", lease=MINUTE)
    return [worker.one() for _ in range(turns)]


def test_a_task_is_there_when_its_transaction_is(seen):
    with pytest.raises(registry.UnknownTask, match=r"tests\.misspelt"):
        enqueue("tests.misspelt")
    with transaction.atomic():
        enqueue("tests.note", who="nobody")
        transaction.set_rollback(True)
    with transaction.atomic():
        enqueue("tests.note", who="Анна")
        enqueue("tests.note", who="later", run_after=timezone.now() + MINUTE)
    assert work(turns=2) == [True, False]
    assert seen == [{"who": "Анна"}]


@pytest.mark.django_db(transaction=True)
def test_outside_of_a_transaction_nothing_is_asked_for(seen):
    with pytest.raises(RuntimeError, match="use case"):
        enqueue("tests.note")


def test_a_failing_task_is_tried_again_and_then_failed_with_its_reason(seen):
    enqueue("tests.break", page=7)
    assert work(turns=2) == [True, False]
    task = Task.objects.get()
    assert task.status == "waiting"
    assert task.run_after > timezone.now()
    Task.objects.update(run_after=timezone.now())
    work()
    task = Task.objects.get()
    assert (task.status, task.attempts) == ("failed", 2)
    assert task.reason == "ValueError: the printer is on fire"
    assert seen == [{"page": 7}] * 2
    assert work() == [False]


def test_a_reason_that_no_database_can_hold_is_held(seen, caplog):
    # Half of a sign in a captured log cannot be sent from one process of the tests to another.
    caplog.set_level(logging.CRITICAL, logger="comity.worker")
    enqueue("tests.break", odd=True)
    assert work() == [True]
    assert Task.objects.get().reason == r"ValueError: a NUL \0 and half of a sign \ud800"


def test_a_task_that_kills_its_workers_fails_too(seen):
    enqueue("tests.break")
    for _ in range(MOST_DEATHS + 1):
        assert take(-MINUTE)  # a lease that is over at once: its worker died
    assert Task.objects.get().attempts == 1
    work()
    assert Task.objects.get().status == "failed"
    assert "its worker ended" in Task.objects.get().reason
    assert seen == []


def test_of_one_key_one_waits_and_one_runs(seen):
    for _ in range(2):
        enqueue("tests.note", key="index")
        enqueue("tests.note", key="other")
    assert Task.objects.count() == 2
    running = take(MINUTE)
    enqueue("tests.note", key="index")  # it may have read what was there before
    assert work(turns=2) == [True, False]  # the other; 'index' waits for the one that runs
    assert Task.objects.filter(key="index", status="waiting").count() == 1
    Task.objects.filter(pk=running.pk).update(leased_until=timezone.now() - MINUTE)
    assert work(turns=3) == [True, True, False]


def test_who_lost_the_lease_does_not_end_the_task(seen):
    enqueue("tests.note")
    from comity.jobs.leases import finish, keep

    mine = take(-MINUTE)
    theirs = take(MINUTE)
    assert not keep(mine, MINUTE)
    assert not finish(mine)
    assert finish(theirs)


def test_what_runs_by_the_clock_is_asked_for_once_a_stretch(seen):
    registry.task("tests.nightly", every=timedelta(days=1))(lambda: None)
    try:
        for _ in range(2):
            Working(name="here:1", lease=MINUTE).show_itself()
            work(turns=5)
        assert Task.objects.filter(name="tests.nightly").count() == 1
    finally:
        registry.forget("tests.nightly")


def test_a_failed_task_is_tried_again_by_hand(client):
    from comity.accounts.models import User

    client.force_login(User.objects.create_user("r@example.edu", name="R", roles=["administrator"]))
    task = Task.objects.create(name="tests.gone", status="failed", attempts=6, reason="no paper")
    assert "no paper" in client.get("/office/tasks/?status=failed").content.decode()
    assert client.post(f"/office/tasks/{task.pk}/retry/").status_code == 302
    task.refresh_from_db()
    assert (task.status, task.attempts) == ("waiting", 0)
