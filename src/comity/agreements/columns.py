"""The columns of the list of agreements, on the screen and in its files."""

import datetime as dt

from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from comity.agreements.models import Agreement
from comity.agreements.statuses import IN_FORCE
from comity.partners.cells import CODE, COUNTRIES, PARTNERS
from comity.ui.lists import Column
from comity.ui.lists.cells import address, exact, linked, said, under, when
from comity.ui.lists.export import Day
from comity.ui.lists.table import none_cell, sign_cell

SOON = dt.timedelta(days=183)  # the time in which a renewal is prepared
PAGE = "agreements:page"


def urgency(agreement: Agreement, today: dt.date) -> str:
    """'bad' when it is in force past its last day, 'warn' when that day is near."""
    until = agreement.in_force_until_on
    if until is None or agreement.status not in IN_FORCE:
        return ""
    return "bad" if until < today else "warn" if until - today <= SOON else ""


def _title(one: Agreement) -> SafeString:
    kind = str(one.get_kind_display())
    number = format_html(' · <span class="number">{}</span>', one.number) if one.number else ""
    return linked(PAGE, one.code, one.title) + under(format_html("{}{}", kind, number))


def _until(one: Agreement) -> SafeString:
    if one.in_force_until:
        urgent = urgency(one, timezone.localdate())
        return format_html('<b class="{}">{}</b>', urgent, when(one.in_force_until))
    if one.when:
        return none_cell(pgettext("of an agreement", "no end"))
    return none_cell(pgettext("an end", "not agreed yet"))


COLUMNS = (
    Column("title", _("Agreement"), lambda one: said(one.title), html=_title, always=True),
    Column(
        "kind", pgettext_lazy("of an agreement", "Kind"), lambda one: one.get_kind_display(),
        filed=True,
    ),
    Column("number", _("Number"), lambda one: one.number, filed=True),
    PARTNERS,
    COUNTRIES,
    Column(
        "status", _("Status"), lambda one: one.get_status_display(),
        html=lambda one: sign_cell(one.sign), classes="stands",
    ),
    Column(
        "signed", pgettext_lazy("date", "Signed"), lambda one: exact(one.when),
        html=lambda one: when(one.when) or none_cell(_("not signed")), classes="date",
        sort="signed", starts_down=True,
    ),
    Column(
        "since", _("In force from"), lambda one: exact(one.in_force_from),
        html=lambda one: when(one.in_force_from) or none_cell(_("not known")), classes="date",
        shown=False,
    ),
    Column(
        "until", pgettext_lazy("date", "Until"), lambda one: exact(one.in_force_until),
        html=_until, classes="until", sort="until",
    ),
    Column(
        "place", _("Place"), lambda one: said(one.place),
        html=lambda one: said(one.place) or none_cell(_("not known")), classes="less", shown=False,
    ),
    CODE,
)  # fmt: skip


def day_of(one: Agreement) -> Day | None:
    """The last day of an agreement, for a calendar."""
    until = one.in_force_until_on
    if until is None:
        return None
    title = pgettext("calendar", "Ends: %(agreement)s") % {"agreement": said(one.title)}
    return Day(f"agreement-{one.code}@comity", title, until, until, address(PAGE, one.code))
