"""A body as people type it, made into safe HTML: nothing of what was typed is trusted.

One line is one paragraph. `## ` begins a heading, `- ` or `1. ` an item of a list, `> ` a
quotation; `**strong**`, `*stressed*`, `[words](https://...)`; `[figure 2]` alone on a line is where
figure 2 stands.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

import nh3
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

Kind = Literal["p", "h2", "h3", "ul", "ol", "blockquote", "figure"]

# Every pattern looks at a character a bounded number of times, whatever was written.
_HEADING = re.compile(r"(#{1,4})[ \t]+(\S.*)")
_BULLET = re.compile(r"[-*•][ \t]+(\S.*)")
_COUNTED = re.compile(r"\d{1,3}[.)][ \t]+(\S.*)")
_QUOTED = re.compile(r">[ \t]?(.*)")
_FIGURE = re.compile(r"\[(?:figure|рисунок|图)\s{0,3}(\d{1,4})\]", re.IGNORECASE)
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\(((?:https?://|mailto:|/)[^()\s]{1,1000})\)")
_STRONG = re.compile(r"\*\*(?=\S)([^*\n]{1,500})(?<=\S)\*\*")
_STRESSED = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,500})(?<=\S)\*(?![\w*])")
NOTHING = SafeString("")
_TAGS = {"p", "h2", "h3", "ul", "ol", "li", "blockquote", "a", "strong", "em"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of HTML, or the number of a figure that stands here."""

    html: SafeString = NOTHING
    figure: int = 0


@dataclass(frozen=True, slots=True)
class _Line:
    kind: Kind
    words: str


def pieces(body: str) -> list[Piece]:
    """The body in order, figures apart, since they are the page's own."""
    found: list[Piece] = []
    for kind, lines in groupby(_lines(body), key=lambda line: line.kind):
        if kind == "figure":
            found += [Piece(figure=int(line.words)) for line in lines]
        else:
            found.append(Piece(html=_safe(_block(kind, lines))))
    return found


def plain(body: str) -> str:
    """The words alone, for descriptions."""
    words = (line.words for line in _lines(body) if line.kind != "figure")
    bare = (_LINK.sub(r"\1", said) for said in words)
    return " ".join(_STRESSED.sub(r"\1", _STRONG.sub(r"\1", said)) for said in bare)


def _lines(body: str) -> Iterator[_Line]:
    for raw in body.splitlines():
        line = raw.strip()
        if not line:
            continue
        if heading := _HEADING.fullmatch(line):
            yield _Line("h2" if len(heading[1]) < len("###") else "h3", heading[2])
        elif figure := _FIGURE.fullmatch(line):
            yield _Line("figure", figure[1])
        else:
            yield _inner(line)


def _inner(line: str) -> _Line:
    kinds: tuple[tuple[Kind, re.Pattern[str]], ...] = (
        ("ul", _BULLET),
        ("ol", _COUNTED),
        ("blockquote", _QUOTED),
    )
    for kind, pattern in kinds:
        if match := pattern.fullmatch(line):
            return _Line(kind, match[1])
    return _Line("p", line)


def _block(kind: Kind, lines: Iterable[_Line]) -> str:
    inner = {"ul": "li", "ol": "li", "blockquote": "p"}.get(kind)
    each = "".join(f"<{inner or kind}>{_inline(line.words)}</{inner or kind}>" for line in lines)
    return f"<{kind}>{each}</{kind}>" if inner else each


def _inline(words: str) -> str:
    """Escaped first, so that only our own marks become tags."""
    said = _LINK.sub(r'<a href="\2">\1</a>', str(escape(words)))
    return _STRESSED.sub(r"<em>\1</em>", _STRONG.sub(r"<strong>\1</strong>", said))


def _safe(html: str) -> SafeString:
    """The second wall: whatever the first let through, only these tags leave."""
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener",
    )
    return mark_safe(clean)  # noqa: S308 - nh3 has just cleaned it
