"""Adding and changing focus areas, regions, initiatives and offices abroad."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import GET_AND_POST, add_screen, edit_screen, one_of
from comity.partners import use_cases
from comity.partners.forms.framing import AreaForm, InitiativeForm, OfficeForm, RegionForm
from comity.partners.isced import Field
from comity.partners.isced import field as field_of
from comity.partners.models import FocusArea, Initiative, OfficeAbroad, Region
from comity.partners.queries.framing import (
    areas_visible_to,
    initiatives_visible_to,
    offices_visible_to,
    regions_visible_to,
)
from comity.partners.queries.partnerships import visible_to
from comity.partners.views.partnership import page_of

FORM = "partners/form.html"


@GET_AND_POST
@needs("partners.add_focusarea")
def add_area(request: Request, code: str) -> HttpResponse:
    """Enter what the two agreed to work on."""
    partnership = one_of(visible_to(request.user), code)
    form = AreaForm(request.POST or None)
    del form.fields["ended_when"]
    return add_screen(
        request,
        form,
        _with_code(
            partial(use_cases.agree_focus_area, actor=request.actor, partnership=partnership)
        ),
        to=lambda _area: f"{page_of(code)}#areas",
        said=_("The focus area is on record."),
        title=_("Add a focus area"),
        verb=_("Add the focus area"),
        back_url=page_of(code),
        back_label=partnership.names,
    )


def _with_code(save: Callable[..., FocusArea]) -> Callable[..., FocusArea]:
    """The form gives the field of study, the record keeps its code."""

    def saving(*, isced: Field | None, **said: Any) -> FocusArea:
        return save(isced=isced.code if isced else "", **said)

    return saving


def _known_area(area: FocusArea) -> dict[str, Any]:
    names = ("words", "agreed_when", "agreed_where", "ended_when")
    said = {name: getattr(area, name) for name in names}
    return said | {"isced": field_of(area.isced)}


@GET_AND_POST
@needs("partners.change_focusarea")
def edit_area(request: Request, code: str) -> HttpResponse:
    """Change a focus area, or say when it ended."""
    area = one_of(areas_visible_to(request.user).select_related("partnership"), code)
    return edit_screen(
        request,
        AreaForm(request.POST or None, initial=_known_area(area), version=area.version),
        area,
        _known_area,
        _with_code(partial(use_cases.edit_focus_area, actor=request.actor, area=area)),
        to=f"{page_of(area.partnership.code)}#areas",
        title=_("Edit the focus area"),
        verb=_("Save the focus area"),
        back_label=area.partnership.names,
        template=FORM,
        delete=("focusarea", _("Delete this focus area")),
    )


@GET_AND_POST
@needs("partners.add_region")
def add_region(request: Request) -> HttpResponse:
    """Enter a region."""
    form = RegionForm(request.POST or None)
    form.among = regions_visible_to(request.user)
    return add_screen(
        request,
        form,
        partial(use_cases.record_region, actor=request.actor),
        to=lambda region: reverse("partners:region", args=[region.code]),
        template=FORM,
        alike_page="partners:region",
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
    form.among, form.itself = regions_visible_to(request.user), region.pk
    return edit_screen(
        request,
        form,
        region,
        _known_region,
        partial(use_cases.edit_region, actor=request.actor, region=region),
        to=reverse("partners:region", args=[code]),
        template=FORM,
        alike_page="partners:region",
        title=_("Edit the region"),
        verb=_("Save the region"),
        back_label=region.names,
    )


@GET_AND_POST
@needs("partners.add_initiative")
def add_initiative(request: Request) -> HttpResponse:
    """Enter what frames the work."""
    form = InitiativeForm(request.POST or None)
    form.among = initiatives_visible_to(request.user)
    return add_screen(
        request,
        form,
        partial(use_cases.record_initiative, actor=request.actor),
        to=lambda initiative: reverse("partners:initiative", args=[initiative.code]),
        template=FORM,
        alike_page="partners:initiative",
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
    known = _known_initiative(initiative)
    form = InitiativeForm(request.POST or None, initial=known, version=initiative.version)
    form.among, form.itself = initiatives_visible_to(request.user), initiative.pk
    return edit_screen(
        request,
        form,
        initiative,
        _known_initiative,
        partial(use_cases.edit_initiative, actor=request.actor, initiative=initiative),
        to=reverse("partners:initiative", args=[code]),
        template=FORM,
        alike_page="partners:initiative",
        title=_("Edit the initiative"),
        verb=_("Save the initiative"),
        back_label=initiative.name,
    )


@GET_AND_POST
@needs("partners.add_officeabroad")
def add_office(request: Request) -> HttpResponse:
    """Enter an office abroad."""
    form = OfficeForm(request.POST or None)
    form.among = offices_visible_to(request.user)
    return add_screen(
        request,
        form,
        partial(use_cases.record_office, actor=request.actor),
        to=lambda office: reverse("partners:office", args=[office.code]),
        template=FORM,
        alike_page="partners:office",
        title=_("Add an office"),
        verb=_("Add the office"),
        back_url=reverse("partners:framing"),
        back_label=_("Initiatives and offices"),
    )


def _known_office(office: OfficeAbroad) -> dict[str, Any]:
    names = "kind name country place closed host host_words supporter supporter_words".split()
    return {name: getattr(office, name) for name in names} | {
        "opened": office.when,
        "posts": list(office.posts.select_related("person")),
        "subdivision": OfficeForm.subdivision_shown(office.subdivision),
    }


@GET_AND_POST
@needs("partners.change_officeabroad")
def edit_office(request: Request, code: str) -> HttpResponse:
    """Change an office abroad."""
    office = one_of(offices_visible_to(request.user).select_related("host", "supporter"), code)
    form = OfficeForm(request.POST or None, initial=_known_office(office), version=office.version)
    form.among, form.itself = offices_visible_to(request.user), office.pk
    return edit_screen(
        request,
        form,
        office,
        _known_office,
        partial(use_cases.edit_office, actor=request.actor, office=office),
        to=reverse("partners:office", args=[code]),
        template=FORM,
        alike_page="partners:office",
        title=_("Edit the office"),
        verb=_("Save the office"),
        back_label=office.name,
    )
