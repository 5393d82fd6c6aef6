#!/usr/bin/env python3
"""Look through the templates for what our pages must not have.

No inline script, style or event handler (the content policy would stop it, for readers only); no
word that bypasses translation; no picture without a text; nothing loaded from elsewhere.
"""

import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "src" / "comity"
# Tags of the template language are blanked, so that lines keep their numbers.
TRANSLATED = re.compile(
    r"{%\s*(blocktrans|blocktranslate|comment|verbatim)\b.*?{%\s*end\1\s*%}|{#.*?#}", re.DOTALL
)
TAGS = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
# Two letters in a row of any script; entities, numbers and signs are not words.
WORD = re.compile(r"[^\W\d_]{2,}")
ENTITY = re.compile(r"&#?\w+;")
SPOKEN = {"alt", "title", "placeholder", "aria-label", "aria-description", "label"}
WITHOUT_WORDS = {"script", "style", "code", "kbd", "svg", "samp"}
# Names that are the same in every language.
NAMES = set("Comity English Русский 中文 ROR ISCED JSON Excel XLSX xlsx CSV PDF".split())
DATA_SCRIPTS = {"application/json", "application/ld+json", "importmap"}


def blank(match: re.Match[str]) -> str:
    """The same number of lines, and something that is not a word in place of the tag."""
    return "\n" * match[0].count("\n") + "·"


def words_in(text: str) -> str:
    """The first word of a text that is neither a name nor an entity."""
    words = WORD.findall(ENTITY.sub(" ", text))
    return next((word for word in words if word not in NAMES), "")


class Page(HTMLParser):
    """Collects complaints while a template's HTML is read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.complaints: list[tuple[int, str]] = []
        self.silent: list[str] = []

    def say(self, words: str) -> None:
        self.complaints.append((self.getpos()[0], words))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in WITHOUT_WORDS or "lang" in given or given.get("translate") == "no":
            self.silent.append(tag)
        if tag == "style":
            self.say("a style element; put it into a style sheet")
        if tag == "script" and "src" not in given and given.get("type") not in DATA_SCRIPTS:
            self.say("an inline script; put it into a file")
        if tag == "img" and "alt" not in given:
            self.say("a picture without alt")
        if tag == "button" and "type" not in given:
            self.say("a button without type sends the form; say which it is")
        for name, value in given.items():
            self.attribute(tag, name, value)

    def attribute(self, tag: str, name: str, value: str) -> None:
        if name == "style":
            self.say("a style attribute; use a class")
        if name.startswith(("on", "hx-on")):
            self.say(f"an inline handler ({name}); listen in a script")
        if value.strip().lower().startswith("javascript:"):
            self.say("a javascript: address")
        if name == "src" and value.startswith(("http:", "https:", "//")):
            self.say(f"loaded from elsewhere: {value}")
        if name in SPOKEN and tag != "track" and words_in(value):
            self.say(f"not translated: {name}={value!r}")

    def handle_endtag(self, tag: str) -> None:
        if self.silent and self.silent[-1] == tag:
            self.silent.pop()

    def handle_data(self, data: str) -> None:
        if not self.silent and words_in(data):
            self.say(f"not translated: {' '.join(data.split())[:60]!r}")


def complaints(text: str) -> Iterator[tuple[int, str]]:
    """Line and words of everything wrong in one template."""
    page = Page()
    page.feed(TAGS.sub(blank, TRANSLATED.sub(blank, text)))
    page.close()
    yield from page.complaints


def main() -> int:
    """Print the complaints; 1 when there is any."""
    bad = 0
    for path in sorted(SOURCE.glob("*/templates/**/*.html")):
        for line, words in complaints(path.read_text(encoding="utf-8")):
            bad += 1
            print(f"{path.relative_to(SOURCE.parent.parent)}:{line}: {words}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
