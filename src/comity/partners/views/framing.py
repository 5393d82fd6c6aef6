"""Initiatives and offices abroad: their list and their pages."""

from typing import Any

from django.db.models import Prefetch
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.partners.models import Partnership
from comity.partners.queries.framing import (
    entries_of,
    initiatives_visible_to,
    offices_visible_to,
    our_posts,
    regions_around,
)
from comity.partners.queries.partnerships import name_column
from comity.shared.places import place_line, place_list, with_country
from comity.ui.menu import url_or_none
from comity.ui.timeline import Link, Moment

MOST_PARTNERS = 4


@require_safe
@needs("partners.view_initiative")
def framing(request: Request) -> HttpResponse:
    """All initiatives and all offices abroad."""
    initiatives = initiatives_visible_to(request.user).prefetch_related("places")
    offices = offices_visible_to(request.user).select_related("host")
    language = get_language()
    context = {
        "initiatives": [
            (one, place_list((place.place for place in one.places.all()), language))
            for one in initiatives
        ],
        "offices": [
            (one, place_line(one.country, one.subdivision, str(one.place), language))
            for one in offices
        ],
        "may_add_initiative": request.user.has_perm("partners.add_initiative"),
        "may_add_office": request.user.has_perm("partners.add_officeabroad"),
    }
    return render(request, "partners/framing.html", context)


@require_safe
@needs("partners.view_initiative")
def initiative_page(request: Request, code: str) -> HttpResponse:
    """One initiative, who takes part, and what happened within it."""
    named = Prefetch(
        "partnerships", queryset=Partnership.objects.order_by(name_column(get_language()))
    )
    initiative = (
        initiatives_visible_to(request.user)
        .filter(code=code)
        .prefetch_related("places", named)
        .first()
    )
    if initiative is None:
        raise Http404
    told = entries_of(request.user, initiative, cursor=request.GET.get("cursor", ""))
    context = {
        "initiative": initiative,
        "moments": [_moment(entry) for entry in told.rows],
        "page": told,
        "places": place_list((one.place for one in initiative.places.all()), get_language()),
        "history": url_or_none("audit:history", "partners.initiative", initiative.code),
        "may_change": request.user.has_perm("partners.change_initiative"),
        "may_delete": request.user.has_perm("partners.delete_initiative"),
    }
    return render(request, "partners/initiative.html", context)


def _moment(entry: Any) -> Moment:
    """A line of the timeline; the room above says where the entry has its page."""
    partners = list(entry.partnerships.all())
    links = [
        Link(text=one.names, url=reverse("dossier:partner", args=[one.code]))
        for one in partners[:MOST_PARTNERS]
    ]
    if left := len(partners) - MOST_PARTNERS:
        links += [Link(text=f"+ {left}")] if left > 0 else []
    return Moment(
        icon="calendar-event",
        when=entry.when,
        title=entry.title,
        text=entry.outcome,
        url=url_or_none("timeline:entry", entry.code) or "",
        badge=entry.get_kind_display(),
        links=links,
        code=entry.code,
    )


@require_safe
@needs("partners.view_officeabroad")
def office_page(request: Request, code: str) -> HttpResponse:
    """One office abroad: where, with whom, who works there, what it plans."""
    office = (
        offices_visible_to(request.user)
        .filter(code=code)
        .select_related("host", "supporter")
        .prefetch_related("plan", Prefetch("posts", queryset=our_posts()))
        .first()
    )
    if office is None:
        raise Http404
    language = get_language()
    place = place_line(office.country, office.subdivision, str(office.place), language)
    context = {
        "office": office,
        "place": with_country(place, office.country, language),
        "regions": regions_around(request.user, office.country, office.subdivision),
        "may_plan": request.user.has_perm("partners.add_plannedstep"),
        "today": timezone.localdate(),
        "history": url_or_none("audit:history", "partners.officeabroad", office.code),
        "may_change": request.user.has_perm("partners.change_officeabroad"),
        "may_delete": request.user.has_perm("partners.delete_officeabroad"),
    }
    return render(request, "partners/office.html", context)
