"""Lists inside sentences: 'X, Y and Z' as three stretches."""

import re

from comity.reading.found import Span

_JOINT = re.compile(
    r"\s*(?:[,;、，；]|•|\(\d\)|\d\))\s*(?:(?:and|or|as well as|и|а также|та|ve|y|và|以及|和|及|与)(?![^\W\d_]))?\s*"
    r"|(?<![^\W\d_])\s+(?:and|as well as|и|а также|та|й|ve|y|và|also|including|—)\s+"
    r"|\s+(?:and|as well as|и|а также|та|й|ve|y|và)\s+"
    r"|(?<=[\u4e00-\u9fff])(?:和(?!平)|及|与|以及)(?=[\u4e00-\u9fff])"
)
_EDGE = " \t\u00a0\n.,;:、，。；：«»“”\"'"
_LEAD = re.compile(
    r"(?:(?:the|a|an|nearby|famous|well-known|renowned|our|its|their|such as|including|namely|both|also|various|several"
    r"|знаменит\w+|также|так\w* как|включая|в том числе|наш\w*|как|як)\s+)+",
    re.IGNORECASE,
)


def items(text: str, span: Span, *, split_joints: bool = True) -> list[Span]:
    """The members of the list that `span` is; brackets keep their commas."""
    found: list[Span] = []
    at = span.start
    for match in _JOINT.finditer(text, span.start, span.end):
        inside = text.count("(", at, match.start()) > text.count(")", at, match.start())
        if inside or (not split_joints and not re.search(r"[,;、，；]", match[0])):
            continue
        found.append(Span(at, match.start()))
        at = match.end()
    found.append(Span(at, span.end))
    tidy = (trimmed(text, item) for item in found)
    return [item for item in tidy if item.end > item.start]


def trimmed(text: str, span: Span) -> Span:
    """Without blanks, marks and small words at its edges."""
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    lead = _LEAD.match(text, start, end)
    if lead:
        start = lead.end()
    while start < end and text[start] in _EDGE:
        start += 1
    # A bracket or quotation that opens inside closes inside.
    for opening, closing in ("«»", "“”", "()"):
        if (
            opening in text[start:end]
            and closing not in text[start:end]
            and text[end : end + 1] == closing
        ):
            end += 1
    return Span(start, end)
