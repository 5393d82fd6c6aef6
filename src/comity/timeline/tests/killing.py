"""A real worker, killed again and again while it works through tasks, reminders and their mails.

Run as a module it is that worker; `kill_again_and_again` does the rest and counts what was lost.
"""

import datetime as dt
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from comity.jobs.registry import task

LEASE = 1.0
PATIENCE = 120
MONDAY = dt.datetime(2030, 1, 7, 8, tzinfo=dt.UTC)


@task("killing.note")
def note(folder, number):
    """Something that takes its time and leaves a trace."""
    time.sleep(random.uniform(0, 0.06))  # noqa: S311 - nothing secret
    (Path(folder) / str(number)).touch()


@task("killing.remind")
def remind_on(week):
    """The reminders of a Monday."""
    from comity.timeline.use_cases.remind import remind

    remind(now=MONDAY + dt.timedelta(weeks=week))


@dataclass
class Figures:
    """What came of it; `copies_elsewhere` are second copies that no kill explains."""

    kills: int = 0
    in_window: int = 0
    tasks: int = 0
    tasks_lost: int = 0
    left_running: int = 0
    mails: int = 0
    mails_lost: int = 0
    mails_unsaid: int = 0
    copies: int = 0
    copies_elsewhere: int = 0
    unknown_ids: int = 0
    reasons: tuple[str, ...] = ()  # of tasks that are not done

    def right(self):
        """Whether nothing was lost, and nothing sent twice but where it cannot be helped."""
        return not any(
            (
                self.tasks_lost,
                self.left_running,
                self.mails_lost,
                self.mails_unsaid,
                self.copies_elsewhere,
                self.unknown_ids,
            )
        )


class Worker:
    """A worker in a process of its own."""

    def __init__(self, database, port):
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "comity.config.settings.test",
            "DATABASE_URL": database,
            "KILLING_PORT": str(port),
        }
        command = [sys.executable, "-m", __name__, f"--lease={LEASE}", "--poll=0.05"]
        self.process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)

    def kill(self):
        """As the machine does it: no last word."""
        self.process.send_signal(signal.SIGKILL)

    def has_begun(self):
        """Whether it has said so in the database."""
        from comity.jobs.models import Worker as Seen

        return Seen.objects.filter(name__endswith=f":{self.process.pid}").exists()


def until(happened, patience=PATIENCE):
    """Wait for it; False when it did not happen."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if happened():
            return True
        time.sleep(0.02)
    return False


def make_people(count):
    """Each with a promise long past its day, so that every Monday has a reminder for each."""
    from comity.accounts.models import User
    from comity.partners.tests.builders import make_partnership
    from comity.timeline.models import Commitment
    from comity.timeline.tests.builders import make_commitment

    partner = make_partnership()
    for number in range(count):
        owner = User.objects.create_user(f"p{number}@example.edu", name="P", roles=["officer"])
        make_commitment(f"Promise {number}", partner, owner=owner, due=dt.date(2029, 1, 1))
    Commitment.objects.update(created_at=dt.datetime(2028, 1, 1, tzinfo=dt.UTC))


def kill_again_and_again(times, *, at_the_yes, people, folder, database, tell=lambda _words: None):
    """Kill the worker so often, some of them right after the server's yes; then let one finish."""
    from django.db import transaction

    from comity.jobs.models import Mail
    from comity.jobs.queue import enqueue
    from comity.jobs.tests.smtp import Server

    make_people(people)
    server, chance, figures = Server(), random.Random(), Figures()  # noqa: S311
    yes_kills = set(chance.sample(range(times), at_the_yes))
    explained = Counter()
    try:
        for turn in range(times):
            with transaction.atomic():
                for number in range(4):
                    enqueue("killing.note", folder=str(folder), number=turn * 4 + number)
                enqueue("killing.remind", week=turn)
            worker = Worker(database, server.port)
            if turn in yes_kills:
                seen = len(server.taken)
                server.after_yes = lambda _letter, it=worker: it.kill()
                until(lambda s=seen: len(server.taken) > s, 20)
            elif until(worker.has_begun):
                time.sleep(chance.uniform(0, 1.2))
            worker.kill()
            worker.process.wait()
            server.after_yes = lambda _letter: None
            figures.kills += 1
            ids = {letter["Message-ID"] for letter in list(server.taken)}
            open_still = Mail.objects.filter(status="waiting", message_id__in=ids)
            fell = set(open_still.values_list("message_id", flat=True))
            copies = Counter(letter["Message-ID"] for letter in list(server.taken))
            for one in fell:
                # It was taken and our commit is not there: one more copy has to come.
                explained[one] = copies[one]
            figures.in_window += bool(fell)
            tell(turn + 1)
        finish(Worker(database, server.port))
        count(figures, server, explained, folder, times, people)
    finally:
        server.close()
    return figures


def finish(worker):
    """One worker that nobody kills does what is left, and ends as it is told to."""
    from comity.jobs.models import Mail, Task
    from comity.jobs.use_cases import send_waiting

    def idle():
        ours = Task.objects.filter(name__startswith="killing.") | Task.objects.filter(
            name="jobs.send_mail"
        )
        return not ours.filter(status__in=["waiting", "running"]).exists()

    until(idle)
    if Mail.objects.filter(status="waiting").exists():
        send_waiting()  # as the clock does every ten minutes
        until(lambda: not Mail.objects.filter(status="waiting").exists(), 30)
    until(lambda: not Task.objects.filter(status="running").exists(), 30)
    worker.process.send_signal(signal.SIGTERM)
    worker.process.wait()


def count(figures, server, explained, folder, turns, people):
    """What is there at the end against what was asked for."""
    from django.utils import timezone

    from comity.jobs.models import Mail, Task

    ours = Task.objects.filter(name__startswith="killing.")
    figures.tasks = ours.count()
    notes = sum(not (Path(folder) / str(number)).exists() for number in range(turns * 4))
    figures.tasks_lost = notes + (turns * 5 - figures.tasks) + ours.exclude(status="done").count()
    reasons = ours.exclude(status="done").values_list("name", "status", "reason")
    figures.reasons = tuple(map(str, reasons))
    figures.left_running = Task.objects.filter(
        status="running", leased_until__lt=timezone.now()
    ).count()
    copies = Counter(letter["Message-ID"] for letter in server.taken)
    rows = dict(Mail.objects.values_list("message_id", "status"))
    figures.mails = len(copies)
    figures.mails_lost = turns * people - len(rows.keys() & copies.keys())
    figures.mails_unsaid = sum(status != "sent" for status in rows.values())
    figures.unknown_ids = len(copies.keys() - rows.keys())
    figures.copies = sum(copies.values()) - len(copies)
    figures.copies_elsewhere = sum(
        max(0, number - 1 - explained[one]) for one, number in copies.items()
    )


if __name__ == "__main__":
    from django.conf import settings

    from comity.jobs import worker as works

    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", int(os.environ["KILLING_PORT"])
    # The tasks above are those of this module under its own name too.
    sys.exit(works.run(sys.argv[1:]))
