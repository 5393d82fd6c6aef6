#!/usr/bin/env python3
"""Run a command against a throw-away PostgreSQL: `postgres.py [--optional] COMMAND...`.

The cluster is made from the system's binaries as a user without rights, listens on a private
socket only, promises nothing about durability, and is gone afterwards. DATABASE_URL names it for
the command. Without binaries it says so; with --optional that is no failure.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import quote

PLACES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")
SETTINGS = {
    "listen_addresses": "''",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_connections": "60",
    "shared_buffers": "128MB",
    "timezone": "'UTC'",
}


def binaries() -> Path | None:
    """The newest PostgreSQL server on this machine."""
    found = [path for place in PLACES for path in Path("/").glob(place[1:])]
    on_path = shutil.which("initdb")
    if on_path:
        found.append(Path(on_path).resolve().parent)
    usable = [path for path in found if (path / "initdb").exists() and (path / "postgres").exists()]
    return max(
        usable,
        key=lambda path: [int(n) for n in path.parent.name.split(".") if n.isdigit()],
        default=None,
    )


def identity() -> dict[str, Any]:
    """PostgreSQL refuses to run as root: then somebody without rights runs it."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    return {}


def make_cluster(server: Path, data: Path, who: dict[str, Any]) -> None:
    """Make the cluster; sorted by ICU where it is built in, as a real one would be."""
    command = [str(server / "initdb"), "-D", str(data), "-U", "comity", "-A", "trust"]
    command += ["--encoding=UTF8", "--no-sync", "--locale=C"]
    for collation in (["--locale-provider=icu", "--icu-locale=und"], []):
        made = subprocess.run(
            [*command, *collation], capture_output=True, text=True, check=False, cwd="/", **who
        )
        if made.returncode == 0:
            break
        shutil.rmtree(data, ignore_errors=True)
    else:
        sys.exit(f"PostgreSQL made no cluster: {made.stderr.strip()}")
    with (data / "postgresql.conf").open("a", encoding="ascii") as file:
        file.writelines(f"{name} = {value}\n" for name, value in SETTINGS.items())
        file.write(f"unix_socket_directories = '{data.parent}'\n")


def run(server: Path, command: list[str]) -> int:
    """Start the cluster, run the command, and leave nothing behind."""
    who = identity()
    folder = Path(tempfile.mkdtemp(prefix="comity-pg-"))
    if who:
        os.chown(folder, who["user"], who["group"])
    data = folder / "data"
    control = [str(server / "pg_ctl"), "-D", str(data), "-w", "-s"]
    quiet: dict[str, Any] = {"cwd": "/", "stdout": subprocess.DEVNULL, **who}
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        make_cluster(server, data, who)
        subprocess.run([*control, "-l", str(folder / "log"), "start"], check=True, **quiet)
        subprocess.run(
            [str(server / "createdb"), "-h", str(folder), "-U", "comity", "comity"],
            check=True,
            **quiet,
        )
        url = f"postgres://comity@{quote(str(folder), safe='')}/comity"
        return subprocess.run(
            command, env={**os.environ, "DATABASE_URL": url}, check=False
        ).returncode
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], check=False, **quiet)
        shutil.rmtree(folder, ignore_errors=True)


def main(arguments: list[str]) -> int:
    """Run it, or say what is missing."""
    optional = arguments[:1] == ["--optional"]
    command = arguments[1:] if optional else arguments
    server = binaries()
    if server is None:
        print(
            "NOT RUN on PostgreSQL: no server here; on Debian, as root: apt-get install postgresql"
        )
        return 0 if optional else 1
    print(f"PostgreSQL from {server}", flush=True)
    return run(server, command)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
