"""Everyday ways of saying an organisation's name: 'Polytech', 'Harvard', '南理工'."""

import re

from comity.reading.found import Span
from comity.reading.readers.rules.naming import Cluster
from comity.reading.readers.rules.page import Page
from comity.shared.folding import fold, has_han

# A Chinese name this long has a short form of the first character and what follows the town.
LONG_HAN = 5
SHORTEST_HAN = 3


def everyday_names(page: Page, made: list[Cluster]) -> None:
    """'Polytechnic University', 'Polytech', 'Harvard': short ways of saying a name."""
    generic = [one for one in made if one.generic]
    for one in generic:
        owner = _owner_of_generic(page, made, one)
        if owner is one:
            one.home = True
        elif owner is not None:
            owner.absorb(one)
            owner.home = True
            made.remove(one)
    for one in [other for other in made if not other.generic or other.home]:
        _short_ways(page, made, one)


def abbreviated(page: Page, made: list[Cluster]) -> None:
    """'南理工' for 南京理工大学: the first character and the kind."""
    for one in made:
        for name in {
            name
            for name in one.names
            if has_han(name) and name.endswith("大学") and len(name) > LONG_HAN
        }:
            short = name[0] + name[2:-2]
            taken = [span for other in made for span in other.spans]
            for match in re.finditer(
                re.escape(short) if len(short) >= SHORTEST_HAN else "(?!)", page.text
            ):
                span = Span(match.start(), match.end())
                if not any(other.meets(span) for other in taken):
                    one.spans.append(span)
                    one.names.append(short)


def _owner_of_generic(page: Page, made: list[Cluster], one: Cluster) -> Cluster | None:
    """Whose general name this is: home's, when home's full name has its words."""
    sought = set(fold(one.names[0]).split())
    home = page.context.home
    if home is not None:
        if not any(sought <= set(fold(name).split()) for name in home.names):
            return None
        return next((other for other in made if other.home and other is not one), one)
    for other in made:
        alone = other.names[0]
        known = page.context.names.named(alone) if alone in other.short else []
        if len(known) == 1 and any(
            sought <= set(fold(name[0]).split()) for name in known[0].entry.names
        ):
            other.hits = known
            return other
    special = sought & {"polytechnic", "polytechnical", "technical", "technological", "medical"}
    return one if special and "university" in sought else None


def _short_ways(page: Page, made: list[Cluster], one: Cluster) -> None:
    """The telling first word, standing alone, as another way of saying the name."""
    taken = [span for other in made for span in other.spans]
    for key in _telling_words(page, one):
        for match in re.finditer(rf"(?<!\w){re.escape(key)}(?:nic)?(?![\w-])", page.text):
            span = Span(match.start(), match.end())
            behind = page.text[span.end : span.end + 30]
            if any(other.meets(span) for other in taken) or page.in_title_marks(span):
                continue
            if key != "Polytech" and not re.match(
                r"[’']s|\s+(?:President|Rector|Dean|Vice|delegation)", behind
            ):
                continue
            if key == "Polytech" and re.match(r"\s+[A-Z]", behind):
                continue
            if re.search(
                r"\b(?!The\b|At\b|In\b)[A-Z]\w+ $|“$|\"$|«$",
                page.text[max(0, span.start - 15) : span.start],
            ):
                continue
            one.spans.append(span)
            one.names.append(match[0])


def _telling_words(page: Page, one: Cluster) -> list[str]:
    names = [*one.names, *(page.context.home.names if one.home and page.context.home else ())]
    keys = {"Polytech"} if one.home and any("polytech" in fold(name) for name in names) else set()
    for name in one.names:
        first, _, rest = name.partition(" ")
        if rest in {"University", "College", "Institute"} and len(first) > 3:  # noqa: PLR2004
            keys.add(first)
    return sorted(keys)
