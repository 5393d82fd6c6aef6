"""Partnerships: which a person may see, the one with an institution, and the list."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import get_language

from comity.institutions import names_index
from comity.institutions.models import Institution
from comity.institutions.queries import LOOKED_THROUGH
from comity.partners.models import FocusArea, Partnership, RegionPart
from comity.partners.queries.concerning import months_ago
from comity.partners.statuses import Stage
from comity.shared.localized_text import text_language
from comity.shared.paging import Order
from comity.shared.search_column import called_so_first, with_words

# What a row of the list shows; the rest stays in the database.
LIST_COLUMNS = (
    "code",
    "names",
    "country",
    "subdivision",
    "stage",
    "stage_since",
    "tier",
    "next_review",
    "last_when",
    "last_key",
    "last_title",
    "next_due",
    "next_key",
    "next_words",
    "agreements_in_force",
    "institution__city",
    "institution__city_names",
    "institution__ror",
    "owner__name",
    "owner__email",
)


def visible_to(user: Any) -> QuerySet[Partnership]:
    """The partnerships this person may see."""
    if not user.has_perm("partners.view_partnership"):
        return Partnership.objects.none()
    return Partnership.objects.all()


def reviews_due(user: Any, until: dt.date) -> QuerySet[Partnership]:
    """What this person looks after and meant to look at again until then, the oldest day first."""
    mine = Q(owner=user) | Q(deputy=user)
    rows = visible_to(user).filter(mine, next_review__lte=until)
    return rows.exclude(stage=Stage.ENDED).order_by("next_review", "pk")


def partnership_with(institution: Institution) -> Partnership | None:
    """The living partnership with an institution, if there is one."""
    found: Partnership | None = Partnership.objects.filter(institution=institution).first()
    return found


@dataclass(frozen=True, slots=True)
class Sift:
    """What the list is narrowed to; '' and None leave a filter out."""

    text: str = ""
    country: str = ""
    region: str = ""
    stage: str = ""
    tier: str = ""
    owner: str = ""  # the code of a colleague
    field: str = ""  # the beginning of an ISCED-F code: what a focus area belongs to
    months: int | None = None  # something happened in the last so many; below zero: nothing did
    never: bool = False  # nothing has happened yet


def sifted(user: Any, sift: Sift) -> QuerySet[Partnership]:
    """The partnerships that all of these filters let through."""
    rows = with_words(visible_to(user), sift.text)
    if sift.country:
        rows = rows.filter(country=sift.country)
    if sift.region:
        places = RegionPart.objects.filter(region__code=sift.region).values("place")
        rows = rows.filter(Q(country__in=places) | Q(subdivision__in=places))
    if sift.stage:
        rows = rows.filter(stage=sift.stage)
    if sift.tier:
        rows = rows.filter(tier=sift.tier)
    if sift.owner:
        rows = rows.filter(owner__code=sift.owner)
    if sift.field:
        areas = FocusArea.objects.filter(isced__startswith=sift.field)
        rows = rows.filter(pk__in=areas.values("partnership"))
    return _lately(rows, sift)


def _lately(rows: QuerySet[Partnership], sift: Sift) -> QuerySet[Partnership]:
    """Those where something happened lately, or nothing; read from the column kept for lists."""
    if sift.never:
        return rows.filter(last_key="")
    if sift.months is None:
        return rows
    since = months_ago(abs(sift.months)).isoformat()
    if sift.months > 0:
        return rows.filter(last_key__gte=since)
    return rows.filter(last_key__lt=since).exclude(last_key="")


def for_list(rows: QuerySet[Partnership], language: str | None) -> QuerySet[Partnership]:
    """With just the columns that the list shows and sorts by."""
    return rows.select_related("institution", "owner").only(*LIST_COLUMNS, name_column(language))


def name_column(language: str | None) -> str:
    """The column that puts names into this language's order."""
    tag = text_language(language)
    return f"sort_{tag}" if tag in {"en", "ru", "zh"} else "sort_en"


def order_by(word: str, language: str | None) -> Order:
    """The list's order for a word of its address: `name`, `last` or `next`; '-' turns it."""
    column = {"last": "last_key", "next": "next_key"}.get(word.removeprefix("-"))
    return Order(column or name_column(language), descending=word.startswith("-"))


def countries_of(rows: QuerySet[Any]) -> list[str]:
    """The codes of the countries in which these rows lie; one query."""
    return list(rows.order_by("country").values_list("country", flat=True).distinct())


def found_by(
    rows: QuerySet[Partnership], words: str, language: str | None, limit: int = 8
) -> list[Partnership]:
    """Of these, for a box in which a partner is picked: the best names first.

    By any name of the institution in any script, then by words wherever they stand.
    """
    rows = rows.select_related("institution")
    found = _by_names(rows, words)[:limit]
    if len(found) < limit:
        more = with_words(rows, words).exclude(pk__in=[one.pk for one in found])
        order = called_so_first(words), name_column(language), "pk"
        found += more.order_by(*order)[: limit - len(found)]
    return found


def _by_names(rows: QuerySet[Partnership], words: str) -> list[Partnership]:
    """In the order of the index of names."""
    keys = [hit.entry.ror for hit in names_index.current().search(words, limit=LOOKED_THROUGH)]
    if not keys:
        return []
    codes = [key.removeprefix("local:") for key in keys if key.startswith("local:")]
    place = {key: number for number, key in enumerate(keys)}
    found = rows.filter(Q(institution__ror__in=keys) | Q(institution__code__in=codes))
    return sorted(found, key=lambda one: place[one.institution.key])


def named(words: str) -> list[Partnership]:
    """For a form's field that is searched without scripts."""
    return found_by(Partnership.objects.all(), words, get_language(), limit=12)
