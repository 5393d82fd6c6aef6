"""Asking about institutions."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from comity.institutions import names_index
from comity.institutions.home import home_institution
from comity.institutions.models import Institution, InstitutionName, Unit
from comity.institutions.registry.records import BrokenRecord, short
from comity.institutions.statuses import RelationKind
from comity.shared.localized_text import text_language
from comity.shared.search_column import called_so_first, with_words

# So many institutions of the world are looked through for those that are partners, say; whoever
# asks by the same words shares what was found.
LOOKED_THROUGH = 60


def by_ror(ror: str) -> Institution | None:
    """The institution of a ROR id, short or as an address; None for an unknown or broken one."""
    try:
        sought = short(ror)
    except BrokenRecord:
        return None
    found: Institution | None = Institution.objects.filter(ror=sought).first()
    return found


def by_key(key: str) -> Institution | None:
    """The institution that the index of names calls `key`: a ROR id or `local:CODE`."""
    if key.startswith("local:"):
        found: Institution | None = Institution.objects.filter(
            code=key.removeprefix("local:")
        ).first()
        return found
    return by_ror(key)


def labels(institution: Institution, *, language: str) -> list[InstitutionName]:
    """Names for a page: the reader's language first, labels before aliases; one query."""
    tag = text_language(language)
    kinds = {"label": 0, "acronym": 1, "alias": 2, "former": 3}
    return sorted(
        institution.names.all(),
        key=lambda name: (kinds[name.kind], not name.language.startswith(tag), name.value),
    )


@dataclass(frozen=True, slots=True)
class Found:
    """An institution for words somebody typed, and which of its names answered."""

    institution: Institution
    matched: str


def found(words: str, *, limit: int = 10, country: str | None = None) -> list[Found]:
    """Institutions by any name in any script, best first; two queries."""
    hits = names_index.current().search(words, limit=LOOKED_THROUGH, country=country)[:limit]
    records = by_keys([hit.entry.ror for hit in hits])
    return [Found(records[hit.entry.ror], hit.matched) for hit in hits if hit.entry.ror in records]


def matching(words: str) -> list[Institution]:
    """The same for a form field that is searched without scripts."""
    return [one.institution for one in found(words)]


def by_keys(keys: Collection[str]) -> dict[str, Institution]:
    """Living institutions by what the index of names calls them; one query."""
    if not keys:
        return {}
    codes = [key.removeprefix("local:") for key in keys if key.startswith("local:")]
    rows = Institution.objects.filter(Q(ror__in=set(keys) - {""}) | Q(code__in=codes))
    return {institution.key: institution for institution in rows}


def page_of(code: str) -> Institution:
    """The institution of an address; raises Http404."""
    return get_object_or_404(Institution.objects.select_related("successor"), code=code)


@dataclass(frozen=True, slots=True)
class Related:
    """Institutions that are the same thing to this one."""

    kind: RelationKind
    others: list[Institution]


def related(institution: Institution, *, most: int = 200) -> list[Related]:
    """What other institutions are to this one, by kind; one query."""
    rows = institution.relations.select_related("other").filter(other__deleted_at=None)
    kinds: dict[str, list[Institution]] = {}
    for row in rows.order_by("id")[:most]:
        kinds.setdefault(row.kind, []).append(row.other)
    return [Related(kind, kinds[kind]) for kind in RelationKind if kind in kinds]


def units_visible_to(user: Any) -> QuerySet[Unit]:
    """The units this person may see, of ours and of others."""
    return Unit.objects.all() if user.has_perm("institutions.view_unit") else Unit.objects.none()


def our_units() -> QuerySet[Unit]:
    """The units of home, with what each belongs to; two queries."""
    home = home_institution()
    rows = Unit.objects.filter(institution=home) if home else Unit.objects.none()
    return rows.select_related("parent").order_by("pk")


def our_units_named(words: str) -> list[Unit]:
    """Of these by any of their names in any language, who is called so first."""
    found = with_words(our_units(), words).order_by(called_so_first(words), "pk")
    return list(found[:12])
