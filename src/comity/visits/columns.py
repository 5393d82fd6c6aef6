"""The columns of the list of visits, on the screen and in its files."""

from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from comity.partners.cells import CODE, COUNTRIES, PARTNERS
from comity.ui.lists import Column
from comity.ui.lists.cells import (
    address,
    exact,
    in_words,
    linked,
    said,
    under,
    when,
    whole_days,
)
from comity.ui.lists.export import Day
from comity.ui.lists.table import none_cell, sign_cell
from comity.visits.models import Visit
from comity.visits.statuses import AHEAD

PAGE = "visits:page"


def _title(one: Visit) -> SafeString:
    return linked(PAGE, one.code, one.title) + under(one.get_direction_display())


def _when(one: Visit) -> SafeString:
    if not one.when:
        return none_cell(_("no date yet"))
    # Its day has passed and nobody said how it went.
    left_open = one.latest and one.latest < timezone.localdate() and one.status in AHEAD
    return format_html('<b class="{}">{}</b>', "warn" if left_open else "", when(one.when))


def _head(one: Visit) -> SafeString:
    if one.head:
        return in_words(one.head.names)
    if one.head_words:
        return in_words(one.head_words)
    return none_cell(pgettext("head of a delegation", "not named"))


COLUMNS = (
    Column("title", _("Visit"), lambda one: said(one.title), html=_title, always=True),
    Column(
        "direction", pgettext_lazy("of a visit", "Direction"),
        lambda one: one.get_direction_display(), filed=True,
    ),
    PARTNERS,
    COUNTRIES,
    Column(
        "status", _("Status"), lambda one: one.get_status_display(),
        html=lambda one: sign_cell(one.sign), classes="stands",
    ),
    Column(
        "when", _("When"), lambda one: exact(one.when), html=_when, classes="days",
        sort="when", starts_down=True,
    ),
    Column(
        "head", pgettext_lazy("of a delegation", "Head"),
        lambda one: said(one.head.names if one.head else one.head_words), html=_head,
        classes="less",
    ),
    Column(
        "members", pgettext_lazy("of a delegation", "Members"), lambda one: one.member_count,
        html=lambda one: one.member_count or none_cell(_("not known")), classes="num less",
        shown=False,
    ),
    Column(
        "place", _("Place"), lambda one: said(one.place),
        html=lambda one: in_words(one.place) if one.place else none_cell(_("not known")),
        classes="less", shown=False,
    ),
    Column("purpose", _("Purpose"), lambda one: said(one.purpose), filed=True),
    Column("outcome", _("Outcome"), lambda one: said(one.outcome), filed=True),
    CODE,
)  # fmt: skip


def day_of(one: Visit) -> Day | None:
    """A visit whose days are known, for a calendar."""
    days = whole_days(one.when)
    if days is None:
        return None
    url = address(PAGE, one.code)
    return Day(f"visit-{one.code}@comity", said(one.title), *days, url, said(one.place))
