"""Adding and changing focus areas, regions, initiatives and offices abroad."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.partners import use_cases
from comity.partners.forms.framing import AreaForm, InitiativeForm, OfficeForm, RegionForm
from comity.partners.models import FocusArea, Initiative, OfficeAbroad, Region
from comity.partners.queries.framing import (
    areas_visible_to,
    initiatives_visible_to,
    offices_visible_to,
    regions_visible_to,
)
from comity.partners.queries.partnerships import visible_to
from comity.partners.views.partnership import page_of
from comity.partners.views.saving import adding, done, one_of, saved, show_form, values

GET_AND_POST = require_http_methods(["GET", "HEAD", "POST"])


def _sent(request: Request) -> bool:
    return request.method == "POST"


@GET_AND_POST
@needs("partners.add_focusarea")
def add_area(request: Request, code: str) -> HttpResponse:
    """Enter what the two agreed to work on."""
    partnership = one_of(visible_to(request.user), code)
    form = AreaForm(request.POST or None)
    adding(form)
    del form.fields["ended_when"]
    if _sent(request) and form.is_valid():
        use_cases.agree_focus_area(actor=request.actor, partnership=partnership, **values(form))
        return done(request, _("The focus area is on record."), f"{page_of(code)}#areas")
    return show_form(
        request,
        form,
        title=_("Add a focus area"),
        verb=_("Add the focus area"),
        back_url=page_of(code),
        back_label=partnership.names,
    )


def _known_area(area: FocusArea) -> dict[str, Any]:
    names = ("words", "isced", "agreed_when", "agreed_where", "ended_when")
    return {name: getattr(area, name) for name in names}


@GET_AND_POST
@needs("partners.change_focusarea")
def edit_area(request: Request, code: str) -> HttpResponse:
    """Change a focus area, or say when it ended."""
    area = one_of(areas_visible_to(request.user).select_related("partnership"), code)
    form = AreaForm(request.POST or None, initial=_known_area(area), version=area.version)
    back = page_of(area.partnership.code)
    save = partial(use_cases.edit_focus_area, actor=request.actor, area=area)
    if _sent(request) and form.is_valid() and saved(form, area, _known_area, save):
        return done(request, _("Saved."), f"{back}#areas")
    return show_form(
        request,
        form,
        title=_("Edit the focus area"),
        verb=_("Save the focus area"),
        back_url=back,
        back_label=area.partnership.names,
        record=area,
        delete=("focusarea", _("Delete this focus area")),
    )


@GET_AND_POST
@needs("partners.add_region")
def add_region(request: Request) -> HttpResponse:
    """Enter a region."""
    form = RegionForm(request.POST or None)
    adding(form)
    if _sent(request) and form.is_valid():
        region = use_cases.record_region(actor=request.actor, **values(form))
        to = reverse("partners:region", args=[region.code])
        return done(request, _("%(name)s is on record.") % {"name": region}, to)
    return show_form(
        request,
        form,
        title=_("Add a region"),
        verb=_("Add the region"),
        back_url=reverse("partners:regions"),
        back_label=_("Regions"),
    )


def _known_region(region: Region) -> dict[str, Any]:
    names = ("names", "owner", "is_key", "key_since", "key_why")
    places = [part.place for part in region.parts.all()]
    return {name: getattr(region, name) for name in names} | {"places": places}


@GET_AND_POST
@needs("partners.change_region")
def edit_region(request: Request, code: str) -> HttpResponse:
    """Change a region."""
    region = one_of(regions_visible_to(request.user).select_related("owner"), code)
    form = RegionForm(request.POST or None, initial=_known_region(region), version=region.version)
    back = reverse("partners:region", args=[code])
    save = partial(use_cases.edit_region, actor=request.actor, region=region)
    if _sent(request) and form.is_valid() and saved(form, region, _known_region, save):
        return done(request, _("Saved."), back)
    return show_form(
        request,
        form,
        title=_("Edit the region"),
        verb=_("Save the region"),
        back_url=back,
        back_label=region.names,
    )


@GET_AND_POST
@needs("partners.add_initiative")
def add_initiative(request: Request) -> HttpResponse:
    """Enter what frames the work."""
    form = InitiativeForm(request.POST or None)
    adding(form)
    if _sent(request) and form.is_valid():
        made = use_cases.record_initiative(actor=request.actor, **values(form))
        to = reverse("partners:initiative", args=[made.code])
        return done(request, _("%(name)s is on record.") % {"name": made}, to)
    return show_form(
        request,
        form,
        title=_("Add an initiative"),
        verb=_("Add the initiative"),
        back_url=reverse("partners:framing"),
        back_label=_("Initiatives and offices"),
    )


def _known_initiative(initiative: Initiative) -> dict[str, Any]:
    said = {
        name: getattr(initiative, name) for name in ("name", "declared_by", "act", "level", "aims")
    }
    return said | {
        "period": initiative.when,
        "places": [place.place for place in initiative.places.all()],
        "partnerships": list(initiative.partnerships.all()),
    }


@GET_AND_POST
@needs("partners.change_initiative")
def edit_initiative(request: Request, code: str) -> HttpResponse:
    """Change an initiative."""
    initiative = one_of(initiatives_visible_to(request.user), code)
    form = InitiativeForm(
        request.POST or None, initial=_known_initiative(initiative), version=initiative.version
    )
    back = reverse("partners:initiative", args=[code])
    save = partial(use_cases.edit_initiative, actor=request.actor, initiative=initiative)
    if _sent(request) and form.is_valid() and saved(form, initiative, _known_initiative, save):
        return done(request, _("Saved."), back)
    return show_form(
        request,
        form,
        title=_("Edit the initiative"),
        verb=_("Save the initiative"),
        back_url=back,
        back_label=initiative.name,
    )


@GET_AND_POST
@needs("partners.add_officeabroad")
def add_office(request: Request) -> HttpResponse:
    """Enter an office abroad."""
    form = OfficeForm(request.POST or None)
    adding(form)
    if _sent(request) and form.is_valid():
        office = use_cases.record_office(actor=request.actor, **values(form))
        to = reverse("partners:office", args=[office.code])
        return done(request, _("%(name)s is on record.") % {"name": office}, to)
    return show_form(
        request,
        form,
        title=_("Add an office"),
        verb=_("Add the office"),
        back_url=reverse("partners:framing"),
        back_label=_("Initiatives and offices"),
    )


def _known_office(office: OfficeAbroad) -> dict[str, Any]:
    names = "kind name country place closed host host_words supporter supporter_words".split()
    return {name: getattr(office, name) for name in names} | {
        "opened": office.when,
        "subdivision": OfficeForm.subdivision_shown(office.subdivision),
    }


@GET_AND_POST
@needs("partners.change_officeabroad")
def edit_office(request: Request, code: str) -> HttpResponse:
    """Change an office abroad."""
    office = one_of(offices_visible_to(request.user).select_related("host", "supporter"), code)
    form = OfficeForm(request.POST or None, initial=_known_office(office), version=office.version)
    back = reverse("partners:office", args=[code])
    save = partial(use_cases.edit_office, actor=request.actor, office=office)
    if _sent(request) and form.is_valid() and saved(form, office, _known_office, save):
        return done(request, _("Saved."), back)
    return show_form(
        request,
        form,
        title=_("Edit the office"),
        verb=_("Save the office"),
        back_url=back,
        back_label=office.name,
    )
