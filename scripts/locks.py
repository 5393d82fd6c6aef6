#!/usr/bin/env python3
"""Look through the lock files: every package pinned with hashes, no address, no local path."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PINNED = re.compile(r"^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?==[^ ]+")
NAMED = re.compile(r"^([A-Za-z0-9][\w.-]*)")
LOCAL = re.compile(r"(^|[\s\"'=@])(/|file:|\.\.?/)\S")


def normal(name: str) -> str:
    """A package's name as the registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def requirements(wanted: Path) -> Iterator[str]:
    """What is wrong with the lock file of one `.in` file."""
    lock = wanted.with_suffix(".txt")
    if not lock.exists():
        yield f"{lock.name} is missing; run make lock"
        return
    text = lock.read_text(encoding="utf-8")
    locked = set()
    for block in re.split(r"\n(?=\S)", text.strip()):
        name = PINNED.match(block)
        if name is None:
            yield f"{lock.name}: not pinned: {block.splitlines()[0]}"
        elif "--hash=sha256:" not in block:
            yield f"{lock.name}: no hash for {name[1]}"
        else:
            locked.add(normal(name[1]))
    for line in wanted.read_text(encoding="utf-8").splitlines():
        name = NAMED.match(line.strip())
        if name and normal(name[1]) not in locked:
            yield f"{lock.name}: {name[1]} is asked for and not locked; run make lock"
    yield from addresses(lock)


def addresses(lock: Path) -> Iterator[str]:
    """Lines that name a place instead of a package."""
    for number, line in enumerate(lock.read_text(encoding="utf-8").splitlines(), 1):
        words = line.split("# via")[0] if lock.suffix == ".txt" else line
        if "://" in words or (lock.suffix == ".txt" and LOCAL.search(words)):
            yield f"{lock.name}:{number}: names a place: {line.strip()[:80]}"


def front_end(lock: Path) -> Iterator[str]:
    """What is wrong with npm's lock file."""
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    for name, package in packages.items():
        if not name:
            continue
        if package.get("link") or str(package.get("resolved", "")).startswith("file:"):
            yield f"{lock.name}: {name} is a local path"
        elif "integrity" not in package:
            yield f"{lock.name}: no hash for {name}"
    yield from addresses(lock)


def main() -> int:
    """Print the complaints; 1 when there is any."""
    found: list[str] = []
    for wanted in sorted((ROOT / "requirements").glob("*.in")):
        found += requirements(wanted)
    if (ROOT / "package.json").exists():
        found += front_end(ROOT / "package-lock.json")
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
