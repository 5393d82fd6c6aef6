"""Regions, initiatives and offices abroad."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from itertools import islice
from typing import Any, TypeVar

from django.db.models import (
    Case,
    Count,
    Exists,
    Model,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Concat
from django.utils.translation import get_language

from comity.institutions.home import home_institution
from comity.partners.models import (
    FocusArea,
    Initiative,
    InitiativePlace,
    OfficeAbroad,
    Partnership,
    PlannedStep,
    Position,
    Region,
    RegionPart,
)
from comity.partners.queries.partnerships import Sift, name_column, sifted
from comity.partners.queries.partnerships import visible_to as partners_visible_to
from comity.partners.queries.people import current
from comity.shared.folding import fold
from comity.shared.localized_text import LocalizedText
from comity.shared.paging import Order, Page, page
from comity.shared.search_column import search_lines
from comity.shared.sort_keys import SortKeyField

_OFFERED = 12
Named = TypeVar("Named", bound=Model)


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


def steps_visible_to(user: Any) -> QuerySet[PlannedStep]:
    """The lines of work plans this person may see, of offices that are not in the bin."""
    allowed = user.has_perm("partners.view_plannedstep")
    living = PlannedStep.objects.filter(office__deleted_at=None)
    return living if allowed else living.none()


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


def entries_of(user: Any, initiative: Initiative, *, cursor: str, size: int = 30) -> Page:
    """What happened within an initiative, newest first, with partners; two queries.

    The timeline is a room above: it is asked by the name of its relation and of its right.
    """
    told = getattr(initiative, "entries", None)
    if told is None or not user.has_perm("timeline.view_entry"):
        return Page([], "", "")
    named = Prefetch("partnerships", Partnership.objects.order_by(name_column(get_language())))
    rows = told.filter(deleted_at=None).prefetch_related(named)
    return page(rows, order=Order("when_key", descending=True), cursor=cursor, size=size)


def regions_around(user: Any, country: str, subdivision: str) -> list[Region]:
    """The regions in which a place lies, the key ones first; one query."""
    places = [place for place in (country, subdivision) if place]
    rows = regions_visible_to(user).filter(parts__place__in=places).distinct()
    return list(rows.order_by("-is_key", name_column(get_language()), "pk"))


def regions_list(user: Any, *, text: str = "", key: bool = False, owner: str = "") -> Any:
    """Regions with what they consist of; the key ones come first by `place_key`."""
    rows = regions_visible_to(user).select_related("owner").prefetch_related("parts")
    if key:
        rows = rows.filter(is_key=True)
    if owner:
        rows = rows.filter(owner__code=owner)
    if wanted := fold(text).split():
        rows = rows.filter(pk__in=[one.pk for one in rows if _bears(one.names, wanted)])
    column = name_column(get_language())
    first = Case(When(is_key=True, then=Value("0")), default=Value("1"))
    return rows.annotate(place_key=Concat(first, column, output_field=SortKeyField()))


def _bears(text: LocalizedText, wanted: Collection[str]) -> bool:
    lines = search_lines(text)
    return all(part in lines for part in wanted)


def count_partners(user: Any, regions: Collection[Region]) -> None:
    """Say of each region how many partners it has (`partner_count`); one query.

    A subdivision inside a country of the same region counts once.
    """
    rows = partners_visible_to(user).order_by().values_list("country", "subdivision")
    counts: dict[str, int] = defaultdict(int)
    for country, subdivision, number in rows.annotate(number=Count("pk")):
        counts[country] += number
        if subdivision:
            counts[subdivision] += number
    for region in regions:
        places = {part.place for part in region.parts.all()}
        alone = (place for place in places if place[:2] not in places - {place})
        region.partner_count = sum(counts[place] for place in alone)  # type: ignore[attr-defined] # for its cell


def initiatives_list(
    user: Any, *, text: str = "", level: str = "", country: str = ""
) -> QuerySet[Initiative]:
    """Initiatives with the places they are about; there are few."""
    rows = initiatives_visible_to(user).prefetch_related("places")
    if level:
        rows = rows.filter(level=level)
    if country:
        about = InitiativePlace.objects.filter(initiative=OuterRef("pk"), place__startswith=country)
        rows = rows.filter(Exists(about))
    if wanted := fold(text).split():
        rows = rows.filter(pk__in=[one.pk for one in rows if _bears(one.name, wanted)])
    return rows


def offices_list(
    user: Any, *, text: str = "", kind: str = "", country: str = "", stands: str = ""
) -> QuerySet[OfficeAbroad]:
    """Our offices with their hosts; `stands`: 'open' or 'closed'. There are few."""
    rows = offices_visible_to(user).select_related("host", "supporter")
    if kind:
        rows = rows.filter(kind=kind)
    if country:
        rows = rows.filter(country=country)
    if stands:
        rows = rows.filter(closed="") if stands == "open" else rows.exclude(closed="")
    if wanted := fold(text).split():
        rows = rows.filter(pk__in=[one.pk for one in rows if _bears(one.name, wanted)])
    return rows


def offices_in(user: Any, places: Collection[str]) -> QuerySet[OfficeAbroad]:
    """Our offices in these places, those that are open first; one query."""
    return (
        offices_visible_to(user)
        .filter(Q(country__in=places) | Q(subdivision__in=places))
        .select_related("host")
        .order_by("closed", "-when_key", "-pk")
    )


def initiatives_in(user: Any, places: Collection[str]) -> QuerySet[Initiative]:
    """What is about these places, or about the country of one; one query."""
    wide = {*places, *(place[:2] for place in places)}
    about = InitiativePlace.objects.filter(initiative=OuterRef("pk"), place__in=wide)
    return initiatives_visible_to(user).filter(Exists(about)).order_by("-when_key", "-pk")


def numbers_of(partners: QuerySet[Partnership]) -> dict[str, int]:
    """How many partners, of which how many active, and how many agreements in force; one query."""
    found = partners.order_by().aggregate(
        partners=Count("pk"),
        active=Count("pk", filter=Q(stage="active")),
        agreements=Sum("agreements_in_force", default=0),
    )
    return {name: int(number) for name, number in found.items()}


def our_posts() -> QuerySet[Position]:
    """The posts that our own people hold, or held."""
    home = home_institution()
    rows = Position.objects.filter(person__deleted_at=None)
    rows = rows.filter(institution=home) if home else rows.none()
    return rows.select_related("person").order_by("rank", "pk")


def our_posts_named(words: str) -> list[Position]:
    """Of those held now by the person's name in any spelling, or by words of the post."""
    wanted = fold(words).split()
    today = date.today()  # noqa: DTZ011 - a day has no zone
    held = our_posts().filter(current(today))
    found = (one for one in held if all(part in _post_words(one) for part in wanted))
    return list(islice(found, _OFFERED))


def _post_words(post: Position) -> str:
    return "\n".join([post.person.search, search_lines(post.title)])


def initiatives_named(words: str) -> list[Initiative]:
    """By words of the name in any language: they are few."""
    wanted = fold(words).split()
    rows = Initiative.objects.order_by("-when_key", "-pk")
    found = (one for one in rows if all(part in search_lines(one.name) for part in wanted))
    return list(islice(found, _OFFERED))


def called_the_same(
    rows: QuerySet[Named], column: str, names: LocalizedText, *, but: int | None = None
) -> list[Named]:
    """Those of a short list that bear one of these names, as they are said; one query."""
    wanted = {folded for text in names.texts.values() if (folded := fold(text))}
    return [
        one
        for one in rows
        if one.pk != but and wanted & {fold(text) for text in getattr(one, column).texts.values()}
    ]


def _places(partnership: Partnership) -> list[str]:
    return [place for place in (partnership.country, partnership.subdivision) if place]
