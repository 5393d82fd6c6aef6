"""What the partner list is narrowed to, as its address says it."""

from collections.abc import Mapping
from typing import Any

from django.core.cache import caches
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext, pgettext_lazy

from comity.partners.isced import BROAD, field_name, fields
from comity.partners.queries.framing import regions_visible_to
from comity.partners.queries.partnerships import Sift, countries_of, name_column, owners_of
from comity.partners.statuses import Stage, Tier
from comity.shared.places import place_name
from comity.shared.sort_keys import sort_key
from comity.ui.lists import Asked

Choices = dict[str, list[tuple[str, str]]]
CHOICES_SECONDS = 60
LABELS: tuple[tuple[str, str | Promise], ...] = (
    ("country", _("Country")),
    ("region", _("Region")),
    ("stage", pgettext_lazy("of a partnership", "Stage")),
    ("tier", _("Tier")),
    ("owner", _("Owner")),
    ("field", _("Focus area")),
    ("last", _("Last entry")),
)
MONTHS = (3, 6, 12, 24)
NEVER = "never"


def filters_of(
    user: Any, sent: Mapping[str, str], language: str
) -> list[tuple[str, str | Promise, list[tuple[str, str]]]]:
    """The filters with their choices for this person, which may be a minute old."""
    cache = caches["process"]
    key = f"partners.choices.{user.pk}.{language}"
    choices: Choices = cache.get(key) or {}
    if not choices or any(
        sent.get(name) and sent[name] not in dict(known) for name, known in choices.items()
    ):
        choices = _choices(user, language)  # a region made a moment ago, or an address of anyone's
        cache.set(key, choices, CHOICES_SECONDS)
    return [(name, label, choices[name]) for name, label in LABELS]


def _choices(user: Any, language: str) -> Choices:
    """What each filter offers; three queries."""
    countries = [(code, place_name(code, language)) for code in countries_of(user)]
    regions = regions_visible_to(user).order_by(name_column(language))
    broad = [code for code in fields() if len(code) == BROAD]
    return {
        "country": sorted(countries, key=lambda row: sort_key(row[1], language[:2])),
        "region": [(region.code, str(region)) for region in regions],
        "stage": [(stage.value, str(stage.label)) for stage in Stage],
        "tier": [(tier.value, str(tier.label)) for tier in Tier],
        "owner": [(str(pk), name) for pk, name in owners_of(user)],
        "field": [(code, field_name(code, language)) for code in broad],
        "last": [*_lately(), (NEVER, pgettext("entries", "none yet"))],
    }


def _lately() -> list[tuple[str, str]]:
    within = [
        (f"{months}", ngettext("in the last %d month", "in the last %d months", months) % months)
        for months in MONTHS
    ]
    quiet = [
        (f"-{months}", ngettext("none for %d month", "none for %d months", months) % months)
        for months in MONTHS[1:]
    ]
    return within + quiet


def sift_of(asked: Asked) -> Sift:
    """The filters as the query takes them."""
    last = asked["last"]
    return Sift(
        text=asked.text,
        country=asked["country"],
        region=asked["region"],
        stage=asked["stage"],
        tier=asked["tier"],
        owner=int(asked["owner"]) if asked["owner"] else None,
        field=asked["field"],
        months=int(last) if last and last != NEVER else None,
        never=last == NEVER,
    )
