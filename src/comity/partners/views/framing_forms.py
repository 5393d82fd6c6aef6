"""Adding and changing focus areas, regions, initiatives and offices abroad."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.partners import use_cases
from comity.partners.forms.framing import AreaForm, InitiativeForm, OfficeForm, RegionForm
from comity.partners.queries.framing import (
    areas_visible_to,
    initiatives_visible_to,
    offices_visible_to,
    regions_visible_to,
)
from comity.partners.queries.partnerships import visible_to
from comity.partners.views.partnership import page_of
from comity.partners.views.saving import done, one_of, saved, show_form, version_of

GET_AND_POST = require_http_methods(["GET", "HEAD", "POST"])


def _sent(request: Request) -> bool:
    return request.method == "POST"


@GET_AND_POST
@needs("partners.add_focusarea")
def add_area(request: Request, code: str) -> HttpResponse:
    """Enter what the two agreed to work on."""
    partnership = one_of(visible_to(request.user), code)
    form = AreaForm(request.POST or None)
    del form.fields["ended_when"]
    if _sent(request) and form.is_valid():
        use_cases.agree_focus_area(
            actor=request.actor, partnership=partnership, **form.cleaned_data
        )
        return done(request, _("The focus area is on record."), f"{page_of(code)}#areas")
    return show_form(
        request,
        form,
        title=_("Add a focus area"),
        verb=_("Add the focus area"),
        back=page_of(code),
        about=partnership.names,
    )


@GET_AND_POST
@needs("partners.change_focusarea")
def edit_area(request: Request, code: str) -> HttpResponse:
    """Change a focus area, or say when it ended."""
    area = one_of(areas_visible_to(request.user).select_related("partnership"), code)
    names = ("words", "isced", "agreed_when", "agreed_where", "ended_when")
    form = AreaForm(request.POST or None, initial={name: getattr(area, name) for name in names})
    back = page_of(area.partnership.code)
    if _sent(request) and form.is_valid():
        kept = saved(
            form,
            lambda: use_cases.edit_focus_area(
                actor=request.actor, area=area, version=version_of(request), **form.cleaned_data
            ),
            area,
        )
        if kept is not None:
            return done(request, _("Saved."), f"{back}#areas")
    return show_form(
        request,
        form,
        title=area.words,
        verb=_("Save the focus area"),
        back=back,
        record=area,
        about=area.partnership.names,
        delete=("focusarea", _("Delete this focus area")),
    )


@GET_AND_POST
@needs("partners.add_region")
def add_region(request: Request) -> HttpResponse:
    """Enter a region."""
    form = RegionForm(request.POST or None)
    if _sent(request) and form.is_valid():
        region = use_cases.record_region(actor=request.actor, **form.cleaned_data)
        to = reverse("partners:region", args=[region.code])
        return done(request, _("%(name)s is on record.") % {"name": region}, to)
    return show_form(
        request,
        form,
        title=_("Add a region"),
        verb=_("Add the region"),
        back=reverse("partners:regions"),
    )


@GET_AND_POST
@needs("partners.change_region")
def edit_region(request: Request, code: str) -> HttpResponse:
    """Change a region."""
    region = one_of(regions_visible_to(request.user).select_related("owner"), code)
    said: dict[str, Any] = {
        name: getattr(region, name) for name in ("names", "owner", "is_key", "key_since", "key_why")
    }
    said["places"] = [part.place for part in region.parts.all()]
    form = RegionForm(request.POST or None, initial=said)
    back = reverse("partners:region", args=[code])
    if _sent(request) and form.is_valid():
        kept = saved(
            form,
            lambda: use_cases.edit_region(
                actor=request.actor,
                region=region,
                version=version_of(request),
                **form.cleaned_data,
            ),
            region,
        )
        if kept is not None:
            return done(request, _("Saved."), back)
    return show_form(
        request, form, title=region.names, verb=_("Save the region"), back=back, record=region
    )


@GET_AND_POST
@needs("partners.add_initiative")
def add_initiative(request: Request) -> HttpResponse:
    """Enter what frames the work."""
    form = InitiativeForm(request.POST or None)
    if _sent(request) and form.is_valid():
        made = use_cases.record_initiative(actor=request.actor, **form.cleaned_data)
        to = reverse("partners:initiative", args=[made.code])
        return done(request, _("%(name)s is on record.") % {"name": made}, to)
    return show_form(
        request,
        form,
        title=_("Add an initiative"),
        verb=_("Add the initiative"),
        back=reverse("partners:framing"),
    )


@GET_AND_POST
@needs("partners.change_initiative")
def edit_initiative(request: Request, code: str) -> HttpResponse:
    """Change an initiative."""
    initiative = one_of(initiatives_visible_to(request.user), code)
    said: dict[str, Any] = {
        name: getattr(initiative, name) for name in ("name", "declared_by", "act", "level", "aims")
    }
    said |= {
        "period": initiative.when,
        "places": [place.place for place in initiative.places.all()],
        "partnerships": list(initiative.partnerships.all()),
    }
    form = InitiativeForm(request.POST or None, initial=said)
    back = reverse("partners:initiative", args=[code])
    if _sent(request) and form.is_valid():
        kept = saved(
            form,
            lambda: use_cases.edit_initiative(
                actor=request.actor,
                initiative=initiative,
                version=version_of(request),
                **form.cleaned_data,
            ),
            initiative,
        )
        if kept is not None:
            return done(request, _("Saved."), back)
    return show_form(
        request,
        form,
        title=initiative.name,
        verb=_("Save the initiative"),
        back=back,
        record=initiative,
    )


@GET_AND_POST
@needs("partners.add_officeabroad")
def add_office(request: Request) -> HttpResponse:
    """Enter an office abroad."""
    form = OfficeForm(request.POST or None)
    if _sent(request) and form.is_valid():
        office = use_cases.record_office(actor=request.actor, **form.cleaned_data)
        to = reverse("partners:office", args=[office.code])
        return done(request, _("%(name)s is on record.") % {"name": office}, to)
    return show_form(
        request,
        form,
        title=_("Add an office"),
        verb=_("Add the office"),
        back=reverse("partners:framing"),
    )


@GET_AND_POST
@needs("partners.change_officeabroad")
def edit_office(request: Request, code: str) -> HttpResponse:
    """Change an office abroad."""
    office = one_of(offices_visible_to(request.user).select_related("host", "supporter"), code)
    names = "kind name country place closed host host_words supporter supporter_words".split()
    said = {name: getattr(office, name) for name in names}
    said |= {"opened": office.when, "subdivision": OfficeForm.subdivision_shown(office.subdivision)}
    form = OfficeForm(request.POST or None, initial=said)
    back = reverse("partners:office", args=[code])
    if _sent(request) and form.is_valid():
        kept = saved(
            form,
            lambda: use_cases.edit_office(
                actor=request.actor,
                office=office,
                version=version_of(request),
                **form.cleaned_data,
            ),
            office,
        )
        if kept is not None:
            return done(request, _("Saved."), back)
    return show_form(
        request, form, title=office.name, verb=_("Save the office"), back=back, record=office
    )
