"""Records that look like the same: what is called alike at the same place."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from comity.dossier.models import Different
from comity.institutions import names_index
from comity.institutions.models import Institution
from comity.institutions.queries import by_keys
from comity.institutions.statuses import NameKind, Source
from comity.partners.models import Partnership, Person, Position
from comity.shared.paging import Order, Page, page

PAGE_SIZE = 25
LOOKED_THROUGH = 500
# So many names of one institution are looked up, and so many people of one name compared.
MOST = 12


@dataclass(frozen=True, slots=True)
class Suspected:
    """Two records and what they have in common."""

    first: Any
    second: Any
    why: str


def institutions(cursor: str) -> Page:
    """Institutions of ours, some hundred a page, with those of the same name and country.

    Five queries, whatever stands on it; the names are looked up in the index.
    """
    partners = Partnership.objects.values("institution")
    own = Institution.objects.filter(source=Source.LOCAL) | Institution.objects.filter(
        pk__in=partners
    )
    looked = page(
        own.prefetch_related("names"), order=Order("id"), cursor=cursor, size=LOOKED_THROUGH
    )
    tables = names_index.current()
    hits: dict[int, dict[str, str]] = {}
    for one in looked.rows:
        # Acronyms are shared by many.
        names = [name.value for name in one.names.all() if name.kind != NameKind.ACRONYM][:MOST]
        hits[one.pk] = {
            hit.entry.ror: hit.matched
            for name in names
            for hit in tables.named(name)
            if hit.entry.country == one.country
            and hit.entry.ror != one.key
            and hit.kind != NameKind.ACRONYM
        }
    others = by_keys({key for found in hits.values() for key in found})
    pairs: dict[tuple[int, ...], Any] = {}
    for one in looked.rows:
        for key, name in hits[one.pk].items():
            other = others.get(key)
            # Of two with an id the registry says that they are two.
            if other is not None and not (one.ror and other.ror):
                first, second = (other, one) if other.ror and not one.ror else (one, other)
                pairs.setdefault(tuple(sorted((one.pk, other.pk))), (first, second, name))
    rows = [Suspected(*pair) for pair in _not_said_different("institutions.institution", pairs)]
    return Page(rows, looked.earlier, looked.later)


def people() -> list[Suspected]:
    """People of one name or spelling who have or had a post at the same institution.

    Three queries; it goes through the folded names of all people, some 100 ms for 30,000.
    """
    called: dict[str, list[int]] = defaultdict(list)
    for pk, search in Person.objects.values_list("pk", "search").iterator(2000):
        for line in search.split("\n"):
            called[line].append(pk)
    same = {pk for line, keys in called.items() if line and len(keys) > 1 for pk in keys[:MOST]}
    posts: dict[int, set[int]] = defaultdict(set)
    held = Position.objects.filter(person__in=same) if same else Position.objects.none()
    for person, institution in held.values_list("person", "institution"):
        posts[person].add(institution)
    pairs: dict[tuple[int, ...], Any] = {}
    for line, keys in called.items():
        for one, other in combinations(sorted(set(keys[:MOST])), 2):
            if posts[one] & posts[other]:
                pairs.setdefault((one, other), line)
    known = Person.objects.in_bulk({pk for pair in pairs for pk in pair})
    found = {
        pair: (known[pair[0]], known[pair[1]], why)
        for pair, why in sorted(pairs.items())
        if pair[0] in known and pair[1] in known
    }
    return [Suspected(*pair) for pair in _not_said_different("partners.person", found)]


def _not_said_different(label: str, pairs: dict[Any, Any]) -> Iterable[Any]:
    """Those of which nobody said that they are two; one query."""
    said = set(Different.objects.filter(label=label).values_list("low_id", "high_id"))
    return [shown for pair, shown in pairs.items() if pair not in said]
