"""Whether two wordings mean the same: names of people across scripts, short texts."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from comity.shared.folding import fold, latin
from comity.shared.localized_text import LocalizedText

ALIKE = 88
SHORTEST_FAMILY = 3


def names_agree(left: str, right: str) -> bool:
    """Whether two spellings can be one person of the same institution.

    'Fu Mengyin' and 'Fu Mengying', '付梦印' and 'Fu Mengyin', 'Andrei Rudskoi' and 'А. И. Рудской'.
    """
    one, other = latin(left).split(), latin(right).split()
    if not one or not other:
        return False
    if fuzz.ratio("".join(one), "".join(other)) >= ALIKE:
        return True
    if len(one) > 1 and fuzz.ratio("".join(sorted(one)), "".join(sorted(other))) >= ALIKE:
        return True
    return _family_and_initials(one, other) or _family_and_initials(other, one)


def _family_and_initials(one: list[str], other: list[str]) -> bool:
    """The same family name at either end, and given names that begin alike."""
    for at in (0, -1):
        for where in (0, -1):
            family, its = one[at], other[where]
            if len(family) < SHORTEST_FAMILY or fuzz.ratio(family, its) < ALIKE:
                continue
            given = [word[0] for word in (one[1:] if at == 0 else one[:-1])]
            theirs = [word[0] for word in (other[1:] if where == 0 else other[:-1])]
            if given and theirs and given[0] == theirs[0]:
                return True
    return False


def same_words(text: LocalizedText, words: str) -> bool:
    """Whether one language of `text` says just these words."""
    key = fold(words)
    return any(fold(each) == key for each in text.texts.values())


def any_same(texts: Iterable[LocalizedText], words: str) -> bool:
    """Whether one of the texts says just these words."""
    return any(same_words(text, words) for text in texts)
