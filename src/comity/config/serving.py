"""`comity serve`: web and worker as one process group in the foreground."""

import argparse
import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from types import FrameType

from django.conf import settings

# How long a process may finish what it does before it is ended.
GRACE_SECONDS = 10


def run(arguments: Sequence[str]) -> int:
    """Serve until Ctrl-C or until one process ends; 1 with a sentence when the port is taken."""
    options = _options(arguments)
    problem = _port_problem(options.host, options.port)
    if problem:
        sys.stderr.write(problem + "\n")
        return 1
    if options.try_port:
        return 0
    commands = [_web(options)]
    if options.worker and find_spec("comity.jobs.worker"):
        commands.append([sys.executable, "-m", "comity", "worker"])
    sys.stdout.write(f"Comity serves at http://{options.host}:{options.port}\n")
    sys.stdout.flush()
    return _together(commands)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    production = os.environ.get("COMITY_ENV") == "production"
    parser = argparse.ArgumentParser(prog="comity serve", description=__doc__)
    parser.add_argument("--host", default=os.environ.get("HOST", "localhost"))
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT") or 8000))
    parser.add_argument("--workers", type=int, default=2 if production else 1, help="web processes")
    parser.add_argument("--threads", type=int, default=4, help="threads of each web process")
    parser.add_argument(
        "--no-worker", dest="worker", action="store_false", help="web only; run the worker apart"
    )
    parser.add_argument(
        "--try", dest="try_port", action="store_true", help="only say whether the port can be had"
    )
    return parser.parse_args(arguments)


def _web(options: argparse.Namespace) -> list[str]:
    return [
        sys.executable,
        "-m",
        "granian",
        "--interface=wsgi",
        "--no-ws",
        f"--host={_address(options.host)}",
        f"--port={options.port}",
        f"--workers={options.workers}",
        f"--blocking-threads={options.threads}",
        "--log-level=warning",
        f"--workers-kill-timeout={GRACE_SECONDS}",
        settings.WSGI_APPLICATION.replace(".application", ":application"),
    ]


def _address(host: str) -> str:
    return "127.0.0.1" if host == "localhost" else host


def _port_problem(host: str, port: int) -> str:
    """Why the port cannot be had, with what to do; empty when it can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_address(host), port))
        except PermissionError:
            return f"Port {port} needs more rights; choose one above 1023: PORT=8001."
        except OSError as error:
            reason = f"Port {port} of {host} cannot be used ({error.strerror})"
            return f"{reason}; choose another: PORT={port + 1}."
    return ""


def _together(commands: list[list[str]]) -> int:
    """Run the commands side by side; when one ends, or at a signal, end the others.

    All but the first (the worker) are begun again when something killed them.
    """
    stopping = False

    def stop(_number: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True

    asked = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, stop) for number in asked}
    processes = [subprocess.Popen(command) for command in commands]  # noqa: S603 - our own
    lives = Lives()
    ended: subprocess.Popen[bytes] | None = None
    while not stopping and ended is None:
        time.sleep(0.2)
        for place, process in enumerate(processes):
            if process.poll() is None:
                continue
            if place and process.returncode < 0 and lives.another():
                sys.stderr.write("The worker was killed; it is begun again.\n")
                processes[place] = subprocess.Popen(commands[place])  # noqa: S603 - our own
            else:
                ended = process
    _end(processes)
    for number, handler in before.items():
        signal.signal(number, handler)
    return 0 if stopping or ended is None else (ended.returncode or 1)


class Lives:
    """How often a killed worker is begun again: what kills it at once each time is not outlived."""

    MOST = 5
    WITHIN_SECONDS = 600

    def __init__(self) -> None:
        self.begun: list[float] = []

    def another(self) -> bool:
        """Whether it may be begun once more, now."""
        now = time.monotonic()
        self.begun = [moment for moment in self.begun if now - moment < self.WITHIN_SECONDS]
        self.begun.append(now)
        return len(self.begun) <= self.MOST


def _end(processes: list[subprocess.Popen[bytes]]) -> None:
    """Let each finish what it does, then end what does not."""
    for process in processes:
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
    deadline = time.monotonic() + GRACE_SECONDS
    for process in processes:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
