"""Load a registry file, or what ships, in two phases; a stopped load goes on where it was.

Staging reads and checks the whole file and changes nothing. Applying takes it over in batches, each
a transaction, so that others can write meanwhile; the audit gets one entry with the file's hash.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from comity.audit import Actor, record_bulk, use_case
from comity.institutions import names_index
from comity.institutions.models import Institution, LoadRun, StagedRecord
from comity.institutions.names.local_file import shipped_file
from comity.institutions.registry.batches import batches
from comity.institutions.registry.records import digest, from_packed
from comity.institutions.registry.shipped import additions, fingerprint, registry_lines
from comity.institutions.statuses import LoadPhase, Source
from comity.institutions.use_cases.link_relations import link_relations
from comity.institutions.use_cases.names_changed import registry_loaded
from comity.institutions.use_cases.stage_registry import Watch, run_for, stage
from comity.institutions.use_cases.take_over import Taken, take_over

BATCH = 500
# Progress of the shipped file is shown against about so many records.
SHIPPED = 51_400
Reading = Callable[[int], Iterable[Taken]]


def load_file(*, actor: Actor, path: Path, watch: Watch) -> LoadRun:
    """Load the file, or go on with its stopped load; a BrokenFile has changed nothing."""
    run = run_for(path)
    stage(run, path, watch)
    last = StagedRecord.objects.filter(run=run).order_by("-id").values_list("id", flat=True).first()
    first = StagedRecord.objects.filter(run=run).order_by("id").values_list("id", flat=True).first()
    start, span = (first or 0), max((last or 0) - (first or 0), 1)

    def part(phase: LoadPhase, place: int) -> None:
        watch(phase, (place - start) / span)

    _apply(run, lambda place: _staged(run, place), part)
    _finish(actor=actor, run=run)
    _forget_staged(run)
    _renew_index(run)
    return run


def load_shipped(*, actor: Actor, watch: Watch) -> LoadRun:
    """Load the institutions that ship: known to be sound, so nothing is staged."""
    run = LoadRun.objects.filter(
        file_hash=fingerprint(), phase__in=[LoadPhase.APPLYING, LoadPhase.LINKING]
    ).first() or LoadRun.objects.create(
        file_name="institutions.jsonl.xz", file_hash=fingerprint(), phase=LoadPhase.APPLYING
    )
    empty = not run.applied and not Institution.all_objects.exists()

    def part(phase: LoadPhase, place: int) -> None:
        watch(phase, min(place / SHIPPED, 1.0))

    _apply(run, _shipped, part)
    _finish(actor=actor, run=run)
    _renew_index(run, is_the_shipped_one=empty)
    return run


def _apply(run: LoadRun, source: Reading, watch: Callable[[LoadPhase, int], None]) -> None:
    if run.phase == LoadPhase.APPLYING:
        for batch in batches(source(run.applied), BATCH):
            _apply_batch(run, batch)
            watch(LoadPhase.APPLYING, run.applied)
        run.phase = LoadPhase.LINKING
        run.save(update_fields=["phase"])
    if run.added or run.changed:
        for batch in batches(source(run.linked), BATCH):
            with transaction.atomic():
                link_relations(batch)
                run.linked = batch[-1].place
                run.save(update_fields=["linked"])
            watch(LoadPhase.LINKING, run.linked)


def _apply_batch(run: LoadRun, batch: list[Taken]) -> None:
    with transaction.atomic():
        take_over(run, batch)
        run.applied = batch[-1].place
        run.save()


@use_case
def _finish(*, actor: Actor, run: LoadRun) -> None:
    run.phase = LoadPhase.DONE
    run.finished_at = timezone.now()
    run.save(update_fields=["phase", "finished_at"])
    if run.added or run.changed:
        registry_loaded()
    record_bulk(
        actor,
        "institutions.load",
        Institution,
        source=run.file_name,
        digest=run.file_hash,
        rows=run.added + run.changed,
    )


def _renew_index(run: LoadRun, *, is_the_shipped_one: bool = False) -> None:
    """A new index file; that of the shipped file is taken where this database holds just that."""
    if not (run.added or run.changed):
        return
    if is_the_shipped_one:
        with suppress(OSError):  # no cache folder, say: then it is made here
            names_index.adopt(shipped_file())
            return
    names_index.rebuild()


def _staged(run: LoadRun, place: int) -> Iterator[Taken]:
    """Read by pages: a cursor left open would stand in the way of writing."""
    while page := list(StagedRecord.objects.filter(run=run, id__gt=place).order_by("id")[:BATCH]):
        for row in page:
            yield Taken(row.pk, from_packed(row.packed), row.digest)
        place = page[-1].pk


def _forget_staged(run: LoadRun) -> None:
    while last := list(
        StagedRecord.objects.filter(run=run).order_by("id").values_list("id", flat=True)[:BATCH]
    ):
        StagedRecord.objects.filter(run=run, id__lte=last[-1]).delete()


def _shipped(place: int) -> Iterator[Taken]:
    own = {record.ror: record for record in additions()}
    for number, record in enumerate(own.values(), start=1):
        if number > place:
            yield Taken(number, record, "", Source.LOCAL)
    for number, line in enumerate(registry_lines(), start=len(own) + 1):
        if number > place:
            record = from_packed(json.loads(line))
            if record.ror not in own:
                yield Taken(number, record, digest(line))
