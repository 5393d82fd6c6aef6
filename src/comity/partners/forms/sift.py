"""What the partner list is narrowed to, as its address says it."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext, pgettext_lazy

from comity.partners.choices import Declared, colleague_filter, country_filter, region_filter
from comity.partners.isced import BROAD, field_name, fields
from comity.partners.queries.partnerships import Sift
from comity.partners.statuses import Stage, Tier
from comity.ui.lists import Asked

MONTHS = (3, 6, 12, 24)
NEVER = "never"


def filters_of(user: Any, sent: Mapping[str, str], language: str) -> list[Declared]:
    """The filters with their choices for this person."""
    stages = [(stage.value, str(stage.label)) for stage in Stage]
    tiers = [(tier.value, str(tier.label)) for tier in Tier]
    broad = [(code, field_name(code, language)) for code in fields() if len(code) == BROAD]
    return [
        country_filter(user, sent.get("country", "")),
        region_filter(user, sent.get("region", "")),
        ("stage", pgettext_lazy("of a partnership", "Stage"), stages),
        ("tier", _("Tier"), tiers),
        colleague_filter(user, sent.get("owner", "")),
        ("field", _("Focus area"), broad),
        ("last", _("Last entry"), [*_lately(), (NEVER, pgettext("entries", "none yet"))]),
    ]


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
        owner=asked["owner"],
        field=asked["field"],
        months=int(last) if last and last != NEVER else None,
        never=last == NEVER,
    )
