"""Entering, changing, moving and deleting visits."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.agreements.views.moving import status_screen
from comity.audit.use_cases import delete_record, restore_record
from comity.audit.views.saving import (
    GET_AND_POST,
    add_screen,
    edit_screen,
    into_bin,
    one_of,
    out_of_bin,
)
from comity.partners.queries import partnerships
from comity.timeline.lines import lines_of, rows_of
from comity.timeline.queries import entries
from comity.visits import use_cases
from comity.visits.forms.visit import WAYS, AddVisitForm, VisitForm
from comity.visits.models import Visit
from comity.visits.queries import visible_to
from comity.visits.use_cases import Shown

FORM = "agreements/form.html"


def page_of(code: str) -> str:
    """The visit's page."""
    return reverse("visits:page", args=[code])


def _told(said: dict[str, Any], visit: Visit | None = None) -> dict[str, Any]:
    """What the form says, as the use cases take it; places stay in the order they had."""
    wanted = [
        *(Shown(venue=one) for one in said.pop("venues")),
        *(Shown(words=one) for one in rows_of(said.pop("venue_words"))),
    ]
    before = list(visit.venue_rows.all()) if visit else []
    places = {row.venue_id or row.words.shown("").text: row.order for row in before}
    last = len(wanted) + len(before)

    def place(shown: Shown) -> int:
        key = shown.venue.pk if shown.venue else shown.words.shown("").text
        return places.get(key, last)

    return said | {
        "partnerships": said.pop("partners"),
        "venues": sorted(wanted, key=place),
    }


@GET_AND_POST
@needs("visits.add_visit")
def add(request: Request) -> HttpResponse:
    """A visit as it stands; `?partner=` and `?entry=` say what it belongs to."""
    entry = entries.visible_to(request.user).filter(code=request.GET.get("entry", "")).first()
    known = partnerships.visible_to(request.user).filter(code=request.GET.get("partner", ""))
    initial = {
        "partners": list(entry.partnerships.all() if entry else known),
        "when": entry.when if entry else "",
    }

    def save(**said: Any) -> Visit:
        return use_cases.record_visit(actor=request.actor, entry=entry, **_told(said))

    return add_screen(
        request,
        AddVisitForm(request.POST or None, initial=initial),
        save,
        to=lambda visit: page_of(visit.code),
        title=_("Add a visit"),
        verb=_("Add the visit"),
        back_url=reverse("visits:list"),
        back_label=_("Visits"),
        template=FORM,
    )


def _known(visit: Visit) -> dict[str, Any]:
    """What the form shows of a visit."""
    rows = list(visit.venue_rows.select_related("venue"))
    return {
        "title": visit.title,
        "direction": visit.direction,
        "partners": list(visit.partnerships.all()),
        "when": visit.when,
        "head": visit.head,
        "member_count": visit.member_count,
        "purpose": visit.purpose,
        "head_words": visit.head_words,
        "members": visit.members,
        "venues": [row.venue for row in rows if row.venue],
        "venue_words": lines_of(row.words for row in rows if not row.venue),
        "place": visit.place,
        "hosts": list(visit.hosts.all()),
        "units": list(visit.units.all()),
        "outcome": visit.outcome,
        "owner": visit.owner,
        "notes": visit.notes,
    }


@GET_AND_POST
@needs("visits.change_visit")
def edit(request: Request, code: str) -> HttpResponse:
    """Change a visit as it was seen."""
    visit = one_of(visible_to(request.user), code)

    def save(*, version: int, **said: Any) -> Visit:
        told = _told(said, visit)
        return use_cases.edit_visit(actor=request.actor, visit=visit, version=version, **told)

    return edit_screen(
        request,
        VisitForm(request.POST or None, initial=_known(visit), version=visit.version),
        visit,
        _known,
        save,
        to=page_of(code),
        title=_("Edit the visit"),
        verb=_("Save the visit"),
        back_label=visit.title,
        template=FORM,
    )


@GET_AND_POST
@needs("visits.change_status")
def status(request: Request, code: str) -> HttpResponse:
    """Take a visit to another status."""
    visit = one_of(visible_to(request.user), code)
    change = partial(use_cases.change_status, actor=request.actor, visit=visit)
    return status_screen(request, visit, WAYS, change)


@require_POST
@needs("visits.delete_visit")
def delete(request: Request, code: str) -> HttpResponse:
    """Into the bin, with Undo."""
    visit = one_of(visible_to(request.user), code)
    return into_bin(
        request,
        visit,
        partial(delete_record, actor=request.actor, record=visit),
        page=page_of(code),
        undo=reverse("visits:restore", args=[code]),
        to=reverse("visits:list"),
    )


@require_POST
@needs("visits.delete_visit")
def restore(request: Request, code: str) -> HttpResponse:
    """Out of the bin."""
    visit = one_of(Visit.all_objects, code)
    back = partial(restore_record, actor=request.actor, record=visit)
    return out_of_bin(request, visit, back, page=page_of(code), to=reverse("visits:list"))
