"""Make one record of two that are the same."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from comity import audit
from comity.accounts.models import GuestAnswer, SavedList
from comity.audit import Actor, use_case
from comity.dossier.merging.choices import Pair, pairs_of, taken_over
from comity.dossier.merging.keeping import keep
from comity.dossier.merging.moving import Act, Log, bin_it, move
from comity.dossier.merging.names import take_names
from comity.dossier.merging.relations import KINDS, Way, relations_of
from comity.dossier.models import MergedPair, MergeRun
from comity.institutions.home import home_institution
from comity.institutions.models import Institution
from comity.partners.models import Partnership, StageChange
from comity.shared.records import Record, claim_version


class CannotMerge(Exception):
    """These two cannot become one; its words say why."""


@use_case
def merge_records(
    *,
    actor: Actor,
    kind: str,
    winner: Record,
    loser: Record,
    versions: Mapping[str, int],
    chosen: Mapping[str, str] | None = None,
    both: bool = True,
) -> MergeRun:
    """`loser` goes into `winner`; `chosen` says of a field whose value stays (see `choices`).

    `versions` are those that were looked at, by code. Raises Conflict, and CannotMerge.
    """
    pairs = pairs_of(kind, winner, loser, both=both)
    _check(pairs)
    run = MergeRun.objects.create(made_by_id=actor.user_id)
    log = Log(run)
    for pair in pairs:
        _merge(actor, log, pair, versions, dict(chosen or {}))
    log.write()
    keep(pairs)
    return run


def _check(pairs: list[Pair]) -> None:
    for pair in pairs:
        if pair.winner.pk == pair.loser.pk:
            raise CannotMerge(_("This is the same record already."))
        if pair.winner.deleted_at or pair.loser.deleted_at:
            raise CannotMerge(_("One of the two lies in the recycle bin. Bring it back first."))
    home = home_institution()
    ours = [pair for pair in pairs if home and home.pk in {pair.winner.pk, pair.loser.pk}]
    for pair in ours:
        if isinstance(pair.winner, Institution) and _are_partners(pair):
            raise CannotMerge(_("One of the two is our university, the other is a partner of it."))


def _are_partners(pair: Pair) -> bool:
    both = [pair.winner.pk, pair.loser.pk]
    return Partnership.objects.filter(institution__in=both).exists()


def _merge(
    actor: Actor, log: Log, pair: Pair, versions: Mapping[str, int], chosen: dict[str, str]
) -> None:
    winner, loser = pair.winner, pair.loser
    for record in (winner, loser):
        claim_version(record, versions.get(record.code, 0))
    before = audit.snapshot(winner)
    MergedPair.objects.create(
        run=log.run,
        label=winner._meta.label_lower,
        winner_id=winner.pk,
        winner_code=winner.code,
        loser_id=loser.pk,
        loser_code=loser.code,
    )
    columns = taken_over(pair, chosen)
    _fill(log, winner, loser, columns)
    for relation in relations_of(KINDS[pair.kind]):
        if relation.way is Way.MOVE:
            move(log, relation, winner=winner.pk, loser=loser.pk)
    take_names(log, winner, loser)
    _follow_codes(log, loser.code, winner.code)
    bin_it(log, loser)
    if "stage" in columns:
        _say_the_stage(log, actor, winner)
    detail = {"merge": log.run.code, "from": loser.pk, "into": winner.pk}
    after = audit.snapshot(winner)
    audit.record(actor, "merge", winner, before=before, after=after, detail=detail)
    audit.record(actor, "merge_away", loser, detail=detail)


def _fill(log: Log, winner: Any, loser: Any, columns: list[str]) -> None:
    """Take over the values that were chosen; the registry leaves them alone afterwards."""
    if not columns:
        return
    for name in columns:
        setattr(winner, name, getattr(loser, name))
    saved = list(columns)
    if isinstance(winner, Institution):
        winner.corrected = sorted({*winner.corrected, *columns})
        saved.append("corrected")
    winner.save(update_fields=saved)
    log.note(Act.FILLED, winner, winner.pk, was=saved)


def _say_the_stage(log: Log, actor: Actor, partnership: Partnership) -> None:
    """A stage is always where its last change led to."""
    last = partnership.stage_changes.first()
    change = StageChange(
        partnership=partnership,
        source=last.target if last else "",
        target=partnership.stage,
        reason=_("Two records of this partner became one."),
        entered_by=actor.label,
    )
    change.set_when(partnership.stage_since)
    change.save()
    log.note(Act.ADDED, change, change.pk)


def _follow_codes(log: Log, old: str, new: str) -> None:
    """Saved filters and guests' answers that name the record name the other one."""
    for model, column in ((SavedList, "query"), (GuestAnswer, "about")):
        for row in model.all_objects.filter(**{f"{column}__contains": old}):
            was = getattr(row, column)
            now = was.replace(old, new)
            log.note(Act.CHANGED, row, row.pk, column=column, was=was, now=now)
            model.all_objects.filter(pk=row.pk).update(
                **{column: now, "updated_at": timezone.now()}
            )
