"""The columns of the lists of regions, initiatives and offices abroad."""

from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext, pgettext_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from comity.partners.cells import CODE
from comity.partners.models import Initiative, OfficeAbroad, Region
from comity.shared.dates_shown import show_of
from comity.shared.localized_text import LocalizedText
from comity.shared.places import place_line, place_list, place_name
from comity.ui.lists import Column
from comity.ui.lists.cells import address, exact, in_words, linked, said, under, when, whole_days
from comity.ui.lists.export import Day
from comity.ui.lists.table import none_cell

INITIATIVE = "partners:initiative"


def _parts(one: Region) -> str:
    return place_list((part.place for part in one.parts.all()), get_language())


def _key(one: Region) -> str:
    if not one.is_key:
        return ""
    if not one.key_since:
        return _("yes")
    return pgettext("a key region", "since %(when)s") % {
        "when": show_of(one.key_since, get_language())
    }


REGIONS = (
    Column(
        "name", lazy("Region"), lambda one: said(one.names),
        html=lambda one: linked("partners:region", one.code, one.names), always=True, sort="name",
    ),
    Column("parts", lazy("Consists of"), _parts),
    Column(
        "key", lazy("Key region"), _key, html=lambda one: _key(one) or none_cell(_("no")),
    ),
    Column("why", lazy("Why it is one"), lambda one: said(one.key_why), filed=True),
    Column(
        "owner", lazy("Who looks after it"), lambda one: str(one.owner or ""),
        html=lambda one: str(one.owner or "") or none_cell(_("nobody yet")),
    ),
    Column(
        "partners", lazy("Partners"), lambda one: one.partner_count, classes="num",
        html=lambda one: str(one.partner_count) if one.partner_count else none_cell("0"),
    ),
    CODE,
)  # fmt: skip


def _places(one: Initiative) -> str:
    return place_list((place.place for place in one.places.all()), get_language())


def _said_or(text: LocalizedText, otherwise: str) -> SafeString:
    return in_words(text) if text else none_cell(otherwise)


INITIATIVES = (
    Column(
        "name", lazy("Initiative"), lambda one: said(one.name),
        html=lambda one: linked(INITIATIVE, one.code, one.name), always=True,
    ),
    Column(
        "level", lazy("Level"), lambda one: one.get_level_display(), shown=False,
        html=lambda one: one.get_level_display() or none_cell(_("not said")),
    ),
    Column(
        "declared", lazy("Declared by"), lambda one: said(one.declared_by),
        html=lambda one: _said_or(one.declared_by, _("not said")),
    ),
    Column("act", lazy("Act"), lambda one: said(one.act), filed=True),
    Column(
        "where", lazy("Where"), _places,
        html=lambda one: _places(one) or none_cell(_("not said")), classes="where",
    ),
    Column(
        "when", lazy("When"), lambda one: exact(one.when),
        html=lambda one: when(one.when) or none_cell(_("date not known")), sort="when",
        starts_down=True,
    ),
    Column("aims", lazy("Aims"), lambda one: said(one.aims), filed=True),
    CODE,
)  # fmt: skip


def _where(one: OfficeAbroad) -> str:
    return place_line(one.country, one.subdivision, said(one.place), get_language())


def _host(one: OfficeAbroad) -> LocalizedText:
    found: LocalizedText = one.host.display if one.host else one.host_words
    return found


def _supporter(one: OfficeAbroad) -> LocalizedText:
    found: LocalizedText = one.supporter.display if one.supporter else one.supporter_words
    return found


OFFICES = (
    Column(
        "name", lazy("Office"), lambda one: said(one.name),
        html=lambda one: linked("partners:office", one.code, one.name)
        + under(one.get_kind_display()),
        always=True,
    ),
    Column(
        "kind", pgettext_lazy("of an office", "Kind"), lambda one: one.get_kind_display(),
        filed=True,
    ),
    Column("place", lazy("Place"), _where, classes="where"),
    Column(
        "country", lazy("Country"), lambda one: place_name(one.country, get_language()),
        filed=True,
    ),
    Column(
        "host", lazy("Host"), lambda one: said(_host(one)),
        html=lambda one: _said_or(_host(one), _("not said")),
    ),
    Column(
        "supporter", lazy("Supporter"), lambda one: said(_supporter(one)), shown=False,
        html=lambda one: _said_or(_supporter(one), _("not said")),
    ),
    Column(
        "since", pgettext_lazy("an office", "Since"), lambda one: exact(one.when),
        html=lambda one: when(one.when) or none_cell(_("not known")), classes="date",
        sort="since", starts_down=True,
    ),
    Column(
        "closed", lazy("Closed"), lambda one: exact(one.closed),
        html=lambda one: when(one.closed) or none_cell(pgettext("an office", "open")),
        classes="date",
    ),
    CODE,
)  # fmt: skip


def day_of_initiative(one: Initiative) -> Day | None:
    """An initiative whose days are known, for a calendar."""
    days = whole_days(one.when)
    if days is None:
        return None
    url = address(INITIATIVE, one.code)
    return Day(f"initiative-{one.code}@comity", said(one.name), *days, url)
