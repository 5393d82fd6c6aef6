"""Work in a process with limits."""

import os
import signal

import pytest

from comity.shared import apart as limited


def apart(said, content):
    """Runs in the other process: what the test asks for."""
    match said["do"]:
        case "answer":
            return content[::-1] + said["name"].encode()
        case "environment":
            return ",".join(os.environ).encode()
        case "swallow":
            return bytes(2 * limited.MEMORY)
        case "write":
            with open(said["name"], "wb") as file:  # noqa: PTH123
                file.write(content)
                file.flush()
        case "die":
            os.kill(os.getpid(), signal.SIGSEGV)
    return b""


def test_what_the_process_says_comes_back_as_it_is():
    assert limited.run(__name__, {"do": "answer", "name": "имя\n"}, b"a\n\0b") == (
        b"b\0\na" + "имя\n".encode()
    )


def test_it_knows_no_key_and_no_database(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "s")
    monkeypatch.setenv("DATABASE_URL", "postgres://u:p@h/d")
    known = limited.run(__name__, {"do": "environment"}, b"").decode().split(",")
    assert not {"SECRET_KEY", "DATABASE_URL"} & set(known)


@pytest.mark.parametrize("do", ["swallow", "die", "write"])
def test_what_goes_too_far_ends_alone(do, tmp_path):
    with pytest.raises(limited.TookTooMuch):
        limited.run(__name__, {"do": do, "name": str(tmp_path / "x")}, b"x")
