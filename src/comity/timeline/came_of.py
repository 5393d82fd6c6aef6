"""What records of the rooms above have to do with an entry: the agreement signed, the visit.

Some point to the entry themselves, others were tied to it by a person. The rooms are asked by name
only: a timeline stands lower than they and does not know them.
"""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from comity.shared.localized_text import LocalizedText
from comity.timeline.models import Entry, EntryLink, EntryPartner
from comity.timeline.moments import address
from comity.ui.status import Status

MOST_OFFERED = 50


@dataclass(frozen=True, slots=True)
class Room:
    """A kind of record that may stand on an entry; `points` says that it has a field for it."""

    label: str
    permission: str
    page: str
    icon: str
    name: str | Promise
    points: bool = True


ROOMS = (
    Room(
        "agreements.agreement",
        "agreements.view_agreement",
        "agreements:page",
        "file-certificate",
        pgettext_lazy("tied to an entry", "Agreements"),
    ),
    Room(
        "visits.visit",
        "visits.view_visit",
        "visits:page",
        "users",
        pgettext_lazy("tied to an entry", "Visits"),
    ),
    Room(
        "activities.activity",
        "activities.view_activity",
        "activities:page",
        "flask",
        pgettext_lazy("tied to an entry", "Activities"),
        points=False,
    ),
    Room(
        "newsroom.article",
        "newsroom.view_article",
        "newsroom:page",
        "news",
        pgettext_lazy("tied to an entry", "News"),
    ),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A record that stands on an entry; `link` is the number of the tie, None where it points."""

    icon: str
    text: LocalizedText
    url: str
    sign: Status
    link: int | None


def came_of(user: Any, entry: Entry) -> list[Outcome]:
    """The living records that have to do with this entry; one query for all rooms."""
    found = [(number, _records(room, entry)) for number, room in _rooms(user)]
    if not found:
        return []
    models = {number: records.model for number, records in found}
    first, *others = (
        records.values_list(Value(number), "pk", "code", "title", "status", "link")
        for number, records in found
    )
    outcomes = []
    for number, _pk, code, title, status, link in sorted(
        first.union(*others, all=True), key=_place
    ):
        room = ROOMS[number]
        sign = models[number](status=status).sign
        outcomes.append(Outcome(room.icon, title, address(room.page, code), sign, link))
    return outcomes


def records_near(user: Any, entry: Entry) -> list[tuple[Room, list[Any]]]:
    """What the rooms know of the entry's partners, newest first, not tied yet; a query a room."""
    partners = EntryPartner.objects.filter(entry=entry).values("partnership")
    near = []
    for _number, room in _rooms(user):
        manager: Any = apps.get_model(room.label).objects
        rows = manager.filter(partnerships__in=partners).exclude(_tied(room, entry)).distinct()
        near.append((room, list(rows.order_by("-pk")[:MOST_OFFERED])))
    return near


def _rooms(user: Any) -> list[tuple[int, Room]]:
    return [
        (number, room)
        for number, room in enumerate(ROOMS)
        if apps.is_installed(f"comity.{room.label.partition('.')[0]}")
        and user.has_perm(room.permission)
    ]


def _tied(room: Room, entry: Entry) -> Q:
    links = EntryLink.objects.filter(entry=entry, record_label=room.label)
    tied = Q(pk__in=links.values("record_id"))
    return tied | Q(entry=entry) if room.points else tied


def _records(room: Room, entry: Entry) -> QuerySet[Any]:
    link = EntryLink.objects.filter(
        entry=entry, record_label=room.label, record_id=OuterRef("pk")
    ).values("pk")[:1]
    manager: Any = apps.get_model(room.label).objects
    rows: QuerySet[Any] = manager.filter(_tied(room, entry)).annotate(link=Subquery(link))
    return rows.order_by()


def _place(row: tuple[Any, ...]) -> tuple[int, int]:
    return row[0], row[1]
