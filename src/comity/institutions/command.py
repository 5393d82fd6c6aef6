"""`comity institutions ...`: load the registry, choose our own institution, renew the index."""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comity.institutions.models import LoadRun
    from comity.institutions.statuses import LoadPhase

BAR = 30
# A bar is drawn anew so many times a second at most.
PER_SECOND = 8


def run(arguments: Sequence[str]) -> int:
    """Run one of the verbs; the exit code is 0, 1 with a sentence, or 130 when stopped."""
    import django  # noqa: PLC0415 - `--help` answers without it

    options = _parser().parse_args(arguments)
    django.setup()
    try:
        return int(options.verb(options))
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. Run the same command again to go on.\n")
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="comity institutions", description=__doc__)
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    load = verbs.add_parser("load", help="load a registry file, or what ships with Comity")
    chosen = load.add_mutually_exclusive_group(required=True)
    chosen.add_argument(
        "file", nargs="?", type=Path, help="ROR's zip or JSON, or JSON Lines (.jsonl, .jsonl.gz)"
    )
    chosen.add_argument("--shipped", action="store_true", help="the institutions that ship")
    load.set_defaults(verb=_load)
    home = verbs.add_parser("home", help="say which institution is ours")
    home.add_argument("ror", help="its ROR id or address, or local:CODE")
    home.set_defaults(verb=_home)
    index = verbs.add_parser("index", help="make the index of names anew")
    index.set_defaults(verb=_index)
    return parser


def _hold_little() -> None:
    """A database file mapped whole, as suits a server, would count as this process's memory."""
    from django.db import connection  # noqa: PLC0415 - after django.setup()

    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA mmap_size=0")
            cursor.execute("PRAGMA cache_size=-8192")


def _load(options: argparse.Namespace) -> int:
    from comity.audit.actor import command  # noqa: PLC0415 - after django.setup()
    from comity.institutions.registry.files import BrokenFile  # noqa: PLC0415
    from comity.institutions.use_cases.load_registry import load_file, load_shipped  # noqa: PLC0415

    _hold_little()
    actor, bar = command("institutions load"), Bar()
    try:
        if options.shipped:
            done = load_shipped(actor=actor, watch=bar.show)
        else:
            done = load_file(actor=actor, path=options.file, watch=bar.show)
    except (BrokenFile, OSError) as error:
        bar.end()
        sys.stderr.write(f"{error}\nNothing was changed.\n")
        return 1
    bar.end()
    sys.stdout.write(report(done))
    return 0


def report(done: "LoadRun") -> str:
    """What a load did, in a few lines."""
    lines = [
        f"{done.added:>9,} added",
        f"{done.changed:>9,} changed",
        f"{done.unchanged:>9,} unchanged",
        f"{done.withdrawn:>9,} withdrawn, {done.followed:,} of them with a successor",
        f"{done.broken:>9,} broken and left out",
    ]
    lines += [f"          record {number}: {words}" for number, words in done.broken_lines]
    if done.broken > len(done.broken_lines):
        lines.append(f"          and {done.broken - len(done.broken_lines):,} more")
    return "\n".join(lines) + "\n"


def _home(options: argparse.Namespace) -> int:
    from comity.audit.actor import command  # noqa: PLC0415 - after django.setup()
    from comity.institutions.queries import by_key  # noqa: PLC0415
    from comity.institutions.use_cases.choose_home import choose_home  # noqa: PLC0415

    institution = by_key(options.ror)
    if institution is None:
        sys.stderr.write(
            f"No institution {options.ror} here. Load the registry first: "
            "comity institutions load FILE, or --shipped.\n"
        )
        return 1
    choose_home(actor=command("institutions home"), institution=institution)
    sys.stdout.write(f"Home: {institution} ({institution.key})\n")
    return 0


def _index(_options: argparse.Namespace) -> int:
    from comity.institutions import names_index  # noqa: PLC0415 - after django.setup()

    _hold_little()
    path = names_index.rebuild()
    sys.stdout.write(f"{path}\n" if path else "There is no institution yet.\n")
    return 0


class Bar:
    """How far a load is, on one line of a terminal; in a log one line a phase."""

    def __init__(self, write: Callable[[str], object] = sys.stderr.write) -> None:
        self._write = write
        self._terminal = sys.stderr.isatty()
        self._phase = ""
        self._drawn = 0.0

    def show(self, phase: "LoadPhase", part: float) -> None:
        """Draw `part` (0 to 1) of a phase, not too often."""
        words, now = str(phase.label), time.monotonic()
        if phase != self._phase:
            self.end()
            self._phase = phase
            if not self._terminal:
                self._write(f"{words}\n")
        elif now - self._drawn < 1 / PER_SECOND and part < 1:
            return
        self._drawn = now
        if self._terminal:
            full = int(min(part, 1.0) * BAR)
            self._write(f"\r{words:<20} [{'#' * full:<{BAR}}] {min(part, 1.0):>4.0%}")
            sys.stderr.flush()

    def end(self) -> None:
        """Leave the line."""
        if self._phase and self._terminal:
            self._write("\n")
        self._phase = ""
