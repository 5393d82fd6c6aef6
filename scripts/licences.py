#!/usr/bin/env python3
"""Look at the licences of what runs: Python packages of base.txt, and front-end dependencies.

Read from what is installed, not from what somebody wrote down. `--list` prints each.
"""

import json
import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ALLOWED = re.compile(
    r"\b(MIT|MIT-0|BSD|0BSD|ISC|ISCL|Apache|MPL|LGPL|PSF|Python-2\.0|Zlib|HPND|Unicode)\b"
    r"|Mozilla Public|Lesser General Public|Python Software Foundation|Unlicense|CC0",
    re.IGNORECASE,
)
REFUSED = re.compile(r"(?<!L)(?<!Lesser )\b(AGPL|GPL|General Public|SSPL|Proprietary|Commercial)")
# Typefaces have a licence of their own kind; it reaches no further than the font files.
FONT = re.compile(r"^@fontsource(-variable)?/")
FONT_LICENCE = "OFL-1.1"
# Read by hand where the package's own metadata say nothing a machine can read.
READ_BY_HAND: dict[str, str] = {}


def python_licence(name: str) -> str | None:
    """A package's licence in its own words; None where it is not for this platform."""
    try:
        about = metadata(name)
    except PackageNotFoundError:
        return None
    if about.get("License-Expression"):
        return str(about["License-Expression"])
    classified = [
        line.rsplit("::", 1)[-1].strip()
        for line in about.get_all("Classifier", [])
        if line.startswith("License ::")
    ]
    words = " OR ".join(classified) or str(about.get("License") or "").splitlines()[0:1]
    return READ_BY_HAND.get(name) or (words if isinstance(words, str) else "".join(words))


def python_packages() -> Iterator[tuple[str, str]]:
    """Name and licence of each run-time package."""
    text = (ROOT / "requirements" / "base.txt").read_text(encoding="utf-8")
    for name in re.findall(r"^([A-Za-z0-9][\w.-]*)", text, re.MULTILINE):
        licence = python_licence(name)
        if licence is not None:
            yield name, licence


def front_end_packages() -> Iterator[tuple[str, str]]:
    """Name and licence of each front-end package that is served."""
    lock = ROOT / "package-lock.json"
    if not lock.exists():
        return
    for place, package in json.loads(lock.read_text(encoding="utf-8"))["packages"].items():
        if place and not package.get("dev"):
            yield place.rsplit("node_modules/", 1)[-1], str(package.get("license", ""))


def acceptable(licence: str) -> bool:
    """Whether one of the offered alternatives is allowed; what is joined by AND must all be."""
    return any(
        all(ALLOWED.search(part) and not REFUSED.search(part) for part in choice.split(" AND "))
        for choice in re.split(r"\s+OR\s+", licence.strip("() "), flags=re.IGNORECASE)
    )


def main() -> int:
    """Print the packages whose licence is not ours to use; 1 when there is any."""
    bad = 0
    for name, licence in (*python_packages(), *front_end_packages()):
        if "--list" in sys.argv:
            print(f"{name}: {licence}")
        is_font = FONT.match(name) and licence == FONT_LICENCE
        if not is_font and not acceptable(licence):
            bad += 1
            print(f"licence not allowed: {name}: {licence or 'not stated'}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
