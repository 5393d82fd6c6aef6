"""Lines, sentences and quotations of a text, as stretches of it."""

import re

from comity.reading.found import Span

# A point behind these ends no sentence.
_SHORT = re.compile(
    r"(?:\b(?:Dr|Prof|Profs|Mr|Mrs|Ms|Engr|Eng|St|Assoc|Asst|Sr|Jr|Hon|Rev|Gen|Col|No|vs|etc|approx"
    r"|Inc|Ltd|Co|Corp|Ph|Sc|Dept|Univ|Fr|Doç|Öğr|Arş|GS|TS|PGS|ThS|Ing|Lic|Dra|Mag|Sra"
    r"|[гдр]|им|ул|акад|проф|доц|канд|докт|ст|руб|млн|тыс|кв|т|е|н|к|ред|стр|см|св|ім|вул|др)"
    r"|\b[A-ZА-ЯЁІЇЄÀ-Þ]|\.[A-Za-zА-Яа-я])$"
)
_END = re.compile(r"[.!?…]+[\"»”’)\]]*(?=\s|$)|[。！？；]+[”」』）]*")
# A page glued together loses the space behind a point.
_GLUED = re.compile(r"(?<=[a-zа-яё]{3})\.(?=[A-ZА-ЯЁ][a-zа-яё])")
_OPENING = {"«": "»", "“": "”", "„": "“”", "「": "」", "《": "》", "『": "』"}
LONGEST_QUOTE = 3000


def lines(text: str) -> list[Span]:
    """Non-empty lines without the blanks around them."""
    found = []
    for match in re.finditer(r"[^\n]+", text):
        stripped = match[0].strip()
        if stripped:
            start = match.start() + match[0].index(stripped)
            found.append(Span(start, start + len(stripped)))
    return found


def sentences(text: str) -> list[Span]:
    """Sentences; a line end always ends one."""
    found: list[Span] = []
    for line in lines(text):
        at = line.start
        ends = [m.end() for m in _END.finditer(text, line.start, line.end) if _ends(text, m)]
        ends += [match.end() for match in _GLUED.finditer(text, line.start, line.end)]
        for end in [*sorted(ends), line.end]:
            piece = text[at:end]
            if piece.strip():
                start = at + len(piece) - len(piece.lstrip())
                found.append(Span(start, at + len(piece.rstrip())))
            at = end
    return found


def _ends(text: str, match: re.Match[str]) -> bool:
    if match[0][0] != ".":
        return True
    if match[0] == "." and _SHORT.search(text, max(0, match.start() - 12), match.start()):
        return False
    rest = text[match.end() : match.end() + 3].lstrip()
    return not rest or not rest[0].islower()


def quotations(text: str) -> list[Span]:
    """What stands between quotation marks, without them; the outermost only."""
    found: list[Span] = []
    at = 0
    while at < len(text):
        closing = _OPENING.get(text[at], "")
        if text[at] == '"' and (at == 0 or not text[at - 1].isalnum()):
            closing = '"'
        end = _closed(text, at, closing) if closing else -1
        if end > at:
            found.append(Span(at + 1, end))
            at = end
        at += 1
    return found


def _closed(text: str, start: int, closing: str) -> int:
    """Where the quotation that opens at `start` closes, -1 where it does not.

    Texts mix their marks: «School of Law” is one quotation too.
    """
    limit = min(len(text), start + LONGEST_QUOTE)
    opening, depth = text[start], 0
    for at in range(start + 1, limit):
        letter = text[at]
        if letter in closing:
            if depth == 0:
                return at
            depth -= 1
        elif letter == opening and opening not in closing:
            depth += 1
        elif letter == "”" and text[start] == "«" and depth == 0:
            return at
        elif letter == "\n" and at - start > LONGEST_QUOTE // 2:
            break
    return -1
