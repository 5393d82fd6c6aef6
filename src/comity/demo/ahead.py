"""Visits, activities and promises: what runs with a partner and what lies ahead."""

import datetime as dt
from collections.abc import Sequence

from comity.activities.models import Activity, ActivityStatusChange
from comity.activities.statuses import ActivityStatus
from comity.agreements.models import Agreement
from comity.demo.dice import working
from comity.demo.office import Office
from comity.demo.partners import Partner
from comity.demo.pile import Pile
from comity.demo.words import Piece, load, text
from comity.partners.statuses import Stage
from comity.shared.search_column import search_lines
from comity.timeline.models import Commitment, CommitmentChange, Entry
from comity.timeline.statuses import CommitmentStatus, Side
from comity.visits.models import Visit, VisitStatusChange, VisitVenue
from comity.visits.statuses import VisitStatus as V

LIVING = frozenset({Stage.EXPLORING, Stage.AGREED, Stage.ACTIVE})


def visit(partner: Partner, office: Office, pile: Pile, today: dt.date) -> None:
    """Past visits behind the entries of that kind; some that are prepared now."""
    dice = partner.dice
    for entry in partner.entries:
        if entry.kind in {"visit_in", "visit_out"} and dice.chance(0.7):
            direction = entry.kind.removeprefix("visit_")
            status = V.DONE if dice.chance(0.3) else V.REPORTED
            made = _visit(partner, office, pile, direction, status, entry.when)
            made.entry, made.outcome, made.title = entry, entry.outcome, entry.title
            made.search = search_lines(made.title, made.head_words)
    if partner.stage in LIVING and dice.chance(0.22):
        day = working(today + dt.timedelta(days=dice.number(3, 160)))
        near = (day - today).days < 30
        status = dice.pick(
            (V.PREPARING, V.CONFIRMED) if near else (V.PROPOSED, V.APPROVED, V.PREPARING)
        )
        until = day + dt.timedelta(days=dice.number(1, 4))
        when = f"{day}/{until}" if near or dice.chance(0.5) else day.isoformat()[:7]
        direction = dice.weighed({"in": 6, "out": 3, "online": 1})
        _visit(partner, office, pile, direction, status, when)
    elif partner.stage == Stage.ACTIVE and dice.chance(0.03):
        when = f"{today - dt.timedelta(days=1)}/{today + dt.timedelta(days=1)}"
        _visit(partner, office, pile, "in", V.RUNNING, when)
    elif partner.stage == Stage.ACTIVE and dice.chance(0.05):
        day = today + dt.timedelta(days=dice.number(10, 60))
        _visit(partner, office, pile, "in", V.CANCELLED, day.isoformat())


def _visit(
    partner: Partner, office: Office, pile: Pile, direction: str, status: V, when: str
) -> Visit:
    dice, data = partner.dice, load("visits")
    area = dice.pick(partner.areas)
    made = Visit(
        direction=direction,
        status=status,
        title=partner.writer.write(data[direction], everywhere=0.6, area=area),
        purpose=partner.writer.write(data["purposes"], everywhere=0.4, area=area),
        members=text(dice.pick(data["members"])),
        member_count=dice.number(2, 9),
        head=partner.people[0] if direction == "in" and partner.people else None,
        head_words=text(load("office")["posts"]["deputy"]) if direction == "out" else text({}),
    )
    made.set_when(when)
    made.search = search_lines(made.title, made.head_words)
    pile.add(made)
    pile.link(made, "partnerships", [partner.partnership])
    pile.link(made, "units", partner.units)
    if direction == "in":
        for order, venue in enumerate(dice.some(office.venues, dice.number(1, 4)), start=1):
            pile.add(VisitVenue(visit=made, venue=venue, order=order))
    pile.add(VisitStatusChange(visit=made, target=status, entered_by=partner.owner.name))
    return made


def run(partner: Partner, pile: Pile, agreements: Sequence[Agreement], today: dt.date) -> None:
    """Joint programmes, research, exchanges."""
    dice = partner.dice
    count = {
        Stage.EXPLORING: (0, 1),
        Stage.AGREED: (0, 2),
        Stage.ACTIVE: (1, 4),
        Stage.DORMANT: (0, 1),
        Stage.ENDED: (0, 2),
    }.get(Stage(partner.stage), (0, 0))
    for kind in dice.some(list(load("activities")), dice.number(*count)):
        status = _status(partner)
        began = partner.began or partner.until
        over = status in {ActivityStatus.FINISHED, ActivityStatus.STOPPED}
        started = over or status == ActivityStatus.RUNNING
        area = dice.pick(partner.areas)
        activity = Activity(
            kind=kind,
            status=status,
            title=partner.writer.write(load("activities")[kind], everywhere=0.65, area=area),
            until=str(partner.until.year) if over else "",
        )
        activity.set_since(dice.vaguely(began, today)[:7] if started else "")
        activity.search = search_lines(activity.title)
        pile.add(activity)
        pile.link(activity, "partnerships", [partner.partnership])
        pile.link(activity, "agreements", agreements[:1] if started else [])
        pile.link(activity, "focus_areas", partner.focus_areas[:1])
        pile.link(activity, "units", partner.units[:1])
        pile.add(
            ActivityStatusChange(activity=activity, target=status, entered_by=partner.owner.name)
        )


def _status(partner: Partner) -> str:
    if partner.stage == Stage.ACTIVE:
        return partner.dice.weighed(
            {
                ActivityStatus.RUNNING: 60,
                ActivityStatus.FINISHED: 15,
                ActivityStatus.DESIGN: 15,
                ActivityStatus.APPROVED: 10,
            }
        )
    if partner.stage in {Stage.DORMANT, Stage.ENDED}:
        return partner.dice.pick((ActivityStatus.FINISHED, ActivityStatus.STOPPED))
    return partner.dice.pick((ActivityStatus.IDEA, ActivityStatus.DESIGN))


def promise(partner: Partner, pile: Pile, today: dt.date) -> None:
    """Promises of both sides: open, overdue, kept, moved, dropped."""
    dice, entries = partner.dice, partner.entries[1:]
    chosen = dice.some(entries, len(entries) // 4)
    if entries and partner.stage in LIVING and entries[-1] not in chosen and dice.chance(0.7):
        chosen.append(entries[-1])
    for entry in chosen:
        side = dice.weighed({Side.OURS: 55, Side.THEIRS: 45})
        piece = partner.turns(f"promises {side}", load("promises")[side])
        said = entry.latest or today
        fresh = (today - said).days < 200 and partner.stage in LIVING
        due = said + dt.timedelta(days=dice.number(20, 90))
        status = CommitmentStatus.OPEN if fresh and dice.chance(0.75) else CommitmentStatus.KEPT
        if status != CommitmentStatus.OPEN and dice.chance(0.12):
            status = CommitmentStatus.DROPPED
        if status == CommitmentStatus.OPEN:
            late = dice.chance(0.18)
            due = today + dt.timedelta(days=-dice.number(1, 40) if late else dice.number(0, 110))
        _promise(partner, pile, side, piece, entry, status, due, today)


def _promise(
    partner: Partner,
    pile: Pile,
    side: str,
    piece: Piece,
    entry: Entry,
    status: str,
    due: dt.date,
    today: dt.date,
) -> None:
    dice = partner.dice
    closed = None if status == CommitmentStatus.OPEN else min(due, today)
    commitment = Commitment(
        side=side,
        words=partner.writer.fill(piece, everywhere=0.6, area=dice.pick(partner.areas)),
        owner=partner.owner,
        person=partner.people[-1] if side == Side.THEIRS and partner.people else None,
        due=None if status == CommitmentStatus.OPEN and dice.chance(0.1) else due,
        status=status,
        closed_on=closed,
        entry=entry,
    )
    pile.add(commitment)
    pile.link(commitment, "partnerships", [partner.partnership])
    if status != CommitmentStatus.OPEN or dice.chance(0.1):
        moved = status == CommitmentStatus.OPEN
        pile.add(
            CommitmentChange(
                commitment=commitment,
                source=CommitmentStatus.OPEN,
                target=status,
                due_before=due - dt.timedelta(days=14) if moved else due,
                due_after=commitment.due,
                reason=_reason(partner, moved=moved, status=status),
                entered_by=partner.owner.name,
            )
        )


def _reason(partner: Partner, *, moved: bool, status: str) -> str:
    if moved or status == CommitmentStatus.DROPPED:
        reasons: list[str] = load("promises")["moved" if moved else "dropped"]
        return partner.dice.pick(reasons)
    return ""
