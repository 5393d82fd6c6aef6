"""`comity demo`: fill an empty instance with a believable university."""

import argparse
import logging
import os
import sys
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comity.accounts.models import User


def run(arguments: Sequence[str]) -> int:
    """Fill it and say who can log in; 1 with a sentence where something is there already."""
    import django  # noqa: PLC0415 - `--help` answers without it

    options = _options(arguments)
    django.setup()
    from comity.partners.models import Partnership  # noqa: PLC0415 - after django.setup()

    if Partnership.all_objects.exists():
        if options.if_empty:
            _welcome()
            return 0
        sys.stderr.write("There are partners here already. The demo wants an empty instance.\n")
        return 1
    began = time.monotonic()
    _fill(large=options.large)
    _say(f"The demo university stands ({time.monotonic() - began:.0f} s).")
    _welcome()
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="comity demo", description=__doc__)
    parser.add_argument(
        "--if-empty", action="store_true", help="do nothing where there are partners already"
    )
    parser.add_argument(
        "--large",
        action="store_true",
        help="20,000 partnerships with 200,000 entries, for measuring",
    )
    return parser.parse_args(arguments)


def _fill(*, large: bool) -> None:
    from django.utils import timezone  # noqa: PLC0415

    from comity.accounts.models import User  # noqa: PLC0415
    from comity.audit import actor  # noqa: PLC0415
    from comity.demo.furnish import frame_the_story, furnish  # noqa: PLC0415
    from comity.demo.news import write_news  # noqa: PLC0415
    from comity.demo.office import DOMAIN  # noqa: PLC0415
    from comity.demo.sequel import go_on  # noqa: PLC0415
    from comity.demo.story import leave_open, read_the_story  # noqa: PLC0415
    from comity.institutions.models import Institution  # noqa: PLC0415
    from comity.institutions.use_cases.load_registry import load_shipped  # noqa: PLC0415

    # Where the audit ends is worth a line for an installation, not for a demo.
    logging.getLogger("comity.audit").setLevel(logging.WARNING)
    who, today = actor.command("demo"), timezone.now().date()
    if not Institution.objects.exists():
        _say("Loading the institutions that ship with Comity.")
        load_shipped(actor=who, watch=lambda _phase, _part: None)
    _say("Furnishing the demo university.")
    furnish(actor=who, today=today)
    _say("Reading the story of one agreement.")
    keeper = User.objects.get(email=f"asia@{DOMAIN}")
    read_the_story(keeper)
    frame_the_story(actor=who)
    go_on(actor=actor.Actor(keeper.pk, keeper.name), keeper=keeper, today=today)
    leave_open(User.objects.get(email=f"eurasia@{DOMAIN}"), "ru")
    _say("Writing the news.")
    write_news(writer=User.objects.get(email=f"press@{DOMAIN}"), today=today)
    if large:
        from comity.demo.large import enlarge  # noqa: PLC0415

        enlarge(actor=who, today=today, say=_say)


def _welcome() -> None:
    """Where it is served, and who can log in."""
    from comity.accounts.models import User  # noqa: PLC0415
    from comity.demo.office import DOMAIN, PASSWORD  # noqa: PLC0415

    people = User.objects.filter(email__endswith=f"@{DOMAIN}").order_by("id")
    _say("")
    _say(f"  http://localhost:{os.environ.get('PORT') or 8000}")
    _say("")
    for user in people:
        _say(_line(user))
    _say(f"  password of each: {PASSWORD}")
    _say("")


def _line(user: "User") -> str:
    roles = ", ".join(user.role_names)
    return f"  {user.email:<28} {roles:<15} {user.get_language_display():<9} {user}"


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()
