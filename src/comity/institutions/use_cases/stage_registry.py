"""Read and check the whole registry file; nothing of it is seen before that is done."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction

from comity.institutions.models import Institution, LoadRun, StagedRecord
from comity.institutions.registry.batches import batches
from comity.institutions.registry.files import BrokenFile, raw_records
from comity.institutions.registry.records import BrokenRecord, as_line, as_packed, digest, from_ror
from comity.institutions.statuses import LoadPhase

BATCH = 500
BROKEN_SHOWN = 100
UNFINISHED = (LoadPhase.STAGING, LoadPhase.APPLYING, LoadPhase.LINKING)
Watch = Callable[[LoadPhase, float], None]


@dataclass(frozen=True, slots=True)
class _Sound:
    ror: str
    digest: str
    packed: dict[str, Any]


def run_for(path: Path) -> LoadRun:
    """The stopped run of this very file, else a new one; another file's stopped run is given up."""
    file_hash = sha256(path)
    run: LoadRun | None = None
    for unfinished in LoadRun.objects.filter(phase__in=UNFINISHED).order_by("id"):
        if unfinished.file_hash == file_hash:
            run = unfinished
        else:
            give_up(unfinished)
    return run or LoadRun.objects.create(file_name=path.name[:255], file_hash=file_hash)


def sha256(path: Path) -> str:
    """The hash that names the file in the audit."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def give_up(run: LoadRun) -> None:
    """Forget what was staged."""
    StagedRecord.objects.filter(run=run).delete()
    run.phase = LoadPhase.FAILED
    run.save(update_fields=["phase"])


def stage(run: LoadRun, path: Path, watch: Watch) -> None:
    """Stage what is new or changed, from where a stopped run left off; raises BrokenFile.

    A reference work's file, checked here: it changes no record, so the audit has nothing to say.
    """
    if run.phase != LoadPhase.STAGING:
        return
    try:
        records = raw_records(path, lambda part: watch(LoadPhase.STAGING, part))
        for batch in batches(_beyond(records, run.staged), BATCH):
            _stage_batch(run, batch)
        _refuse_empty(run, path)
    except BrokenFile:
        give_up(run)
        raise
    run.phase = LoadPhase.APPLYING
    run.save(update_fields=["phase"])


def _refuse_empty(run: LoadRun, path: Path) -> None:
    if run.staged == run.broken:
        raise BrokenFile(f"{path.name} holds no record of the registry.")


def _beyond(records: Iterable[tuple[int, Any]], place: int) -> Iterator[tuple[int, Any]]:
    return (found for found in records if found[0] > place)


def _stage_batch(run: LoadRun, batch: list[tuple[int, Any]]) -> None:
    sound: dict[str, _Sound] = {}
    for number, raw in batch:
        try:
            packed = as_packed(from_ror(raw))
        except BrokenRecord as error:
            run.broken += 1
            if len(run.broken_lines) < BROKEN_SHOWN:
                run.broken_lines.append([number, str(error)])
        else:
            sound[packed["ror"]] = _Sound(packed["ror"], digest(as_line(packed)), packed)
    known = dict(
        Institution.all_objects.filter(ror__in=sound).values_list("ror", "registry_digest")
    )
    news = [one for one in sound.values() if known.get(one.ror) != one.digest]
    run.unchanged += len(sound) - len(news)
    run.staged = batch[-1][0]
    with transaction.atomic():
        StagedRecord.objects.bulk_create(
            StagedRecord(run=run, ror=one.ror, digest=one.digest, packed=one.packed) for one in news
        )
        run.save(update_fields=["staged", "unchanged", "broken", "broken_lines"])
