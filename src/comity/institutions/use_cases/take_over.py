"""Take over a batch of registry records: new, changed and withdrawn institutions with names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from comity.institutions.display import NamedInLanguage, displayed
from comity.institutions.models import Institution, InstitutionName, InstitutionRelation, LoadRun
from comity.institutions.registry.records import RegistryRecord
from comity.institutions.registry.rows import insert_rows
from comity.institutions.statuses import Source, Status
from comity.shared.folding import fold

# Column of the institution -> what the registry calls it.
COLUMNS = {
    "country": "country",
    "subdivision": "subdivision",
    "city": "city",
    "latitude": "latitude",
    "longitude": "longitude",
    "founded": "established",
    "types": "types",
    "status": "status",
    "website": "website",
    "domains": "domains",
    "external_ids": "external_ids",
}
SAVED = (*COLUMNS, "ror", "source", "display", "registry_digest", "version", "updated_at")


NAME_COLUMNS = ("institution", "value", "language", "kind", "source")


class _Name(NamedTuple):
    value: str
    language: str
    kind: str
    source: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A registry record on its way in: its place in the run, itself, its digest.

    `source` is LOCAL for a record of our own making that ships with the tool.
    """

    place: int
    record: RegistryRecord
    digest: str
    source: Source = Source.REGISTRY


def take_over(run: LoadRun, batch: Sequence[Taken]) -> None:
    """Change or add the batch's institutions; called inside a transaction.

    What a person corrected or added here stays; what the registry no longer says goes.
    """
    rows = {taken.record.ror: taken for taken in batch}
    known = _known(rows)
    news = [taken for ror, taken in rows.items() if _is_news(known.get(ror), taken)]
    run.unchanged += len(rows) - len(news)
    kept = _kept_names([known[taken.record.ror].pk for taken in news if taken.record.ror in known])
    written, names = [], []  # names: those of the institution at the same place
    for taken in news:
        institution = known.get(taken.record.ror)
        _count(run, institution, taken)
        institution = institution or Institution(ror=taken.record.ror, source=taken.source)
        own = kept.get(institution.pk, [])
        fresh = _names(taken, own)
        _fill(institution, taken, [*own, *fresh])
        written.append(institution)
        names.append(fresh)
    _save(written)
    insert_rows(InstitutionName, NAME_COLUMNS, _name_rows(written, names))


def _known(rors: Any) -> dict[str, Institution]:
    """The institutions of these ids; a living one before a deleted one, which stays deleted."""
    found = Institution.all_objects.select_for_update().filter(ror__in=list(rors))
    ordered = sorted(found, key=lambda institution: institution.deleted_at is None)
    return {institution.ror: institution for institution in ordered}


def _is_news(institution: Institution | None, taken: Taken) -> bool:
    if institution is None:
        return True
    if taken.source == Source.LOCAL:
        return False  # ours of the shipped file give way to whatever is here
    return institution.registry_digest != taken.digest


def _kept_names(changed: list[int]) -> dict[int, list[InstitutionName]]:
    """Our own names of the changed institutions; the registry's go, to be written anew."""
    names = InstitutionName.objects.filter(institution_id__in=changed)
    kept: dict[int, list[InstitutionName]] = {}
    for name in names.filter(source=Source.LOCAL):
        kept.setdefault(name.institution_id, []).append(name)
    names.filter(source=Source.REGISTRY).delete()
    InstitutionRelation.objects.filter(institution_id__in=changed, source=Source.REGISTRY).delete()
    return kept


def _count(run: LoadRun, institution: Institution | None, taken: Taken) -> None:
    if institution is None:
        run.added += 1
    else:
        run.changed += 1
    was = institution.status if institution else Status.ACTIVE
    if taken.record.status == Status.WITHDRAWN != was:
        run.withdrawn += 1
        run.followed += bool(taken.record.successor)


def _names(taken: Taken, own: list[InstitutionName]) -> list[_Name]:
    said = {(fold(name.value), name.kind) for name in own}
    return [
        _Name(name.value[:500], name.language, name.kind, taken.source)
        for name in taken.record.names
        if not said or (fold(name.value), name.kind) not in said
    ]


def _name_rows(
    written: list[Institution], names: list[list[_Name]]
) -> Iterator[tuple[int, str, str, str, str]]:
    for institution, its in zip(written, names, strict=True):
        for name in its:
            yield institution.pk, *name


def _fill(institution: Institution, taken: Taken, names: Sequence[NamedInLanguage]) -> None:
    was_local = institution.source == Source.LOCAL
    for column, theirs in COLUMNS.items():
        value = getattr(taken.record, theirs)
        if column in institution.corrected or (was_local and not value):
            continue
        setattr(institution, column, value)
    institution.source = taken.source
    institution.city = institution.city[:160]
    institution.website = institution.website[:500]
    institution.registry_digest = taken.digest if taken.source == Source.REGISTRY else ""
    institution.display = displayed(names)


def _save(written: list[Institution]) -> None:
    """Insert the new ones, write the changed ones over: one statement each, whatever the number."""
    known = [institution for institution in written if institution.pk]
    Institution.all_objects.bulk_create([one for one in written if not one.pk])
    for institution in known:
        institution.version += 1  # whoever has it open is told
    if known:
        Institution.all_objects.bulk_create(
            known, update_conflicts=True, unique_fields=["id"], update_fields=SAVED
        )
