"""Who went to whom, where a sentence tells of a visit."""

import re

from comity.reading.found import EventKind, Institution, Person, Role, Span
from comity.reading.readers.rules.event_words import TRIGGERS
from comity.reading.readers.rules.page import Page

_INCOMING = re.compile(
    r"(?:was|were|been) visited by|посетил\w*\s+(?:\w+\s+){0,2}делегаци|visited (?:us|our)|visit(?:s|ed)? to (?:our|us)|host(?:s|ed)|welcom(?:es|ed)|receiv(?:es|ed)|arriv\w+ (?:at|in)|delegation (?:of|from)|на базе|встретил|принял\w*|приветствовал|в гост"
    r"|来我校|来校|访问我校|到访我校|到访|来访|访问学校|会见了来访|接待|makamında|đến thăm|استقبل",
    re.IGNORECASE,
)
_OUTGOING = re.compile(
    r"our (?:delegation|staff|students|representatives)|visit to (?!our|us)|赴|出访|率团访问|我校(?:代表团|一行)?(?:访问|赴)|наша делегация|визит\w* в(?!уз)",
    re.IGNORECASE,
)
# Who goes to a country goes out.
_ABROAD = re.compile(
    r"visit(?:ed|s)?(?: to)? (?!us\b|our\b|the\b|by\b)[A-Z]|赴|出访|посетил\w* [А-ЯЁ]|визит\w* в "
)
_OURS_WENT = re.compile(
    r"\bour\b[^.]{0,120}\b(?:are visiting|visited|went to|travel+ed to)\b", re.IGNORECASE
)
# The words alone say that guests came.
_CAME = re.compile(
    r"访问我校|来访|来校|来我校|到访|visited by"
    r"|посетил\w*\s+(?:\w+\s+){0,2}(?:делегаци|представител|гост)"
)
# Where one of these stands, it is what parts the guests from the house; 'delegation' is in both.
_VERB = re.compile(
    r"\bvisit(?:s|ed|ing)\b|\btour(?:ed)?\b|travel+ed|\bcame\b|arrived|посетил\w*|побывал\w*|приехал\w*|прибыл\w*|отправил\w*"
    r"|访问|来访|到访|来校|出访|赴",
    re.IGNORECASE,
)
_DELEGATION_BEHIND = re.compile(r"посетил\w*\s+(?:\w+\s+){0,2}(?:делегаци|представител)")


def direction(
    page: Page, sentence: Span, named: list[Institution], persons: list[Person]
) -> EventKind:
    """visit_in where guests came to home, visit_out where home went to somebody."""
    words = sentence.of(page.text)
    verb = _VERB.search(words) or TRIGGERS["visit"].search(words)
    at = sentence.start + (verb.start() if verb else 0)
    before = {one.role for one in named for m in one.mentions if sentence.start <= m.start < at}
    behind = sorted(
        (mention.start, one.role)
        for one in named
        for mention in one.mentions
        if at <= mention.start < sentence.end
    )
    visited = behind[0][1] if behind else None
    if _DELEGATION_BEHIND.search(words) and "home" not in before and visited == "home":
        return "visit_out"  # 'Университет Осло посетила делегация СПбПУ'
    if _CAME.search(words) or visited == "home":
        return "visit_in"
    return "visit_out" if _went(words, before, visited, sentence, named, persons) else "visit_in"


def _went(
    words: str,
    before: set[Role],
    visited: Role | None,
    sentence: Span,
    named: list[Institution],
    persons: list[Person],
) -> bool:
    if visited and _OUTGOING.search(words):
        return "partner" not in before
    if "home" in before:
        return bool(not _INCOMING.search(words) if visited else _ABROAD.search(words))
    if not visited and _OURS_WENT.search(words):
        return True
    # Somebody of a house that is never named went to one that is.
    has_home = any(one.role == "home" for one in named)
    told = any(sentence.holds(one.span) for one in persons)
    return bool(visited) and not before and not has_home and told
