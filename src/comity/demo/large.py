"""The large demo: as many partnerships and entries as a whole country has, for measuring.

Rows are plain and written in one sweep, with one entry in the audit for each table; the columns
kept for lists are right all the same.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from comity.audit import Actor, record_bulk, use_case
from comity.demo.dice import Dice
from comity.demo.words import load, text
from comity.institutions.models import Institution
from comity.partners.models import Partnership, StageChange
from comity.partners.statuses import Stage
from comity.partners.use_cases.keep_columns import fill_names
from comity.shared.localized_text import LocalizedText
from comity.shared.search_column import search_lines
from comity.timeline.models import Entry, EntryPartner

PARTNERSHIPS = 20_000
ENTRIES = 200_000
BATCH = 2_000
YEARS = 12


@use_case
def enlarge(
    *,
    actor: Actor,
    today: dt.date,
    say: Callable[[str], None],
    partnerships: int = PARTNERSHIPS,
    entries: int = ENTRIES,
) -> None:
    """Go on from the demo that stands until there are so many of both."""
    dice = Dice(partnerships)
    wanted = partnerships - Partnership.objects.count()
    say(f"Adding {wanted:,} partnerships.")
    made: list[Partnership] = []
    for institutions in _batches(_free_institutions(wanted), BATCH):
        batch = [_partnership(dice, institution, today) for institution in institutions]
        Partnership.objects.bulk_create(batch)
        StageChange.objects.bulk_create(_first_stage(partnership) for partnership in batch)
        made.extend(batch)
    missing = entries - Entry.objects.count()
    say(f"Adding {missing:,} entries.")
    titles = [text(title) for step in load("steps").values() for title in _plain(step["titles"])]
    kinds = [step["kind"] for step in load("steps").values() for _ in step["titles"]]
    for start in range(0, missing, BATCH):
        _write_entries(dice, made, titles, kinds, today, min(BATCH, missing - start))
    _keep(made)
    for model, rows in ((Partnership, len(made)), (Entry, missing)):
        digest = hashlib.sha256(f"{partnerships} {entries} {rows}".encode()).hexdigest()
        record_bulk(actor, "demo.enlarge", model, source="demo", digest=digest, rows=rows)


def _free_institutions(count: int) -> Iterator[Institution]:
    free = Institution.objects.filter(partnerships=None).order_by("id")
    return iter(free.prefetch_related("names")[:count])


def _batches(rows: Iterator[Institution], size: int) -> Iterator[list[Institution]]:
    while batch := list(islice(rows, size)):
        yield batch


def _partnership(dice: Dice, institution: Institution, today: dt.date) -> Partnership:
    since = str(today.year - dice.number(1, YEARS))
    partnership = Partnership(
        code=dice.code(),
        institution=institution,
        stage=dice.pick(list(Stage)),
        stage_since=since,
    )
    fill_names(partnership)
    return partnership


def _first_stage(partnership: Partnership) -> StageChange:
    change = StageChange(
        partnership=partnership, target=partnership.stage, reason="-", entered_by="demo"
    )
    change.set_when(partnership.stage_since)
    return change


def _plain(titles: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """The titles with neutral words in their gaps."""
    gap = {"partner": "—", "event": "—", "area": "—", "area_on": "—"}
    return [{tag: title[tag].format_map(gap) for tag in ("en", "ru", "zh")} for title in titles]


def _write_entries(
    dice: Dice,
    partnerships: Sequence[Partnership],
    titles: Sequence[LocalizedText],
    kinds: Sequence[str],
    today: dt.date,
    count: int,
) -> None:
    entries = []
    for _ in range(count):
        place = dice.number(0, len(titles) - 1)
        entry = Entry(code=dice.code(), kind=kinds[place], title=titles[place])
        day = today - dt.timedelta(days=dice.number(1, 365 * YEARS))
        entry.set_when(dice.vaguely(day, today))
        entry.search = search_lines(entry.title)
        entries.append(entry)
    Entry.objects.bulk_create(entries)
    rows = []
    for entry in entries:
        partnership = dice.pick(partnerships)
        rows.append(
            EntryPartner(
                entry=entry, partnership=partnership, kind=entry.kind, when_key=entry.when_key
            )
        )
        if (entry.when_key, entry.pk) > getattr(partnership, "newest", ("", 0)):
            partnership.newest = (entry.when_key, entry.pk)  # type: ignore[attr-defined]
            partnership.last_key, partnership.last_when = entry.when_key, entry.when
            partnership.last_title = entry.title
    EntryPartner.objects.bulk_create(rows)


def _keep(partnerships: Sequence[Partnership]) -> None:
    columns = ["last_key", "last_when", "last_title"]
    Partnership.objects.bulk_update(partnerships, columns, batch_size=500)
