#!/usr/bin/env python3
"""Copy what the browser needs from node_modules into the static files.

Run after `npm ci`. Writes src/comity/ui/static/ui/vendor/: htmx, the font files of the scripts
we set, and one sprite with the icons named in src/comity/ui/icons.txt.
"""

import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MODULES = ROOT / "node_modules"
UI = ROOT / "src/comity/ui"
VENDOR = UI / "static/ui/vendor"
FONTS = {
    "inter": ("latin", "latin-ext", "cyrillic", "cyrillic-ext"),
    "source-serif-4": ("latin", "latin-ext", "cyrillic", "cyrillic-ext"),
}
LICENCES = {
    "htmx": "htmx.org/LICENSE",
    "inter": "@fontsource-variable/inter/LICENSE",
    "source-serif-4": "@fontsource-variable/source-serif-4/LICENSE",
    "tabler-icons": "@tabler/icons/LICENSE",
}
# Tabler's invisible bounding box, in every icon.
_BOX = re.compile(r'\s*<path\s+stroke="none"\s+d="M0 0h24v24H0z"\s+fill="none"\s*/>')
_BETWEEN = re.compile(r">\s+<")
_BODY = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def icon_names() -> list[str]:
    """Names of Tabler's icons, `-filled` for the filled ones."""
    lines = (UI / "icons.txt").read_text(encoding="utf-8").splitlines()
    return sorted({line.strip() for line in lines if line.strip() and not line.startswith("#")})


def symbol(name: str) -> str:
    """One icon as a symbol of the sprite; raises FileNotFoundError for a name Tabler lacks."""
    kind, plain = ("filled", name[:-7]) if name.endswith("-filled") else ("outline", name)
    source = (MODULES / f"@tabler/icons/icons/{kind}/{plain}.svg").read_text(encoding="utf-8")
    body = _BODY.search(_BOX.sub("", source))
    assert body, name
    shapes = _BETWEEN.sub("><", body[1]).strip()
    return f'<symbol id="{name}" viewBox="0 0 24 24">{shapes}</symbol>'


def main() -> int:
    """Write the folder anew; say in a sentence what is missing."""
    if not (MODULES / "htmx.org").is_dir():
        print("The browser's packages are not there: run `npm ci` first.", file=sys.stderr)
        return 1
    shutil.rmtree(VENDOR, ignore_errors=True)
    VENDOR.mkdir(parents=True)
    try:
        symbols = "".join(symbol(name) for name in icon_names())
    except FileNotFoundError as missing:
        print(f"icons.txt names an icon that Tabler does not have: {missing}", file=sys.stderr)
        return 1
    sprite = f'<svg xmlns="http://www.w3.org/2000/svg">{symbols}</svg>\n'
    (VENDOR / "icons.svg").write_text(sprite, encoding="utf-8")
    shutil.copyfile(MODULES / "htmx.org/dist/htmx.min.js", VENDOR / "htmx.min.js")
    for family, scripts in FONTS.items():
        files = MODULES / f"@fontsource-variable/{family}/files"
        for script in scripts:
            shutil.copyfile(
                files / f"{family}-{script}-wght-normal.woff2", VENDOR / f"{family}-{script}.woff2"
            )
    for name, licence in LICENCES.items():
        shutil.copyfile(MODULES / licence, VENDOR / f"{name}.LICENSE.txt")
    return 0


if __name__ == "__main__":
    sys.exit(main())
