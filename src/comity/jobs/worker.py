"""`comity worker`: works through tasks, one at a time, until it is asked to stop."""

import argparse
import logging
import os
import signal
import socket
import threading
import time
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comity.jobs.working import Working

POLL_SECONDS = 1.0
SEEN_EVERY = 20.0
logger = logging.getLogger("comity.worker")


def run(arguments: Sequence[str]) -> int:
    """Work until SIGTERM or Ctrl-C; the task at hand is finished first."""
    import django  # noqa: PLC0415 - only when asked

    options = _options(arguments)
    django.setup()
    from comity.jobs.working import Working  # noqa: PLC0415 - needs the apps

    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: stop.set())
    working = Working(
        name=f"{socket.gethostname()}:{os.getpid()}", lease=timedelta(seconds=options.lease)
    )
    logger.info("worker %s begins", working.name)
    if options.once:
        while working.one():
            pass
        return 0
    _until(stop, working, options.poll)
    working.leave()
    logger.info("worker %s ends", working.name)
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="comity worker", description=__doc__)
    parser.add_argument(
        "--lease", type=float, default=60, help="seconds after which a dead worker's task is free"
    )
    parser.add_argument(
        "--poll", type=float, default=POLL_SECONDS, help="seconds between two looks when idle"
    )
    parser.add_argument("--once", action="store_true", help="end when nothing is left to do")
    return parser.parse_args(arguments)


def _until(stop: threading.Event, working: "Working", poll: float) -> None:
    """Look for work until told to stop; a database that is away is waited for."""
    from django.db import DatabaseError, close_old_connections  # noqa: PLC0415

    seen = -SEEN_EVERY
    while not stop.is_set():
        try:
            close_old_connections()
            if time.monotonic() - seen >= SEEN_EVERY:
                working.show_itself()
                seen = time.monotonic()
            worked = working.one()
        except DatabaseError as error:
            logger.warning("the database does not answer: %s", error)
            worked = False
            stop.wait(10 * poll)
        if not worked:
            stop.wait(poll)
