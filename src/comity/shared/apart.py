"""Work on bytes from strangers in a process of its own, which may take only so much.

A parser of other people's formats can be made to run for hours, to fill the memory, or to fall
dead. Here it takes nobody with it: the process has limits of time and memory, no key and no
database, and what it says comes back as bytes.

A module that works so has `def apart(said: dict[str, str], content: bytes) -> bytes`, and imports
nothing that needs Django's apps.
"""

import importlib
import json
import logging
import os
import resource
import subprocess
import sys
import threading
from collections.abc import Mapping

MEGABYTE = 1024 * 1024
MEMORY = 1024 * MEGABYTE
SECONDS = 20
# The clock may run on while a busy machine gives the process no time.
PATIENCE = 3
_PASSED_ON = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "LANG", "TZ")
_FEW = threading.BoundedSemaphore(2)
logger = logging.getLogger(__name__)


class TookTooMuch(Exception):
    """The process went beyond its limits, or fell dead on the content."""


def run(module: str, said: Mapping[str, str], content: bytes) -> bytes:
    """What `module.apart(said, content)` gives; raises TookTooMuch."""
    head = json.dumps(dict(said)).encode() + b"\n"
    environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    with _FEW:
        try:
            done = subprocess.run(  # noqa: S603 - our own module by its name
                [sys.executable, "-m", __name__, module],
                input=head + content,
                capture_output=True,
                timeout=SECONDS * PATIENCE,
                env=environment,
                check=False,
            )
        except subprocess.TimeoutExpired as slow:
            logger.warning("%s was stopped after %s s", module, SECONDS * PATIENCE)
            raise TookTooMuch from slow
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        logger.warning("%s fell (%s): %.200s", module, done.returncode, last)
        raise TookTooMuch
    return done.stdout


def _limit() -> None:
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        resource.setrlimit(what, (most, most))


def _main(module: str) -> None:
    _limit()
    said = json.loads(sys.stdin.buffer.readline())
    answer: bytes = importlib.import_module(module).apart(said, sys.stdin.buffer.read())
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    # Nothing to tidy up, and a torn parser may fall on its way out.
    os._exit(0)


if __name__ == "__main__":
    _main(sys.argv[1])
