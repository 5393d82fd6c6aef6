"""Records that concern partners, narrowed by those and by year: visits, agreements, entries."""

import datetime as dt
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from comity.partners.models import Partnership, RegionPart
from comity.shared.folding import fold


def with_partner(
    related_name: str,
    *,
    text: str = "",
    country: str = "",
    region: str = "",
    partner: str = "",
    owner: str = "",
) -> Q:
    """For the records that a partnership has under `related_name`: one of theirs is such a partner.

    '' leaves a condition out; with none at all it lets everything through.
    """
    asked = any((text, country, region, partner, owner))
    if not asked:
        return Q()
    rows = Partnership.objects.filter(**{related_name: OuterRef("pk")})
    return Q(Exists(_narrowed(rows, text, country, region, partner, owner)))


def of_year(rows: QuerySet[Any], year: str, column: str = "when_key") -> QuerySet[Any]:
    """Those of the rows that begin in this year; all of them for ''."""
    if not year:
        return rows
    ends = {f"{column}__gte": f"{year}-", f"{column}__lt": f"{int(year) + 1}-"}
    return rows.filter(**ends)


def months_ago(months: int) -> dt.date:
    """The day so many months before today; not after the 28th of its month."""
    today = dt.date.today()  # noqa: DTZ011 - a day has no zone
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return dt.date(year, month + 1, min(today.day, 28))


def _narrowed(
    rows: QuerySet[Partnership], text: str, country: str, region: str, partner: str, owner: str
) -> QuerySet[Partnership]:
    conditions: dict[str, Any] = {
        "search__contains": fold(text),
        "country": country,
        "code": partner,
        "owner__code": owner,
    }
    rows = rows.filter(**{name: value for name, value in conditions.items() if value})
    if region:
        places = RegionPart.objects.filter(region__code=region).values("place")
        rows = rows.filter(Q(country__in=places) | Q(subdivision__in=places))
    return rows
