#!/usr/bin/env python3
"""What is lost when the worker is killed a hundred times at random moments: `kill.py [TIMES]`.

A real mail server on this machine, a real worker process, `kill -9`. The worker writes reminders,
sends their mails and works through other tasks meanwhile. A tenth of the kills follows at once upon
the mail server's yes, the moment at which a second copy cannot be helped. SQLite, or with
`scripts/postgres.py benchmarks/jobs/kill.py` PostgreSQL.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

PEOPLE = 5


def main(times):
    with tempfile.TemporaryDirectory(prefix="comity-kill-") as folder:
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/comity.sqlite3")
        os.environ["DJANGO_SETTINGS_MODULE"] = "comity.config.settings.test"
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection

        from comity.timeline.tests.killing import kill_again_and_again

        call_command("migrate", verbosity=0)
        traces = Path(folder) / "traces"
        traces.mkdir()
        begun = time.monotonic()
        figures = kill_again_and_again(
            times,
            at_the_yes=times // 10,
            people=PEOPLE,
            folder=traces,
            database=os.environ["DATABASE_URL"],
            tell=lambda turn: print(f"\r{turn} kills", end="", file=sys.stderr, flush=True),
        )
        seconds = time.monotonic() - begun
        print(f"\r{connection.vendor}, {seconds:.0f} s")
        connection.close()
    print("| what | number |\n|---|---|")
    for words, number in (
        ("kills", figures.kills),
        ("of them between the server's yes and our commit", figures.in_window),
        ("tasks asked for", figures.tasks),
        ("tasks lost", figures.tasks_lost),
        ("tasks left running after their lease", figures.left_running),
        ("mails sent", figures.mails),
        ("mails lost", figures.mails_lost),
        ("mails sent and not marked so", figures.mails_unsaid),
        ("second copies, under the same Message-ID", figures.copies),
        ("second copies that no such kill explains", figures.copies_elsewhere),
        ("mails under an id that no row has", figures.unknown_ids),
    ):
        print(f"| {words} | {number} |")
    for reason in figures.reasons:
        print(reason)
    return 0 if figures.right() else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100))
