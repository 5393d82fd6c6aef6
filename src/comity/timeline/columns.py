"""The columns of the lists of entries, commitments and events, on the screen and in files."""

from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from comity.partners.cells import CODE, COUNTRIES, PARTNERS
from comity.shared.places import place_name
from comity.timeline.models import Commitment, Entry, Event
from comity.timeline.promises import urgency
from comity.timeline.statuses import CommitmentStatus
from comity.ui.components.signs import icon
from comity.ui.lists import Column
from comity.ui.lists.cells import (
    address,
    all_of,
    day,
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

KEEP = "keep"  # the form that says a commitment is done
ENTRY, COMMITMENT, EVENT = "timeline:entry", "timeline:commitment", "timeline:event"
_URGENT = {"late": "bad", "soon": "warn"}


def _promise(one: Commitment) -> SafeString:
    side = format_html("{}", one.get_side_display())
    if one.person:
        side += format_html(" · {}", in_words(one.person.names))
    return linked(COMMITMENT, one.code, one.words) + under(side)


def _due(one: Commitment) -> SafeString:
    if one.due is None:
        return none_cell(_("no day"))
    urgent = _URGENT.get(urgency(one, timezone.localdate()), "")
    return format_html('<b class="{}">{}</b>', urgent, day(one.due))


def _done(one: Commitment) -> SafeString:
    """A button of the form `keep`, at the version that is shown."""
    if one.status != CommitmentStatus.OPEN or not getattr(one, "may_change", False):
        return SafeString("")
    words = _("Done: %(what)s") % {"what": one.words}
    return format_html(
        '<button type="submit" class="button small quiet" form="{}" formaction="{}?version={}"'
        ' aria-label="{}" title="{}">{}</button>',
        KEEP, address("timeline:keep", one.code), one.version, words, _("Done"), icon("check"),
    )  # fmt: skip


COMMITMENTS = (
    Column("words", lazy("Commitment"), lambda one: said(one.words), html=_promise, always=True),
    Column("side", lazy("By whom"), lambda one: one.get_side_display(), filed=True),
    PARTNERS,
    COUNTRIES,
    Column(
        "owner", lazy("Who sees to it"), lambda one: str(one.owner or ""),
        html=lambda one: str(one.owner or "") or none_cell(_("nobody yet")), classes="who",
    ),
    Column(
        "due", pgettext_lazy("commitment", "By when"), lambda one: one.due, html=_due,
        classes="date", sort="due",
    ),
    Column(
        "status", pgettext_lazy("commitment", "Where it stands"),
        lambda one: one.get_status_display(), html=lambda one: sign_cell(one.sign),
        classes="stands", shown=False,
    ),
    Column(
        "closed", lazy("Closed on"), lambda one: one.closed_on,
        html=lambda one: day(one.closed_on) or none_cell(_("not yet")), classes="date",
        sort="closed", starts_down=True, shown=False,
    ),
    CODE,
    Column(
        "done", lazy("Done"), lambda _one: "", html=_done, classes="acts", always=True,
        acts=True,
    ),
)  # fmt: skip

# The timeline is drawn as one; its columns are for files.
ENTRIES = (
    Column("when", lazy("When"), lambda one: exact(one.when), filed=True, sort="when"),
    Column("title", lazy("Entry"), lambda one: said(one.title), filed=True),
    Column(
        "kind", pgettext_lazy("of an entry", "Kind"), lambda one: one.get_kind_display(), filed=True
    ),
    Column(
        "partner", lazy("Partner"),
        lambda one: all_of(partner.names for partner in one.partnerships.all()), filed=True,
    ),
    Column("place", lazy("Place"), lambda one: said(one.place), filed=True),
    Column("outcome", lazy("Outcome"), lambda one: said(one.outcome), filed=True),
    CODE,
)  # fmt: skip


def _place(one: Event) -> SafeString:
    country = place_name(one.country, get_language())
    if one.place:
        return in_words(one.place) + under(country)
    return format_html("{}", country) if country else none_cell(_("not known"))


EVENTS = (
    Column(
        "name", lazy("Event"), lambda one: said(one.name),
        html=lambda one: linked(EVENT, one.code, one.name), always=True,
    ),
    Column(
        "when", lazy("When"), lambda one: exact(one.when),
        html=lambda one: when(one.when) or none_cell(_("date not known")), sort="when",
        starts_down=True,
    ),
    Column("place", lazy("Place"), lambda one: said(one.place), html=_place, classes="where"),
    Column(
        "country", lazy("Country"), lambda one: place_name(one.country, get_language()),
        filed=True,
    ),
    Column(
        "entries", lazy("Entries"), lambda one: one.entry_count, classes="num",
        html=lambda one: str(one.entry_count) if one.entry_count else none_cell("0"),
    ),
    CODE,
)  # fmt: skip


def day_of_commitment(one: Commitment) -> Day | None:
    """The day of a promise, for a calendar."""
    if one.due is None:
        return None
    url = address(COMMITMENT, one.code)
    return Day(f"commitment-{one.code}@comity", said(one.words), one.due, one.due, url)


def day_of_entry(one: Entry) -> Day | None:
    """An entry whose days are known."""
    days = whole_days(one.when)
    if days is None:
        return None
    url = address(ENTRY, one.code)
    return Day(f"entry-{one.code}@comity", said(one.title), *days, url, said(one.place))


def day_of_event(one: Event) -> Day | None:
    """An event whose days are known."""
    days = whole_days(one.when)
    if days is None:
        return None
    url = address(EVENT, one.code)
    return Day(f"event-{one.code}@comity", said(one.name), *days, url, said(one.place))
