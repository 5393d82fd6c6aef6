"""What the partner list is narrowed to, as its address says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.partners.queries.framing import regions_visible_to
from comity.partners.queries.partnerships import Sift, countries_of, name_column, owners_of
from comity.partners.statuses import Stage
from comity.shared.places import place_name
from comity.shared.sort_keys import sort_key

LONGEST = 100
SORTS = {"name": _("Institution"), "last": _("Last"), "next": _("Next")}


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: its word in the address, its label, its choices and the chosen one."""

    name: str
    label: str | Promise
    choices: list[tuple[str, str]]
    chosen: str

    @property
    def chosen_label(self) -> str:
        """The chosen value in words; '' when this filter is not used."""
        return dict(self.choices).get(self.chosen, "")


def read_filters(user: Any, sent: Mapping[str, str], language: str) -> list[Filter]:
    """The filters with their choices for this person; three queries."""
    column = name_column(language)
    countries = [(code, place_name(code, language)) for code in countries_of(user)]
    countries.sort(key=lambda row: sort_key(row[1], language[:2]))
    regions = [(region.code, str(region)) for region in regions_visible_to(user).order_by(column)]
    owners = [(str(pk), name) for pk, name in owners_of(user)]
    return [
        _filter(sent, "country", _("Country"), countries),
        _filter(sent, "region", _("Region"), regions),
        _filter(sent, "stage", pgettext_lazy("of a partnership", "Stage"), Stage.choices),
        _filter(sent, "owner", _("Owner"), owners),
    ]


def _filter(
    sent: Mapping[str, str], name: str, label: str | Promise, choices: list[tuple[str, Any]]
) -> Filter:
    """A value that is no choice is not chosen: an address is typed by anyone."""
    named = [(code, str(words)) for code, words in choices]
    chosen = sent.get(name, "")
    return Filter(name, label, named, chosen if chosen in dict(named) else "")


def read_sift(filters: list[Filter], text: str) -> Sift:
    """The filters as the query takes them."""
    chosen = {each.name: each.chosen for each in filters}
    return Sift(
        text=text[:LONGEST],
        country=chosen["country"],
        region=chosen["region"],
        stage=chosen["stage"],
        owner=int(chosen["owner"]) if chosen["owner"] else None,
    )
