#!/usr/bin/env python3
"""Queries and CPU of our busiest pages on the large demo, beside Django's admin list.

Everything runs in one process and by turns, so that a machine with other work to do slows all of
it alike: what counts is the ratio. The instance is made once, in var/bench.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
INSTANCE = ROOT / "var" / "bench"
ROUNDS = 15
WARM_UP = 3
OF_ADMIN = 0.4
SUGGEST_MS = 30


def prepare():
    """Build the large demo where it is not there, or bring its tables up to date."""
    (INSTANCE / "static").mkdir(parents=True, exist_ok=True)
    os.environ["COMITY_VAR"] = str(INSTANCE)
    os.environ.pop("DATABASE_URL", None)
    comity = [sys.executable, "-m", "comity"]
    subprocess.run([*comity, "manage", "migrate", "-v0"], check=True)
    subprocess.run(
        [*comity, "demo", "--large", "--if-empty"], check=True, stdout=subprocess.DEVNULL
    )
    sys.path.insert(0, str(HERE))
    os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
    import django

    django.setup()


def pages():
    """What is measured: name -> address; a page that is not built yet is left out, aloud."""
    from django.db.models import Count
    from django.urls import NoReverseMatch, reverse

    from comity.partners.models import Partnership

    fullest = Partnership.objects.annotate(entries_here=Count("entry_rows")).order_by(
        "-entries_here"
    )[0]
    wanted = {
        "admin: list": ("stock:partners_partnership_changelist", (), ""),
        "admin: list, searched": ("stock:partners_partnership_changelist", (), "?q=nanjing"),
        "partner list": ("partners:list", (), ""),
        "partner list, by country": ("partners:list", (), "?country=CN"),
        "partner list, searched": ("partners:list", (), "?q=nanjing"),
        f"partner page ({fullest.entries_here} entries)": ("dossier:partner", (fullest.code,), ""),
        "timeline": ("timeline:list", (), ""),
        "My work": ("cockpit:home", (), ""),
        "suggest: nanj": ("search:suggest", (), "?q=nanj"),
        "suggest: нанкин": ("search:suggest", (), "?q=нанкин"),
        "suggest: 南京": ("search:suggest", (), "?q=南京"),
        "suggest: techncal univrsity": ("search:suggest", (), "?q=techncal univrsity"),
    }
    found = {}
    for name, (address, arguments, query) in wanted.items():
        try:
            found[name] = reverse(address, args=arguments) + query
        except NoReverseMatch:
            print(f"NOT MEASURED: {name}: there is no {address}")
    return found


def measure(client, addresses):
    """CPU milliseconds of each page, round by round, and its queries counted apart."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    spent = {name: [] for name in addresses}
    queries = {}
    for turn in range(WARM_UP + ROUNDS):
        for name, address in addresses.items():
            began = time.process_time()
            answer = client.get(address)
            took = (time.process_time() - began) * 1000
            if answer.status_code != 200:
                sys.exit(f"{name}: {address} answered {answer.status_code}")
            if turn >= WARM_UP:
                spent[name].append(took)
    for name, address in addresses.items():
        with CaptureQueriesContext(connection) as captured:
            size = len(client.get(address).content)
        queries[name] = (len(captured), size)
    return spent, queries


def report(spent, queries):
    """One line a page; the admin's own list is 1.00."""
    base = statistics.median(spent["admin: list"])
    print(f"{'page':<34} {'queries':>7} {'KB':>5} {'CPU ms':>7} {'worst':>7} {'of admin':>8}")
    for name, times in spent.items():
        number, size = queries[name]
        median = statistics.median(times)
        print(
            f"{name:<34} {number:>7} {size / 1024:>5.0f} {median:>7.1f} {max(times):>7.1f}"
            f" {median / base:>8.2f}"
        )
    ratio = statistics.median(spent["partner list"]) / base
    print(f"\npartner list: {ratio:.2f} of the admin's CPU (aim: at most {OF_ADMIN})")
    suggests = [statistics.median(t) for name, t in spent.items() if name.startswith("suggest")]
    if suggests:
        print(f"suggest: at most {max(suggests):.1f} ms of CPU (aim: under {SUGGEST_MS})")


def main():
    prepare()
    from django.test import Client

    from comity.accounts.models import User
    from comity.partners.models import Partnership
    from comity.timeline.models import Entry

    user = User.objects.get(email="officer@demo.example")
    user.is_superuser = True  # for the stock admin; only in this instance
    user.save()
    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    print(f"{Partnership.objects.count():,} partnerships, {Entry.objects.count():,} entries")
    report(*measure(client, pages()))


if __name__ == "__main__":
    main()
