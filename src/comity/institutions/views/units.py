"""The units of an institution: their tree, adding, renaming and moving them."""

from functools import partial
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
from comity.institutions.forms import UnitForm
from comity.institutions.home import home_institution
from comity.institutions.models import Institution, Unit
from comity.institutions.queries import our_units_named, page_of, units_visible_to
from comity.institutions.unit_tree import tree, unit_label
from comity.institutions.use_cases.add_unit import add_unit
from comity.institutions.use_cases.edit_unit import NoTree, edit_unit
from comity.ui.menu import url_or_none
from comity.ui.options import Option, answer

LONGEST = 100
FORM = "institutions/part_form.html"


def units_page_of(institution: Institution) -> str:
    """Where the tree of an institution is seen."""
    return reverse("institutions:units", args=[institution.code])


@require_safe
@needs("institutions.view_unit", page_of)
def units(request: Request, institution: Institution) -> HttpResponse:
    """All units of an institution as a tree."""
    home = home_institution()
    found = list(units_visible_to(request.user).filter(institution=institution))
    context = {
        "institution": institution,
        "branches": tree(found, get_language()),
        "count": len(found),
        "is_home": home is not None and home.pk == institution.pk,
        "may_add": request.user.has_perm("institutions.add_unit"),
        "may_change": request.user.has_perm("institutions.change_unit"),
        # A unit's page joins rooms that stand above this one.
        "has_pages": url_or_none("dossier:unit", "x" * 12) is not None,
    }
    return render(request, "institutions/units.html", context)


@GET_AND_POST
@needs("institutions.add_unit", page_of)
def add(request: Request, institution: Institution) -> HttpResponse:
    """Add a unit, below the one that `?under=` names."""
    others = _others(institution)
    whole = others.filter(code=request.GET.get("under", "")).first()
    form = UnitForm(request.POST or None, initial={"parent": whole})
    form.offer(others)
    return add_screen(
        request,
        form,
        partial(add_unit, actor=request.actor, institution=institution),
        to=lambda _unit: units_page_of(institution),
        title=_("Add a unit"),
        verb=_("Add the unit"),
        back_url=units_page_of(institution),
        back_label=institution.display,
    )


def _others(institution: Institution) -> Any:
    rows = Unit.objects.filter(institution=institution)
    return rows.select_related("parent").order_by("search", "pk")


def _known(unit: Unit) -> dict[str, Any]:
    said = {name: getattr(unit, name) for name in ("name", "kind", "parent")}
    return said | {"aliases": "\n".join(unit.aliases)}


@GET_AND_POST
@needs("institutions.change_unit")
def edit(request: Request, code: str) -> HttpResponse:
    """Rename a unit or put it under another."""
    visible = units_visible_to(request.user).select_related("institution", "parent")
    unit: Unit = one_of(visible, code)
    form = UnitForm(request.POST or None, initial=_known(unit), version=unit.version)
    form.offer(_others(unit.institution).exclude(pk=unit.pk))

    def screen() -> HttpResponse:
        return edit_screen(
            request,
            form,
            unit,
            _known,
            partial(edit_unit, actor=request.actor, unit=unit),
            to=units_page_of(unit.institution),
            title=_("Edit the unit"),
            verb=_("Save the unit"),
            back_label=unit.institution.display,
            template=FORM,
            delete=("unit", _("Delete this unit")),
        )

    try:
        return screen()
    except NoTree:
        form.add_error("parent", _("That unit belongs to this one. Choose one above or beside it."))
        return screen()


@require_safe
@needs("institutions.view_unit")
def our_options(request: Request) -> HttpResponse:
    """Our units by any of their names in any language."""
    found = our_units_named(request.GET.get("q", "")[:LONGEST])
    return answer(
        request,
        [
            Option(text=unit_label(one), value=one.code, second=", ".join(one.aliases))
            for one in found
        ],
    )
