"""Entering, changing, moving and deleting activities."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.activities import use_cases
from comity.activities.forms.activity import WAYS, ActivityForm, AddActivityForm
from comity.activities.models import Activity
from comity.activities.queries import visible_to
from comity.activities.statuses import Part
from comity.agreements import queries as agreements
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

FORM = "agreements/form.html"


def page_of(code: str) -> str:
    """The activity's page."""
    return reverse("activities:page", args=[code])


def _told(said: dict[str, Any]) -> dict[str, Any]:
    """What the form says, as the use cases take it."""
    people = {part: said.pop(part.value) for part in Part}
    return said | {"partnerships": said.pop("partners"), "people": people}


@GET_AND_POST
@needs("activities.add_activity")
def add(request: Request) -> HttpResponse:
    """An activity as it stands; `?partner=` and `?agreement=` say what it belongs to."""
    above = agreements.visible_to(request.user).filter(code=request.GET.get("agreement", ""))
    under = list(above.prefetch_related("partnerships"))
    known = partnerships.visible_to(request.user).filter(code=request.GET.get("partner", ""))
    chosen = under[0].partnerships.all() if under else known
    initial = {"partners": list(chosen), "agreements": under}

    def save(**said: Any) -> Activity:
        return use_cases.record_activity(actor=request.actor, **_told(said))

    return add_screen(
        request,
        AddActivityForm(request.POST or None, initial=initial),
        save,
        to=lambda activity: page_of(activity.code),
        title=_("Add an activity"),
        verb=_("Add the activity"),
        back_url=reverse("activities:list"),
        back_label=_("Activities"),
        template=FORM,
    )


def _known(activity: Activity) -> dict[str, Any]:
    """What the form shows of an activity."""
    people: dict[str, list[Any]] = {part: [] for part in Part.values}
    for row in activity.people_rows.select_related("person"):
        people[row.part].append(row.person)
    return {
        "title": activity.title,
        "kind": activity.kind,
        "partners": list(activity.partnerships.all()),
        "agreements": list(activity.agreements.all()),
        "since": activity.since,
        "until": activity.until,
        "aims": activity.aims,
        "focus_areas": list(activity.focus_areas.all()),
        "units": list(activity.units.all()),
        **people,
        "owner": activity.owner,
        "notes": activity.notes,
    }


@GET_AND_POST
@needs("activities.change_activity")
def edit(request: Request, code: str) -> HttpResponse:
    """Change an activity as it was seen."""
    activity = one_of(visible_to(request.user), code)

    def save(**said: Any) -> Activity:
        return use_cases.edit_activity(actor=request.actor, activity=activity, **_told(said))

    return edit_screen(
        request,
        ActivityForm(request.POST or None, initial=_known(activity), version=activity.version),
        activity,
        _known,
        save,
        to=page_of(code),
        title=_("Edit the activity"),
        verb=_("Save the activity"),
        back_label=activity.title,
        template=FORM,
    )


@GET_AND_POST
@needs("activities.change_status")
def status(request: Request, code: str) -> HttpResponse:
    """Take an activity to another status."""
    activity = one_of(visible_to(request.user), code)
    change = partial(use_cases.change_status, actor=request.actor, activity=activity)
    return status_screen(request, activity, WAYS, change)


@require_POST
@needs("activities.delete_activity")
def delete(request: Request, code: str) -> HttpResponse:
    """Into the bin, with Undo."""
    activity = one_of(visible_to(request.user), code)
    return into_bin(
        request,
        activity,
        partial(delete_record, actor=request.actor, record=activity),
        page=page_of(code),
        undo=reverse("activities:restore", args=[code]),
        to=reverse("activities:list"),
    )


@require_POST
@needs("activities.delete_activity")
def restore(request: Request, code: str) -> HttpResponse:
    """Out of the bin."""
    activity = one_of(Activity.all_objects, code)
    back = partial(restore_record, actor=request.actor, record=activity)
    return out_of_bin(request, activity, back, page=page_of(code), to=reverse("activities:list"))
