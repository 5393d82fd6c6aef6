"""Filters that many lists have, with what each offers this person; upper rooms use them too.

Choices are asked once a minute for a person, and again for a chosen value that was not among them:
its first partner may be new. A partner or a person is named by another page's link; its filter
offers only the chosen one.
"""

from collections.abc import Callable
from typing import Any

from django.core.cache import caches
from django.db.models import Max, Min, QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.partners.forms.partnership import colleagues
from comity.partners.models import InitiativePlace
from comity.partners.queries import partnerships, people
from comity.partners.queries.framing import initiatives_visible_to, regions_visible_to
from comity.partners.queries.partnerships import countries_of, name_column
from comity.shared.localized_text import text_language
from comity.shared.places import place_name
from comity.shared.sort_keys import sort_key

CHOICES_SECONDS = 60
Choices = list[tuple[str, str]]
Declared = tuple[str, str | Promise, Choices]
CODE = 12
OWNER, YEAR = _("Owner"), _("Year")
EARLIEST = 1900
AHEAD = 10


def country_filter(user: Any, chosen: str = "", *, rows: QuerySet[Any] | None = None) -> Declared:
    """Countries with a partner, in the reader's order; or those of other rows."""
    language = get_language()

    def ask() -> Choices:
        named = [(code, place_name(code, language)) for code in countries_of(among) if code]
        return sorted(named, key=lambda row: sort_key(row[1], text_language(language)))

    among = partnerships.visible_to(user) if rows is None else rows
    what = f"countries.{among.model._meta.label_lower}"
    return "country", _("Country"), _remembered(what, user, ask, chosen)


def place_filter(user: Any, chosen: str = "") -> Declared:
    """The countries that initiatives are about."""
    language = get_language()

    def ask() -> Choices:
        rows = InitiativePlace.objects.filter(initiative__in=initiatives_visible_to(user))
        codes = {place[:2] for place in rows.order_by().values_list("place", flat=True)}
        named = [(code, place_name(code, language)) for code in codes]
        return sorted(named, key=lambda row: sort_key(row[1], text_language(language)))

    return "country", _("Country"), _remembered("initiatives", user, ask, chosen)


def region_filter(user: Any, chosen: str = "") -> Declared:
    """The office's regions by name."""

    def ask() -> Choices:
        rows = regions_visible_to(user).order_by(name_column(get_language()))
        return [(region.code, str(region)) for region in rows]

    return "region", _("Region"), _remembered("regions", user, ask, chosen)


def colleague_filter(
    user: Any, chosen: str = "", *, name: str = "owner", label: str | Promise = OWNER
) -> Declared:
    """Colleagues by name."""

    def ask() -> Choices:
        return [(person.code, str(person)) for person in colleagues()]

    return name, label, _remembered("colleagues", user, ask, chosen)


def year_filter(
    user: Any,
    rows: QuerySet[Any],
    chosen: str = "",
    *,
    column: str = "when_key",
    label: str | Promise = YEAR,
) -> Declared:
    """The years from the first to the last in which something of these rows lies, newest first."""

    def ask() -> Choices:
        dated = rows.exclude(**{column: ""}).order_by()
        ends = dated.aggregate(first=Min(column), last=Max(column))
        if not ends["first"]:
            return []
        this = timezone.localdate().year
        first = max(int(ends["first"][:4]), EARLIEST)
        last = min(max(int(ends["last"][:4]), this), this + AHEAD)
        return [(str(year), str(year)) for year in range(last, first - 1, -1)]

    what = f"years.{rows.model._meta.label_lower}"
    return "year", label, _remembered(what, user, ask, chosen)


def partner_filter(user: Any, chosen: str = "") -> Declared:
    """The partner that another page's link names."""
    return "partner", _("Partner"), _named(partnerships.visible_to(user), chosen)


def person_filter(user: Any, chosen: str = "") -> Declared:
    """The person that another page's link names."""
    return "person", _("Person"), _named(people.visible_to(user), chosen)


def _named(rows: QuerySet[Any], code: str) -> Choices:
    if not code or len(code) != CODE:
        return []
    found = rows.filter(code=code).first()
    return [(found.code, str(found))] if found else []


def _remembered(what: str, user: Any, ask: Callable[[], Choices], chosen: str) -> Choices:
    cache = caches["process"]
    key = f"partners.choices.{what}.{user.pk}.{get_language()}"
    known: Choices | None = cache.get(key)
    if known is None or (chosen and chosen not in dict(known)):
        known = ask()
        cache.set(key, known, CHOICES_SECONDS)
    return known
