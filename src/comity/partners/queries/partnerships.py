"""Partnerships: which a person may see, the one with an institution, and the list."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils.translation import get_language

from comity.institutions import names_index
from comity.institutions.models import Institution
from comity.institutions.queries import LOOKED_THROUGH
from comity.partners.models import Partnership, RegionPart
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
    "last_when",
    "last_key",
    "last_title",
    "next_due",
    "next_key",
    "next_words",
    "agreements_in_force",
    "institution__city",
    "owner__name",
    "owner__email",
)


def visible_to(user: Any) -> QuerySet[Partnership]:
    """The partnerships this person may see."""
    if not user.has_perm("partners.view_partnership"):
        return Partnership.objects.none()
    return Partnership.objects.all()


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
    owner: int | None = None


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
    if sift.owner is not None:
        rows = rows.filter(owner=sift.owner)
    return rows


def for_list(rows: QuerySet[Partnership], language: str | None) -> QuerySet[Partnership]:
    """With just the columns that the list shows and sorts by."""
    return rows.select_related("institution", "owner").only(*LIST_COLUMNS, name_column(language))


def name_column(language: str | None) -> str:
    """The column that puts names into this language's order."""
    tag = text_language(language)
    return f"sort_{tag}" if tag in {"en", "ru", "zh"} else "sort_en"


def order_by(word: str, language: str | None) -> Order:
    """The list's order for a word of its address: `last`, `next` or, by default, names."""
    if word == "last":
        return Order("last_key", descending=True)
    if word == "next":
        return Order("next_key")
    return Order(name_column(language))


def countries_of(user: Any) -> list[str]:
    """The codes of countries with a partner; one query."""
    return list(visible_to(user).order_by("country").values_list("country", flat=True).distinct())


def owners_of(user: Any) -> list[tuple[int, str]]:
    """Id and name of everybody who owns a partnership; one query."""
    owned = visible_to(user).order_by().values("owner").distinct()
    people = get_user_model().objects.filter(pk__in=owned).order_by("name_key", "pk")
    return [(person.pk, str(person)) for person in people.only("name", "email", "name_key")]


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
