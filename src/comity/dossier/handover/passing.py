"""Passing what one person looks after to another, at most five hundred things a transaction."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import F
from django.utils import timezone

from comity import audit
from comity.accounts.handing import Handed, by_name, counts, offered
from comity.accounts.models import User
from comity.audit import Actor, use_case
from comity.dossier.models import Handover, HandoverRow
from comity.jobs.queue import enqueue
from comity.partners.models import Partnership
from comity.shared.localized_text import LocalizedText

BATCH = 500
TASK = "dossier.go_on"


class NothingToHandOver(ValueError):
    """The person looks after nothing of these kinds."""


@use_case
def hand_over(
    *,
    actor: Actor,
    giver: User,
    taker: User,
    made_by: User,
    kinds: Iterable[str],
    reason: str,
    on: dt.date,
    by_partner: Iterable[tuple[Iterable[Partnership], User]] = (),
) -> Handover:
    """All that `giver` looks after goes to `taker`; what concerns some partners, to others.

    Up to five hundred things at once; the rest follows in the background, as one act.
    Raises NothingToHandOver.
    """
    wanted = list(kinds)
    total = sum(number for kind, number in counts(giver).items() if kind in wanted)
    if not total:
        raise NothingToHandOver
    handover = Handover.objects.create(
        giver=giver,
        taker=taker,
        made_by=made_by,
        kinds=wanted,
        reason=reason.strip(),
        on=on,
        total=total,
        by_partner={str(one.pk): other.pk for those, other in by_partner for one in those},
    )
    audit.record(actor, "hand_over", handover, after=audit.snapshot(handover))
    if pass_on(actor=actor, handover=handover):
        enqueue(TASK, key=handover.code, code=handover.code)
    return handover


@use_case
def pass_on(*, actor: Actor, handover: Handover) -> bool:
    """The next five hundred; says whether there are more. Doing it again does no harm."""
    room = BATCH
    known = by_name()
    for kind in handover.kinds:
        one = known.get(kind)
        if one is None or room <= 0:
            continue
        rows = list(one.of(handover.giver).select_for_update(of=("self",)).order_by("pk")[:room])
        room -= len(rows)
        for taker_id, those in _by_taker(handover, one, rows).items():
            _pass(actor, handover, one, those, taker_id)
    if room > 0:
        handover.state = Handover.State.DONE
        handover.total = handover.rows.count()
        handover.save(update_fields=["state", "total", "updated_at"])
    return room <= 0


def _by_taker(handover: Handover, one: Handed, rows: list[Any]) -> dict[int, list[Any]]:
    """The rows by who takes them: what concerns a partner goes where the partner goes."""
    others = handover.by_partner
    partners: dict[int, list[int]] = defaultdict(list)
    if others and one.partners:
        told = one.model.objects.filter(pk__in=[row.pk for row in rows])
        for pk, partner in told.order_by().values_list("pk", one.partners):
            partners[pk].append(partner)
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        named = (others[str(one)] for one in partners[row.pk] if str(one) in others)
        found[next(named, handover.taker_id)].append(row)
    return found


def _pass(actor: Actor, handover: Handover, one: Handed, rows: list[Any], taker_id: int) -> None:
    taker = User.objects.get(pk=taker_id)
    if one.settle is not None:
        one.settle(rows, taker)
    _change(actor, one, rows, giver=handover.giver_id, taker=taker_id, verb="hand_over")
    _follow(handover, one, rows)
    HandoverRow.objects.bulk_create(
        HandoverRow(
            handover=handover,
            kind=one.name,
            record_id=row.pk,
            record_code=row.code,
            title=_words(one.title(row)),
            taker=taker,
            version=row.version + 1,
        )
        for row in rows
    )


def _words(title: LocalizedText | str) -> LocalizedText:
    return title if isinstance(title, LocalizedText) else LocalizedText.of("und", und=title)


def _change(
    actor: Actor, one: Handed, rows: Iterable[Any], *, giver: int, taker: int, verb: str
) -> None:
    """One statement for all rows, and the audit of each."""
    column = f"{one.column}_id"
    here = one.model.all_objects.filter(pk__in=[row.pk for row in rows])
    here.update(**{column: taker, "version": F("version") + 1, "updated_at": timezone.now()})
    for row in rows if one.audited else ():
        audit.record(actor, verb, row, before={column: giver}, after={column: taker})


def _follow(handover: Handover, one: Handed, rows: Iterable[Any]) -> None:
    """A record handed over twice (owner and deputy) was changed by ourselves, not by others."""
    same = [other.name for other in offered() if other.model is one.model and other is not one]
    if same:
        others = handover.rows.filter(kind__in=same, record_id__in=[row.pk for row in rows])
        others.update(version=F("version") + 1)


@use_case
def take_back(*, actor: Actor, handover: Handover) -> None:
    """Undo, for what nobody changed since; the rest stays where it is."""
    handover.state = Handover.State.UNDOING
    handover.save(update_fields=["state", "updated_at"])
    audit.record(actor, "take_back", handover)
    if pass_back(actor=actor, handover=handover):
        enqueue(TASK, key=handover.code, code=handover.code)


@use_case
def pass_back(*, actor: Actor, handover: Handover) -> bool:
    """The next five hundred go back; says whether there are more."""
    State = HandoverRow.State  # noqa: N806 - a class
    rows = list(handover.rows.filter(state=State.HANDED).order_by("pk")[:BATCH])
    back = [pk for kind, taker, those in _grouped(rows)
            for pk in _back(actor, handover, kind, taker, those)]  # fmt: skip
    gone = [row.pk for row in rows if row.pk not in set(back)]
    handover.rows.filter(pk__in=back).update(state=State.BACK)
    handover.rows.filter(pk__in=gone).update(state=State.LEFT)
    if len(rows) < BATCH:
        handover.state = Handover.State.UNDONE
        handover.save(update_fields=["state", "updated_at"])
    return len(rows) == BATCH


def _grouped(rows: list[HandoverRow]) -> Iterator[tuple[Handed, int, list[HandoverRow]]]:
    known = by_name()
    groups: dict[tuple[str, int], list[HandoverRow]] = defaultdict(list)
    for row in rows:
        groups[row.kind, row.taker_id].append(row)
    for (kind, taker), those in groups.items():
        if kind in known:
            yield known[kind], taker, those


def _back(
    actor: Actor, handover: Handover, one: Handed, taker: int, rows: list[HandoverRow]
) -> list[int]:
    """The rows whose records are as they were handed over, now back."""
    known = {row.record_id: row for row in handover.rows.filter(pk__in=[row.pk for row in rows])}
    living = one.model.objects.filter(pk__in=known, **{f"{one.column}_id": taker})
    records = [
        record
        for record in living.select_for_update(of=("self",))
        if record.version == known[record.pk].version
    ]
    if one.settle is not None:
        one.settle(records, handover.giver)
    _change(actor, one, records, giver=taker, taker=handover.giver_id, verb="take_back")
    _follow(handover, one, records)
    return [known[record.pk].pk for record in records]


def go_on(code: str) -> None:
    """Carry a large handover, or its undoing, to the end; for the background worker."""
    handover = Handover.objects.select_related("giver", "made_by").get(code=code)
    by = handover.made_by
    actor = Actor(user_id=by.pk, label=by.name or by.email)
    steps = {Handover.State.GOING: pass_on, Handover.State.UNDOING: pass_back}
    while (step := steps.get(Handover.State(handover.state))) and step(
        actor=actor, handover=handover
    ):
        pass
