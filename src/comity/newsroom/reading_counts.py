"""How often articles are read: counted in memory, written now and then, by no request.

docs/decisions/0011-counting-readers.md says what is counted and what can be lost.
"""

import logging
import re
import threading
from collections import Counter
from multiprocessing.util import Finalize

from django.conf import settings
from django.db import DatabaseError, connections
from django.http import HttpRequest

from comity.audit.actor import task as actor_of_task
from comity.newsroom.use_cases import add_readings

EVERY_SECONDS = 60.0
_MACHINE = re.compile(
    r"bot|crawl|spider|slurp|preview|monitor|scan|fetch|feed|curl|wget|python|java/|go-http|headless",
    re.IGNORECASE,
)
logger = logging.getLogger("comity.newsroom")
_lock = threading.Lock()
_counts: Counter[int] = Counter()


def note(request: HttpRequest, article_id: int) -> None:
    """Count one reading by a person from outside; adds to memory only."""
    if is_reader(request):
        with _lock:
            _counts[article_id] += 1


def is_reader(request: HttpRequest) -> bool:
    """Whether a person asks who does not work here: no machine, no look ahead, no session."""
    agent = request.headers.get("User-Agent", "")
    ahead = "prefetch" in request.headers.get("Sec-Purpose", request.headers.get("Purpose", ""))
    ours = settings.SESSION_COOKIE_NAME in request.COOKIES
    return bool(request.method == "GET" and agent and not (_MACHINE.search(agent) or ahead or ours))


def write() -> None:
    """Add what was counted to the articles; kept for the next time when the database is away."""
    with _lock:
        counted = Counter(_counts)
        _counts.clear()
    if not counted:
        return
    try:
        add_readings(actor=actor_of_task("newsroom.add_readings"), readings=counted)
    except DatabaseError as error:
        logger.warning("readings could not be written, and are kept: %s", error)
        with _lock:
            _counts.update(counted)


def start() -> None:
    """Write from a thread of this process, each minute and when it ends."""
    threading.Thread(target=_again_and_again, name="readings", daemon=True).start()
    # A server's process is a child of its master: such a one runs no handlers of `atexit`.
    Finalize(None, write, exitpriority=0)


def _again_and_again() -> None:
    wait = threading.Event()
    while not wait.wait(EVERY_SECONDS):
        write()
        connections.close_all()
