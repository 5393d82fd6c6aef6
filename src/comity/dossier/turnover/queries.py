"""Heads who were followed by others, and what still names the former one."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat

from comity.dossier.models import Looked
from comity.partners.models import Position
from comity.partners.naming import Named, Naming, offered
from comity.partners.queries.people import posts_visible_to

RECENT = dt.timedelta(days=400)
LOOKED = "looked:"
Thing = tuple[str, int]  # a kind's name and a record's id


@dataclass(frozen=True, slots=True)
class Turn:
    """A post that somebody gave up, and who has it now, where that is known."""

    former: Position
    heir: Position | None


@dataclass(frozen=True, slots=True)
class Found:
    """What names one person: what waits, and what somebody looked at."""

    waiting: frozenset[Thing]
    looked: frozenset[Thing]


NOTHING = Found(frozenset(), frozenset())


def turns(rows: Iterable[Position], today: dt.date) -> list[Turn]:
    """Of all posts that head some institutions: those followed by another, the latest first."""
    posts: dict[tuple[int, int | None], list[Position]] = defaultdict(list)
    for row in rows:
        posts[row.institution_id, row.unit_id].append(row)
    found = [turn for same in posts.values() for turn in _turns(same, today)]
    return sorted(found, key=lambda turn: _ended(turn, today), reverse=True)


def _turns(same: list[Position], today: dt.date) -> Iterable[Turn]:
    """Within one institution or unit. Where no end is said, a later holder of the rank ends it."""

    def begun(post: Position) -> dt.date:
        return post.since_on or dt.date.min

    held = [post for post in same if (post.until_on is None or post.until_on >= today)
            and begun(post) <= today]  # fmt: skip
    heir = max(held, key=begun, default=None)
    now = {
        post.person_id for post in held
        if heir is None or post.rank != heir.rank or begun(post) == begun(heir)
    }  # fmt: skip
    for post in same:
        ended = post.until_on is not None and post.until_on < today
        followed = post in held and post.person_id not in now
        if (ended or followed) and post.person_id not in now:
            yield Turn(post, heir)


def _ended(turn: Turn, today: dt.date) -> dt.date:
    heir = turn.heir.since_on if turn.heir else None
    return turn.former.until_on or heir or today


def heading(user: Any) -> QuerySet[Position]:
    """All posts that head something."""
    return posts_visible_to(user).filter(heads=True).select_related("person", "unit", "institution")


def recent_turns(user: Any, today: dt.date, of: Q | None = None) -> list[Turn]:
    """Heads followed by others within about a year, of the institutions `of`; one query."""
    began = Q(since_on__gte=today - RECENT, since_on__lte=today)
    ended = Q(until_on__gte=today - RECENT, until_on__lt=today)
    changed = Position.objects.filter(began | ended, heads=True)
    if of is not None:
        changed = changed.filter(of)
    rows = heading(user).filter(institution__in=changed.order_by().values("institution"))
    return [turn for turn in turns(rows, today) if today - _ended(turn, today) <= RECENT]


def turn_of(user: Any, former: Position, today: dt.date) -> Turn | None:
    """One post with who has it now; one query."""
    same = heading(user).filter(institution=former.institution_id, unit=former.unit_id)
    return next((turn for turn in turns(same, today) if turn.former.pk == former.pk), None)


def naming(user: Any, people: Collection[int]) -> dict[int, Found]:
    """What names these people, by their ids; one query."""
    if not people:
        return {}
    rows = [_kinded(one, user, people) for one in offered()]
    looks = Looked.objects.filter(person__in=people).order_by()
    kind = Concat(Value(LOOKED), Cast("kind", CharField()), output_field=CharField())
    told = looks.annotate(named_by=kind).values_list("named_by", "person", "record_id")
    waiting: dict[int, set[Thing]] = defaultdict(set)
    looked: dict[int, set[Thing]] = defaultdict(set)
    for name, person, pk in told.union(*rows, all=True):
        if name.startswith(LOOKED):
            looked[person].add((name.removeprefix(LOOKED), pk))
        else:
            waiting[person].add((name, pk))
    return {
        person: Found(
            frozenset(waiting[person] - looked[person]),
            frozenset(waiting[person] & looked[person]),
        )
        for person in people
    }


def _kinded(one: Naming, user: Any, people: Collection[int]) -> QuerySet[Any, Any]:
    named_by = Cast(Value(one.name), CharField())
    rows: QuerySet[Any, Any] = one.rows(user, people).order_by().annotate(named_by=named_by)
    return rows.values_list("named_by", one.person, one.thing)


def things_of(user: Any, things: Collection[Thing]) -> list[tuple[Naming, list[Named]]]:
    """What is to be shown of them, kind by kind; one query for each kind there is."""
    by_kind: dict[str, set[int]] = defaultdict(set)
    for kind, pk in things:
        by_kind[kind].add(pk)
    return [
        (one, one.things(user, by_kind[one.name])) for one in offered() if by_kind.get(one.name)
    ]


def looks_of(person_id: int) -> dict[Thing, Looked]:
    """Who looked at what, when; one query."""
    rows = Looked.objects.filter(person=person_id).select_related("by")
    return {(row.kind, row.record_id): row for row in rows}
