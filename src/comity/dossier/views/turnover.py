"""What names a head who is head no more, and where each is changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.dossier.addresses import address
from comity.dossier.models import Looked
from comity.dossier.turnover import queries
from comity.dossier.turnover.looking import look, look_again
from comity.partners.models import Position
from comity.partners.naming import Named, Naming, offered


@dataclass(frozen=True, slots=True)
class Card:
    """One kind: what still waits, and what somebody looked at."""

    kind: Naming
    waiting: list[Named]
    looked: list[tuple[Named, Looked]]


def _former(code: str) -> Position:
    rows = Position.objects.select_related("person", "unit", "institution")
    found = rows.filter(code=code, heads=True, person__deleted_at=None).first()
    if found is None:
        raise Http404
    return found


@require_safe
@needs("dossier.view_turnover")
def turnovers(request: Request) -> HttpResponse:
    """Heads who changed: all of about a year, or of one institution or person."""
    asked = request.GET
    today = timezone.localdate()
    of = None
    if institution := asked.get("institution", ""):
        of = Q(institution__code=institution)
    elif person := asked.get("person", ""):
        of = Q(institution__positions__person__code=person, institution__positions__heads=True)
    if of is None:
        found = queries.recent_turns(request.user, today)
    else:
        ids = Position.objects.filter(of, heads=True).order_by().values("institution")
        found = queries.turns(queries.heading(request.user).filter(institution__in=ids), today)
        if code := asked.get("person", ""):
            found = [one for one in found if one.former.person.code == code]
    found = found[:100]
    names = queries.naming(request.user, {turn.former.person_id for turn in found})
    lines = [(turn, names.get(turn.former.person_id, queries.NOTHING)) for turn in found]
    context = {"lines": lines, "narrowed": of is not None}
    return render(request, "dossier/turnovers.html", context)


@require_safe
@needs("dossier.view_turnover")
def turnover(request: Request, code: str) -> HttpResponse:
    """One change of head: the texts that name the predecessor."""
    former = _former(code)
    turn = queries.turn_of(request.user, former, timezone.localdate())
    if turn is None:
        raise Http404
    person = former.person_id
    named = queries.naming(request.user, {person})[person]
    looks = queries.looks_of(person) if named.looked else {}
    shown = queries.things_of(request.user, named.waiting | named.looked)
    context = {
        "turn": turn,
        "cards": [_card(kind, things, looks) for kind, things in shown],
        "waiting": len(named.waiting),
        "may_look": request.user.has_perm("dossier.look_at_turnover"),
    }
    return render(request, "dossier/turnover.html", context)


def _card(kind: Naming, things: list[Named], looks: Mapping[queries.Thing, Looked]) -> Card:
    waiting = [one for one in things if (kind.name, one.pk) not in looks]
    looked = [(one, looks[kind.name, one.pk]) for one in things if (kind.name, one.pk) in looks]
    return Card(kind, waiting, looked)


@require_POST
@needs("dossier.look_at_turnover")
def checked(request: Request, code: str) -> HttpResponse:
    """Somebody looked at one thing; pressed again, it waits again."""
    former = _former(code)
    sent = request.POST
    number = sent.get("record", "")
    if sent.get("kind") not in {one.name for one in offered()} or not number.isdecimal():
        return redirect(address("dossier:turnover", code))  # a page of long ago
    about: dict[str, Any] = {
        "actor": request.actor,
        "person": former.person,
        "kind": sent["kind"],
        "record_id": int(number[:18]),
    }
    if "again" in sent:
        look_again(**about)
    else:
        look(by=request.user, **about)
    return redirect(address("dossier:turnover", code))
