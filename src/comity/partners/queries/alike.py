"""People on record under the name of one that is being added."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from comity.partners.models import Person
from comity.partners.queries.people import for_list, visible_to
from comity.shared.folding import fold, latin

MOST = 4
LOOKED_THROUGH = 20


def alike(user: Any, names: list[str], institution_id: int | None = None) -> list[Person]:
    """Those called so, in any order of the parts and any script; first who is at the institution.

    `posts_now` of each is there too; two queries.
    """
    wanted = {key for name in names for key in _keys(name)}
    if not wanted:
        return []
    found = [
        one
        for one in for_list(_candidates(visible_to(user), wanted), timezone.localdate())
        if any(key in wanted for line in one.search.splitlines() for key in _keys(line))
    ]
    found.sort(key=lambda one: not _is_at(one, institution_id))
    return found[:MOST]


def _keys(name: str) -> set[str]:
    """A name folded and in Latin letters, its words in order of the alphabet."""
    return {" ".join(sorted(words.split())) for words in (fold(name), latin(name)) if words}


def _candidates(people: QuerySet[Person], wanted: set[str]) -> QuerySet[Person]:
    """Whose search column has all words of one of the names."""
    called = Q()
    for key in sorted(wanted):
        words = Q()
        for word in key.split():
            words &= Q(search__contains=word)
        called |= words
    return people.filter(called).order_by("pk")[:LOOKED_THROUGH]


def _is_at(person: Person, institution_id: int | None) -> bool:
    posts = getattr(person, "posts_now", [])
    return any(post.institution_id == institution_id for post in posts)
