"""What counts as a word of a name: folded, Russian endings cut, Chinese in overlapping pairs."""

import re
from functools import lru_cache

from comity.shared.folding import fold, has_han

_TOKEN = re.compile(r"[㐀-鿿豈-﫿]+|[^\W_㐀-鿿豈-﫿]+")
_CYRILLIC = re.compile(r"[а-яёіїєґў]+")
# Case endings of nouns and adjectives, the longest first; a stem keeps at least four letters.
_ENDINGS = re.compile(
    r"(?:иями|ями|ами|иях|ого|его|ому|ему|ыми|ими|ией|иям|ием|ии|ия|ию|ие|ий|ый|ой|ая|яя|ое|ее|ые"
    r"|ую|юю|ым|им|ых|их|ом|ем|ам|ям|ах|ях|ов|ев|ей|ью|ої|ій|а|е|и|й|о|у|ы|і|ї|ь|ю|я)$"
)
SHORTEST_STEM = 4


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a name, in order, as the index keeps them."""
    found: list[str] = []
    for token in _TOKEN.findall(fold(text)):
        if has_han(token):
            found.extend(pairs(token))
        else:
            found.append(stem(token))
    return tuple(found)


def pairs(han: str) -> list[str]:
    """Overlapping pairs of a run of Chinese characters: a lone one stands for itself."""
    return [han] if len(han) == 1 else [han[at : at + 2] for at in range(len(han) - 1)]


def stem(word: str) -> str:
    """A Russian word without its case ending, so that every case of a name is one word."""
    if not _CYRILLIC.fullmatch(word):
        return word
    match = _ENDINGS.search(word)
    if match and match.start() >= SHORTEST_STEM:
        return word[: match.start()]
    return word


def deletions(word: str) -> set[str]:
    """The word and each form of it with one letter left out: two of these meet at one error."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def one_apart(left: str, right: str) -> bool:
    """Whether one letter left out, put in, changed, or two exchanged make `left` into `right`."""
    if abs(len(left) - len(right)) > 1 or left == right:
        return left == right
    start = 0
    shorter = min(len(left), len(right))
    while start < shorter and left[start] == right[start]:
        start += 1
    rest_left, rest_right = left[start:], right[start:]
    return (
        rest_left[1:] == rest_right
        or rest_left == rest_right[1:]
        or rest_left[1:] == rest_right[1:]
        or (rest_left[:2] == rest_right[1::-1] and rest_left[2:] == rest_right[2:])
    )
