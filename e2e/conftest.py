"""A served instance, a browser in front of it, and what no journey may meet."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from e2e.screens import Screens

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 60


def pytest_collection_modifyitems(items):
    """Every journey is marked, so that `-m "not browser"` leaves them out."""
    for item in items:
        if item.path.is_relative_to(ROOT / "e2e"):
            item.add_marker("browser")


def free_port():
    """A port that nobody has at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def instance(tmp_path_factory):
    """The environment of an instance of its own, with the demo university in it."""
    folder = tmp_path_factory.mktemp("instance")
    environment = {**os.environ, "COMITY_VAR": str(folder), "COMITY_ENV": "dev"}
    environment["DJANGO_SETTINGS_MODULE"] = "comity.config.settings.dev"
    environment.pop("DATABASE_URL", None)

    def comity(*arguments):
        command = [sys.executable, "-m", "comity", *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{' '.join(arguments)}\n{done.stdout}\n{done.stderr}"

    comity("manage", "migrate", "-v0")
    comity("manage", "collectstatic", "--noinput", "-v0")
    comity("demo")
    return environment


@pytest.fixture(scope="session")
def address(instance):
    """Where the instance is served."""
    port = free_port()
    command = [sys.executable, "-m", "comity", "serve", f"--port={port}"]
    served = subprocess.Popen(command, env=instance, start_new_session=True)
    home = f"http://localhost:{port}"
    try:
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz").close()
                break
            except OSError:
                assert served.poll() is None, "the instance ended"
                assert time.monotonic() < deadline, "the instance does not answer"
                time.sleep(0.1)
        yield home
    finally:
        served.send_signal(signal.SIGTERM)
        try:
            served.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(served.pid, signal.SIGKILL)


@pytest.fixture(scope="session")
def browser():
    """The system's Chromium."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path:
        pytest.skip("no Chromium here; on Debian, as root: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def screens(browser, address, request):
    """Pages of the instance; the journey fails when one of them complained."""
    screens = Screens(browser, address, request.node.name.removeprefix("test_"))
    yield screens
    screens.close()
    assert not screens.complaints, "\n".join(screens.complaints)
