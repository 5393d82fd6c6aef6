"""What a unit takes part in: partnerships, people, entries."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from comity.institutions.models import Unit
from comity.institutions.queries import units_visible_to
from comity.partners.models import Partnership, Position
from comity.partners.queries.partnerships import for_list, order_by
from comity.partners.queries.partnerships import visible_to as partners_visible_to
from comity.partners.queries.people import posts_visible_to
from comity.shared.paging import Order, Page, page
from comity.timeline.queries.entries import entry_page
from comity.timeline.queries.entries import visible_to as entries_visible_to

SIZE = 20


@dataclass(frozen=True, slots=True)
class UnitDossier:
    """A unit with its parts and a page of what it takes part in."""

    unit: Unit
    parts: list[Unit]
    partners: Page
    posts: Page
    entries: Page


def unit_dossier(
    user: Any, code: str, cursors: dict[str, str], language: str | None
) -> UnitDossier:
    """All of a unit's page in six queries; raises Http404 for one this person may not see."""
    found = units_visible_to(user).select_related("institution", "parent").filter(code=code)
    unit = found.first()
    if unit is None:
        raise Http404
    return UnitDossier(
        unit=unit,
        parts=list(units_visible_to(user).filter(parent=unit)),
        partners=page(
            for_list(_partners(user, unit), language),
            order=order_by("name", language),
            cursor=cursors.get("partners", ""),
            size=SIZE,
        ),
        posts=page(
            _posts(user, unit), order=Order("rank"), cursor=cursors.get("people", ""), size=SIZE
        ),
        entries=entry_page(
            entries_visible_to(user).filter(units=unit),
            cursor=cursors.get("entries", ""),
            size=SIZE,
        ),
    )


def _partners(user: Any, unit: Unit) -> QuerySet[Partnership]:
    return partners_visible_to(user).filter(units=unit)


def _posts(user: Any, unit: Unit) -> QuerySet[Position]:
    """Those held now or before, who stands highest first."""
    return posts_visible_to(user).filter(unit=unit).select_related("person")
