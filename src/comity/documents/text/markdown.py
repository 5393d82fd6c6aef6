"""Markdown without its marks."""

import re

from comity.documents.text import plain
from comity.documents.text.extracted import LONGEST_TEXT

# Every pattern looks at a character a bounded number of times, whatever was written.
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:.*\n){0,200}?---[ \t]*\n")
_TARGET = r"\([^()\s]*(?:[ \t]+\"[^\"\n]{0,300}\")?\)"
_RULES = (
    (re.compile(r"^(?:```|~~~).*$", re.MULTILINE), ""),
    (re.compile(r"!\[([^\[\]\n]*)\]" + _TARGET), r"\1"),
    (re.compile(r"\[([^\[\]\n]+)\]" + _TARGET), r"\1"),
    (re.compile(r"^\[[^\[\]\n]+\]:[ \t]*\S.*$", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)((?:(?!\1)[^\n])+)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"^(?=[^|\n]*\|)[ \t:|-]+$", re.MULTILINE), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!-])"), r"\1"),
)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*)$", re.MULTILINE)
_LONGEST = LONGEST_TEXT * 2


def read(content: bytes, filename: str) -> tuple[str, list[str]]:
    """The words of a Markdown file, its front matter left out."""
    text, warnings = plain.read(content, filename)
    text = _FRONT_MATTER.sub("", text[:_LONGEST].replace("\r\n", "\n"), count=1)
    text = _HEADING.sub(_heading, _without_comments(text))
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text, warnings


def _without_comments(text: str) -> str:
    kept, begun = [], 0
    while (opens := text.find("<!--", begun)) >= 0 and (ends := text.find("-->", opens + 4)) >= 0:
        kept.append(text[begun:opens])
        begun = ends + 3
    return "".join([*kept, text[begun:]])


def _heading(match: re.Match[str]) -> str:
    return match[1].rstrip().rstrip("#").rstrip() + "\n"
