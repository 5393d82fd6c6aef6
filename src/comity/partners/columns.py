"""The columns of the partner list, on the screen and in its files."""

from dataclasses import replace

from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from comity.partners.models import Partnership
from comity.partners.rows import due_words, other_name, urgency
from comity.partners.statuses import SIGNS
from comity.shared.dates_shown import show
from comity.shared.localized_text import Shown
from comity.shared.places import place_line, place_name
from comity.ui.lists import Column
from comity.ui.lists.cells import exact, linked, said
from comity.ui.lists.table import none_cell, page_tag, sign_cell


def _name(one: Partnership) -> SafeString:
    link = linked("dossier:partner", one.code, one.names)
    other = other_name(one.names, get_language(), one.country)
    return link + _small(other) if other else link


def _small(shown: Shown) -> SafeString:
    return format_html('<small lang="{}">{}</small>', page_tag(shown.lang), shown.text)


def _place(one: Partnership) -> SafeString:
    language = get_language()
    wide = place_line(one.country, one.subdivision, "", language)
    city = one.institution.town.shown(language)
    if not city.text:
        return format_html("{}", wide)
    return format_html(
        '<span lang="{}">{}</span><small>{}</small>', page_tag(city.lang), city.text, wide
    )


def _last(one: Partnership) -> SafeString:
    language = get_language()
    if not one.last_when:
        return none_cell(pgettext("entries", "none yet"))
    day = format_html("<b>{}</b>", show(one.last_when, language))
    return day + _small(one.last_title.shown(language))


def _next(one: Partnership) -> SafeString:
    language = get_language()
    if not one.next_words:
        return none_cell(_("nothing planned"))
    today = timezone.localdate()
    day = format_html(
        '<b class="{}">{}</b>',
        urgency(one.next_due, today), due_words(one.next_due, today, language),
    )  # fmt: skip
    return day + _small(one.next_words.shown(language))


def _count(one: Partnership) -> SafeString:
    number = one.agreements_in_force
    return format_html("{}", number) if number else none_cell("0")


COLUMNS = (
    Column(
        "name", _("Institution"), lambda one: said(one.names), html=_name, always=True,
        sort="name",
    ),
    Column(
        "place", _("Place"), lambda one: said(one.institution.town), html=_place, classes="where"
    ),
    Column(
        "country", _("Country"), lambda one: place_name(one.country, get_language()), shown=False
    ),
    Column(
        "stage", pgettext_lazy("of a partnership", "Stage"), lambda one: one.get_stage_display(),
        html=lambda one: sign_cell(SIGNS[one.stage]), classes="stage",
    ),
    Column(
        "since", pgettext_lazy("of a stage", "Since"), lambda one: exact(one.stage_since),
        html=lambda one: show(one.stage_since, get_language()) or none_cell(_("not known")),
        shown=False,
    ),
    Column(
        "tier", _("Tier"), lambda one: one.get_tier_display(),
        html=lambda one: one.get_tier_display() or none_cell(pgettext("tier", "none")),
        shown=False,
    ),
    Column(
        "last", _("Last"), lambda one: exact(one.last_when), html=_last, classes="last",
        sort="last", starts_down=True,
    ),
    Column("next", _("Next"), lambda one: one.next_due, html=_next, classes="next", sort="next"),
    Column(
        "in_force", pgettext_lazy("agreements", "In force"),
        lambda one: one.agreements_in_force, html=_count, classes="num",
    ),
    Column(
        "owner", _("Owner"), lambda one: str(one.owner or ""),
        html=lambda one: str(one.owner) if one.owner else none_cell(pgettext("owner", "nobody")),
        classes="less",
    ),
    Column(
        "review", _("Next review"), lambda one: one.next_review,
        html=lambda one: due_words(one.next_review, timezone.localdate(), get_language())
        or none_cell(_("no day set")),
        shown=False,
    ),
    Column("last_title", _("Last: what happened"), lambda one: said(one.last_title), filed=True),
    Column("next_words", _("Next: what is due"), lambda one: said(one.next_words), filed=True),
    Column("ror", "ROR", lambda one: one.institution.ror_address, filed=True),
    Column("code", pgettext_lazy("of a record", "Code"), lambda one: one.code, filed=True),
)  # fmt: skip

# The same, as context on another page: in the order of names, with nothing to choose.
SHORT = tuple(
    replace(one, sort="") for one in COLUMNS if one.name in {"name", "place", "stage", "last"}
)
