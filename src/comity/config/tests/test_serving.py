import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

from comity.config.serving import Lives, _port_problem, _together


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_a_taken_port_is_said_with_the_next_one():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert f"PORT={port + 1}" in _port_problem("localhost", port)


def test_serve_answers_and_ends_every_process_at_a_signal(tmp_path):
    port = _free_port()
    environment = {**os.environ, "COMITY_VAR": str(tmp_path), "COMITY_ENV": "dev"}
    environment["DJANGO_SETTINGS_MODULE"] = "comity.config.settings.dev"
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "comity", "serve", f"--port={port}", "--no-worker"]
    served = subprocess.Popen(command, env=environment, start_new_session=True)
    try:
        deadline = time.monotonic() + 20
        while True:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz") as answer:
                    assert answer.status == 200
                break
            except OSError:
                assert time.monotonic() < deadline
                time.sleep(0.1)
        served.send_signal(signal.SIGTERM)
        assert served.wait(15) == 0
        assert _port_problem("localhost", port) == ""
    finally:
        if served.poll() is None:
            os.killpg(served.pid, signal.SIGKILL)


DIES_ONCE = """
import os, signal, sys, time
if not os.path.exists(sys.argv[1]):
    open(sys.argv[1], "w").close()
    os.kill(os.getpid(), signal.SIGKILL)
open(sys.argv[1] + ".again", "w").close()
time.sleep(60)
"""


def test_a_killed_worker_is_begun_again_and_the_web_goes_on(tmp_path):
    web = [sys.executable, "-c", "import time; time.sleep(2)"]
    worker = [sys.executable, "-c", DIES_ONCE, str(tmp_path / "killed")]
    assert _together([web, worker]) == 1  # the web ended by itself, which ends all
    assert (tmp_path / "killed.again").exists()


def test_a_worker_that_ends_by_itself_ends_all():
    web = [sys.executable, "-c", "import time; time.sleep(60)"]
    assert _together([web, [sys.executable, "-c", "raise SystemExit(3)"]]) == 3


def test_what_kills_the_worker_each_time_is_not_outlived():
    lives = Lives()
    assert [lives.another() for _ in range(Lives.MOST + 1)] == [True] * Lives.MOST + [False]
