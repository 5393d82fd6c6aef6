"""Meetings of many: one of them, entering and changing it, picking one."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import GET_AND_POST, add_screen, edit_screen, one_of
from comity.documents.attached import files_of
from comity.documents.queries import passages_of
from comity.shared.dates_shown import show
from comity.shared.places import place_name
from comity.timeline import use_cases
from comity.timeline.forms.event import EventForm
from comity.timeline.lines import lines_of, rows_of
from comity.timeline.models import Event
from comity.timeline.moments import moments_of
from comity.timeline.queries import entries, events
from comity.timeline.statuses import OrganisationRole
from comity.timeline.use_cases import Organisation
from comity.timeline.views.showing import about
from comity.ui.options import Option, answer

LONGEST = 100
MOST_NAMED = 100


@require_safe
@needs("timeline.view_event")
def event_options(request: Request) -> HttpResponse:
    """What the box answers in which an event is picked."""
    language = get_language()
    rows = events.visible_to(request.user)
    found = events.found_by(rows, request.GET.get("q", "")[:LONGEST])
    return answer(
        request,
        [
            Option(
                text=str(one.name),
                lang=one.name.shown(language).lang,
                value=one.code,
                second=show(one.when, language),
            )
            for one in found
        ],
    )


@require_safe
@needs("timeline.view_event")
def event(request: Request, code: str) -> HttpResponse:
    """Who of ours and theirs took part: the entries that point to it."""
    found = one_of(events.with_organisers(request.user), code)
    language = get_language()
    told = entries.visible_to(request.user).filter(event=found)
    shown = entries.entry_page(told, cursor=request.GET.get("cursor", ""))
    people = events.people_of(told, language, MOST_NAMED + 1)
    units = events.units_of(told, MOST_NAMED + 1)
    files = files_of(request.user, found)
    context = (
        about(request, found)
        | files
        | {
            "event": found,
            "country": place_name(found.country, language),
            "moments": moments_of(shown.rows, passages_of(shown.rows)),
            "page": shown,
            "units": units[:MOST_NAMED],
            "people": people[:MOST_NAMED],
            "more_took_part": max(len(people), len(units)) > MOST_NAMED,
            "may_enter": request.user.has_perm("timeline.add_entry"),
        }
    )
    return render(request, "timeline/event.html", context)


def _organisers(said: dict[str, Any], event: Event | None = None) -> list[Organisation]:
    """The form's organisers as rows, each in the role it had."""
    rows = event.organisers.all() if event else []
    roles = {row.institution_id or row.words.shown("").text: row.role for row in rows}
    usual = OrganisationRole.ORGANISER
    return [
        *(
            Organisation(institution=one, role=roles.get(one.pk, usual))
            for one in said.pop("institutions")
        ),
        *(
            Organisation(words=one, role=roles.get(one.shown("").text, usual))
            for one in rows_of(said.pop("organiser_words"))
        ),
    ]


@GET_AND_POST
@needs("timeline.add_event")
def add(request: Request) -> HttpResponse:
    """A conference, a fair, a forum."""

    def save(**said: Any) -> Event:
        organisers = _organisers(said)
        return use_cases.record_event(actor=request.actor, organisers=organisers, **said)

    return add_screen(
        request,
        EventForm(request.POST or None),
        save,
        to=lambda event: reverse("timeline:event", args=[event.code]),
        title=_("Add an event"),
        verb=_("Add the event"),
        back_url=reverse("timeline:events"),
        back_label=_("Events"),
    )


def _known(event: Event) -> dict[str, Any]:
    organisers = list(event.organisers.select_related("institution"))
    return {
        "name": event.name,
        "when": event.when,
        "place": event.place,
        "country": event.country,
        "institutions": [row.institution for row in organisers if row.institution],
        "organiser_words": lines_of(row.words for row in organisers if not row.institution),
    }


@GET_AND_POST
@needs("timeline.change_event")
def edit(request: Request, code: str) -> HttpResponse:
    """Change what is known of an event."""
    event = one_of(events.visible_to(request.user), code)

    def save(**said: Any) -> Event:
        organisers = _organisers(said, event)
        return use_cases.edit_event(actor=request.actor, event=event, organisers=organisers, **said)

    return edit_screen(
        request,
        EventForm(request.POST or None, initial=_known(event), version=event.version),
        event,
        _known,
        save,
        to=reverse("timeline:event", args=[code]),
        title=_("Edit the event"),
        verb=_("Save the event"),
        back_label=event.name,
    )
