"""Columns about partners that lists of upper rooms have: of records with `partnerships`."""

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from comity.shared.places import place_name
from comity.ui.lists import Column
from comity.ui.lists.cells import all_of, first_of
from comity.ui.lists.table import none_cell


def _partners(one: Any) -> SafeString:
    found = first_of(partner.names for partner in one.partnerships.all())
    return found or none_cell(_("no partner"))


def _countries(one: Any) -> str:
    codes = dict.fromkeys(partner.country for partner in one.partnerships.all())
    return "; ".join(place_name(code, get_language()) for code in codes)


PARTNERS = Column(
    "partner", _("Partner"),
    lambda one: all_of(partner.names for partner in one.partnerships.all()),
    html=_partners, classes="whom",
)  # fmt: skip
COUNTRIES = Column(
    "country", _("Country"), _countries, classes="less", shown=False,
    html=lambda one: format_html("{}", _countries(one)) or none_cell(_("no partner")),
)  # fmt: skip
CODE = Column("code", pgettext_lazy("of a record", "Code"), lambda one: one.code, filed=True)
