"""What the partner list is narrowed to, as its address says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.cache import caches
from django.utils.functional import Promise
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.partners.queries.framing import regions_visible_to
from comity.partners.queries.partnerships import Sift, countries_of, name_column, owners_of
from comity.partners.statuses import Stage
from comity.shared.places import place_name
from comity.shared.sort_keys import sort_key

LONGEST = 100
_CHOSEN = SafeString(" selected")
Choices = dict[str, list[tuple[str, str]]]
CHOICES_SECONDS = 60
LABELS = (
    ("country", _("Country")),
    ("region", _("Region")),
    ("stage", pgettext_lazy("of a partnership", "Stage")),
    ("owner", _("Owner")),
)
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

    @property
    def options(self) -> SafeString:
        """The choices of a select: a template would take longer over two hundred countries."""
        return format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            (
                (value, _CHOSEN if value == self.chosen else "", words)
                for value, words in self.choices
            ),
        )


def read_filters(user: Any, sent: Mapping[str, str], language: str) -> list[Filter]:
    """The filters with their choices for this person, which may be a minute old."""
    cache = caches["process"]
    key = f"partners.choices.{user.pk}.{language}"
    choices: Choices = cache.get(key) or {}
    if not choices or any(
        sent.get(name) and sent[name] not in dict(known) for name, known in choices.items()
    ):
        choices = _choices(user, language)  # a region made a moment ago, or an address of anyone's
        cache.set(key, choices, CHOICES_SECONDS)
    return [_filter(name, label, choices[name], sent.get(name, "")) for name, label in LABELS]


def _choices(user: Any, language: str) -> Choices:
    """What each filter offers; three queries."""
    countries = [(code, place_name(code, language)) for code in countries_of(user)]
    regions = regions_visible_to(user).order_by(name_column(language))
    return {
        "country": sorted(countries, key=lambda row: sort_key(row[1], language[:2])),
        "region": [(region.code, str(region)) for region in regions],
        "stage": [(stage.value, str(stage.label)) for stage in Stage],
        "owner": [(str(pk), name) for pk, name in owners_of(user)],
    }


def _filter(name: str, label: str | Promise, choices: list[tuple[str, str]], chosen: str) -> Filter:
    """A value that is no choice is not chosen: an address is typed by anyone."""
    return Filter(name, label, choices, chosen if chosen in dict(choices) else "")


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
