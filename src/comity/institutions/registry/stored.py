"""Institutions of the database as registry records: what the index of names is built from."""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db.models import F, QuerySet

from comity.institutions.models import Institution, InstitutionName, InstitutionRelation
from comity.institutions.registry.records import Name, RegistryRecord

_COLUMNS = (
    "id", "ror", "code", "country", "subdivision", "city", "founded", "types", "status",
    "successor__ror", "domains", "external_ids", "deleted_at",
)  # fmt: skip
CHUNK = 2000


def stored(only: Collection[int] | None = None) -> Iterator[RegistryRecord]:
    """Every living institution, or those of the ids `only`; never all of them in memory at once.

    Of `only` a deleted one comes too, without a name: so it hides what stands below it.
    """
    rows: QuerySet[Institution] = Institution.all_objects.order_by("id")
    names = InstitutionName.objects.order_by("institution_id", "id")
    relations = InstitutionRelation.objects.order_by("institution_id", "id")
    if only is None:
        rows = rows.filter(deleted_at=None)
    else:
        rows = rows.filter(id__in=only)
        names = names.filter(institution_id__in=only)
        relations = relations.filter(institution_id__in=only)
    names_of = _Grouped(
        names.values_list("institution_id", "value", "language", "kind").iterator(CHUNK)
    )
    relations_of = _Grouped(
        relations.values_list("institution_id", "kind", "other__ror", "other__code").iterator(CHUNK)
    )
    for row in rows.values_list(*_COLUMNS).annotate(heir=F("successor__code")).iterator(CHUNK):
        yield _record(row, names_of.of(row[0]), relations_of.of(row[0]))


def _record(
    row: tuple[Any, ...], names: list[tuple[Any, ...]], relations: list[tuple[Any, ...]]
) -> RegistryRecord:
    (_id, ror, code, country, subdivision, city, founded, types, status, heir_ror, domains,
     external_ids, deleted, heir_code) = row  # fmt: skip
    others = [(kind, _key(ror, code)) for _, kind, ror, code in relations]
    heir = _key(heir_ror, heir_code)
    if heir and ("successor", heir) not in others:
        others.insert(0, ("successor", heir))
    return RegistryRecord(
        ror=_key(ror, code),
        names=[] if deleted else [Name(value, tag, kind) for _, value, tag, kind in names],
        country=country,
        subdivision=subdivision,
        city=city,
        established=founded,
        types=types,
        status=status,
        domains=domains,
        relations=others,
        external_ids=external_ids,
    )


def _key(ror: str | None, code: str | None) -> str:
    return ror or (f"local:{code}" if code else "")


class _Grouped:
    """Rows sorted by their first column, given out for one growing number after another."""

    def __init__(self, rows: Iterable[tuple[Any, ...]]) -> None:
        self._groups = groupby(rows, key=itemgetter(0))
        self._number = -1
        self._rows: list[tuple[Any, ...]] = []

    def of(self, number: int) -> list[tuple[Any, ...]]:
        while self._number < number:
            found = next(self._groups, None)
            if found is None:
                return []
            self._number, self._rows = found[0], list(found[1])
        return self._rows if self._number == number else []
