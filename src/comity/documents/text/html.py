"""The words of a web page: no scripts, no styles, no menus."""

import re

from lxml import etree
from lxml import html as lxml_html

from comity.documents.text import plain
from comity.documents.text.extracted import LONGEST_TEXT

_BLOCKS = frozenset(
    "address article blockquote caption dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 "
    "hr li main ol p pre section table tbody thead tr ul".split()
)
_APART = frozenset("p h1 h2 h3 h4 h5 h6 blockquote table ul ol figure".split())
_ONCE = frozenset({"br", "td", "th"})
_LEFT_OUT = frozenset(
    "script style noscript template nav footer aside form button select svg head iframe object "
    "title".split()
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
# From the first of several spaces only: a million of them are looked at once.
_AROUND_BREAKS = re.compile(r"(?<! ) *\n[ \n]*")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_LARGEST_PAGE = LONGEST_TEXT * 12


def read(content: bytes, filename: str) -> tuple[str, list[str]]:
    """The text of a page, a paragraph a line; scripts and whatever they hide never run."""
    return text_of(_decoded(content, filename)), []


def text_of(page: str) -> str:
    """The words of `page`, block elements on lines of their own."""
    if not page.strip():
        return ""
    parser = lxml_html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    # The parser cuts what is nested more than 255 deep; only words are taken, never markup.
    root = lxml_html.document_fromstring(page[:_LARGEST_PAGE], parser=parser, ensure_head_body=True)
    parts: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            after = _break_at(element.tag) if element.tag not in _ONCE else ""
            parts += [after, _SPACES.sub(" ", element.tail or "")]
        elif element.tag in _LEFT_OUT:
            walk.skip_subtree()
        else:
            parts += [_break_at(element.tag), _SPACES.sub(" ", element.text or "")]
    return _AROUND_BREAKS.sub(_fewer_breaks, "".join(parts)).strip()


def _fewer_breaks(match: re.Match[str]) -> str:
    return "\n" * min(2, match[0].count("\n"))


def _break_at(tag: str) -> str:
    if tag in _ONCE:
        return "\n" if tag == "br" else " "
    return "\n\n" if tag in _APART else "\n" if tag in _BLOCKS else ""


def _decoded(content: bytes, filename: str) -> str:
    declared = _CHARSET.search(content[:4096])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if declared is not None:
        words = plain.declared(content, declared[1].decode("ascii"))
        if words is not None:
            return words
    return plain.read(content, filename)[0]
