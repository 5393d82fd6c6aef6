"""Regions, initiatives and offices abroad."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from comity.partners.models import (
    FocusArea,
    Initiative,
    InitiativePlace,
    OfficeAbroad,
    Partnership,
    Region,
    RegionPart,
)
from comity.partners.queries.partnerships import Sift, sifted


def regions_visible_to(user: Any) -> QuerySet[Region]:
    """The regions this person may see."""
    allowed = user.has_perm("partners.view_region")
    return Region.objects.all() if allowed else Region.objects.none()


def initiatives_visible_to(user: Any) -> QuerySet[Initiative]:
    """The initiatives this person may see."""
    allowed = user.has_perm("partners.view_initiative")
    return Initiative.objects.all() if allowed else Initiative.objects.none()


def offices_visible_to(user: Any) -> QuerySet[OfficeAbroad]:
    """The offices abroad this person may see."""
    allowed = user.has_perm("partners.view_officeabroad")
    return OfficeAbroad.objects.all() if allowed else OfficeAbroad.objects.none()


def areas_visible_to(user: Any) -> QuerySet[FocusArea]:
    """The focus areas this person may see."""
    allowed = user.has_perm("partners.view_focusarea")
    return FocusArea.objects.all() if allowed else FocusArea.objects.none()


def initiatives_around(user: Any, partnership: Partnership) -> QuerySet[Initiative]:
    """What frames the work with a partner: named for it, or about its place; one query."""
    about = InitiativePlace.objects.filter(
        initiative=OuterRef("pk"), place__in=_places(partnership)
    )
    named = Initiative.partnerships.through.objects.filter(
        initiative=OuterRef("pk"), partnership=partnership
    )
    return (
        initiatives_visible_to(user)
        .filter(Exists(about) | Exists(named))
        .order_by("-when_key", "-pk")
    )


def offices_around(user: Any, partnership: Partnership) -> QuerySet[OfficeAbroad]:
    """Offices in the partner's subdivision, or in its country where they say no more; one query."""
    near = Q(subdivision="") | Q(subdivision=partnership.subdivision)
    return (
        offices_visible_to(user)
        .filter(near, country=partnership.country)
        .select_related("host", "supporter")
        .order_by("-when_key", "-pk")
    )


def in_key_region() -> Exists:
    """For `annotate` on partnerships: whether the place lies in a key region."""
    return Exists(
        RegionPart.objects.filter(
            Q(place=OuterRef("country")) | Q(place=OuterRef("subdivision")),
            region__is_key=True,
            region__deleted_at=None,
        )
    )


def partners_in(user: Any, region: Region) -> QuerySet[Partnership]:
    """The partners in a region."""
    return sifted(user, Sift(region=region.code))


def _places(partnership: Partnership) -> list[str]:
    return [place for place in (partnership.country, partnership.subdivision) if place]
