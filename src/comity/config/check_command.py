"""`comity check`: whether the record agrees with itself, asked of every app.

An app that has something to say has a module `checks.py` with `problems() -> Iterator[str]`: a
sentence for each thing that is wrong, in English, naming the record by its code. It only reads.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module

Problems = Callable[..., Iterator[str]]


def run(arguments: Sequence[str]) -> int:
    """Print each problem; 1 when there is one, 2 for an app that checks nothing."""
    import django  # noqa: PLC0415 - only when asked
    from django.db import DatabaseError  # noqa: PLC0415

    django.setup()
    known = _checks()
    options = _options(arguments, known)
    if options.head:
        known["audit"] = partial(known["audit"], options.head)
    asked = options.apps or list(known)
    if unknown := set(asked) - known.keys():
        names = ", ".join(known)
        sys.stderr.write(f"Nothing to check in {', '.join(sorted(unknown))}; there is: {names}\n")
        return 2
    try:
        found = sum(_told(app, known[app]) for app in asked)
    except DatabaseError as error:
        sys.stderr.write(f"The database cannot be read: {error}. Run: comity manage migrate\n")
        return 1
    _conclude(asked, found)
    return 1 if found else 0


def _options(arguments: Sequence[str], known: dict[str, Problems]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="comity check", description=__doc__)
    parser.add_argument("apps", nargs="*", metavar="APP", help=f"of {', '.join(known)}")
    parser.add_argument(
        "--head", default="", help="NUMBER:LINK of the audit, noted in a log or with a backup"
    )
    return parser.parse_args(arguments)


def _checks() -> dict[str, Problems]:
    """Every app's check by the app's label, the audit first."""
    from django.apps import apps  # noqa: PLC0415
    from django.utils.module_loading import module_has_submodule  # noqa: PLC0415

    return {
        config.label: import_module(f"{config.name}.checks").problems
        for config in apps.get_app_configs()
        if config.name.startswith("comity.")
        and config.module is not None
        and module_has_submodule(config.module, "checks")
    }


def _told(app: str, problems: Problems) -> int:
    """Print an app's problems as they are found; how many there were."""
    count = 0
    for count, words in enumerate(problems(), start=1):  # noqa: B007 - the last one is the number
        sys.stdout.write(f"{app}: {words}\n")
        sys.stdout.flush()
    return count


def _conclude(asked: list[str], found: int) -> None:
    if "audit" in asked:
        from comity.audit.models import ChainHead  # noqa: PLC0415 - after setup

        # To be noted outside of the database: with it a cut end is found.
        sys.stdout.write(f"audit head {ChainHead.objects.filter(pk=1).first() or 'missing'}\n")
    verdict = f"{found} problems" if found else "no problem found"
    sys.stdout.write(f"{', '.join(asked)}: {verdict}\n")
