"""The columns of the list of activities, on the screen and in its files."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from comity.activities.models import Activity
from comity.partners.cells import CODE, COUNTRIES, PARTNERS
from comity.ui.lists import Column
from comity.ui.lists.cells import exact, linked, said, under, when
from comity.ui.lists.table import none_cell, sign_cell


def _title(one: Activity) -> SafeString:
    return linked("activities:page", one.code, one.title) + under(one.get_kind_display())


def _until(one: Activity) -> SafeString:
    if one.until:
        return format_html("<b>{}</b>", when(one.until))
    return none_cell(pgettext("of an activity", "no end"))


COLUMNS = (
    Column("title", _("Activity"), lambda one: said(one.title), html=_title, always=True),
    Column(
        "kind", pgettext_lazy("of an activity", "Kind"), lambda one: one.get_kind_display(),
        filed=True,
    ),
    PARTNERS,
    COUNTRIES,
    Column(
        "status", _("Status"), lambda one: one.get_status_display(),
        html=lambda one: sign_cell(one.sign), classes="stands",
    ),
    Column(
        "since", pgettext_lazy("an activity", "Since"), lambda one: exact(one.since),
        html=lambda one: when(one.since) or none_cell(pgettext("date", "not known")),
        classes="date", sort="since", starts_down=True,
    ),
    Column(
        "until", pgettext_lazy("date", "Until"), lambda one: exact(one.until), html=_until,
        classes="until",
    ),
    Column("aims", _("Aims"), lambda one: said(one.aims), filed=True),
    CODE,
)  # fmt: skip
