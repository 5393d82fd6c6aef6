"""Entering, changing, moving and deleting activities."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.activities import use_cases
from comity.activities.forms.activity import WAYS, ActivityForm, AddActivityForm
from comity.activities.models import Activity
from comity.activities.queries import visible_to
from comity.agreements import queries as agreements
from comity.agreements.views.moving import into_bin, out_of_bin, status_screen
from comity.partners.queries import partnerships
from comity.partners.views.saving import adding, done, one_of, saved, show_form, values

GET_AND_POST = require_http_methods(["GET", "HEAD", "POST"])
FORM = "agreements/form.html"


def page_of(code: str) -> str:
    """The activity's page."""
    return reverse("activities:page", args=[code])


@GET_AND_POST
@needs("activities.add_activity")
def add(request: Request) -> HttpResponse:
    """An activity as it stands; `?partner=` and `?agreement=` say what it belongs to."""
    above = agreements.visible_to(request.user).filter(code=request.GET.get("agreement", ""))
    under = list(above.prefetch_related("partnerships"))
    known = partnerships.visible_to(request.user).filter(code=request.GET.get("partner", ""))
    chosen = under[0].partnerships.all() if under else known
    initial = {"partners": list(chosen), "agreements": under}
    form = AddActivityForm(request.POST or None, initial=initial)
    adding(form)
    if request.method == "POST" and form.is_valid():
        said = values(form)
        made = use_cases.record_activity(
            actor=request.actor, partnerships=said.pop("partners"), **said
        )
        return done(request, _("%(name)s is on record.") % {"name": made}, page_of(made.code))
    return show_form(
        request,
        form,
        title=_("Add an activity"),
        verb=_("Add the activity"),
        back_url=reverse("activities:list"),
        back_label=_("Activities"),
        template=FORM,
    )


def _known(activity: Activity) -> dict[str, Any]:
    """What the form shows of an activity."""
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
        "notes": activity.notes,
    }


@GET_AND_POST
@needs("activities.change_activity")
def edit(request: Request, code: str) -> HttpResponse:
    """Change an activity as it was seen."""
    activity = one_of(visible_to(request.user), code)
    form = ActivityForm(request.POST or None, initial=_known(activity), version=activity.version)

    def save(*, partners: Any, **said: Any) -> Activity:
        return use_cases.edit_activity(
            actor=request.actor, activity=activity, partnerships=partners, **said
        )

    if request.method == "POST" and form.is_valid() and saved(form, activity, _known, save):
        return done(request, _("Saved."), page_of(code))
    return show_form(
        request,
        form,
        title=_("Edit the activity"),
        verb=_("Save the activity"),
        back_url=page_of(code),
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
    return into_bin(request, visible_to(request.user), code)


@require_POST
@needs("activities.delete_activity")
def restore(request: Request, code: str) -> HttpResponse:
    """Out of the bin."""
    return out_of_bin(request, Activity.all_objects.all(), code)
