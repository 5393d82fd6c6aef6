"""What, who, when last, what next: the band at the head of the partner page."""

import datetime as dt
from dataclasses import dataclass, field

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from comity.agreements.models import Agreement
from comity.agreements.statuses import IN_FORCE
from comity.dossier.addresses import address
from comity.dossier.queries.partner import Dossier
from comity.shared.dates_shown import away, show, show_day, show_of
from comity.shared.edtf import parse
from comity.shared.localized_text import LocalizedText
from comity.visits.models import Visit
from comity.visits.statuses import AHEAD

LATELY = dt.timedelta(days=60)  # longer ago, the date says more than a number of days


@dataclass(frozen=True, slots=True)
class Fact:
    """One cell: its title as a text of the record, a line below, where it leads."""

    title: LocalizedText = field(default_factory=LocalizedText)
    line: str = ""
    address: str = ""
    urgent: bool = False


def next_fact(found: Dossier, today: dt.date) -> Fact:
    """The open promise that is due first, or the visit that comes before it."""
    promise = found.commitments[0] if found.commitments else None
    visit = _coming(found, today)
    day = visit.earliest if visit else None
    if visit and day and (promise is None or promise.due is None or day <= promise.due):
        line = _joined(show(visit.when, get_language()), str(visit.get_status_display()))
        return Fact(visit.title, line, address("visits:page", visit.code))
    if promise is None:
        return Fact()
    who = str(promise.owner or promise.person or "")
    due = ""
    if promise.due:
        due = _("due %(day)s") % {"day": show_day(promise.due, get_language())}
    line = _joined(who, due, away(promise.due, today) if promise.due else "")
    there = address("timeline:commitment", promise.code)
    return Fact(promise.words, line, there, urgent=bool(promise.due and promise.due < today))


def _coming(found: Dossier, today: dt.date) -> Visit | None:
    ahead = [
        visit
        for visit in found.visits
        if visit.status in AHEAD and visit.latest and visit.latest >= today
    ]
    return min(ahead, key=lambda visit: visit.when_key, default=None)


def last_fact(found: Dossier, today: dt.date) -> Fact:
    """The newest entry, as the partner's own columns keep it."""
    partnership = found.partnership
    if not partnership.last_key:
        return Fact()
    date = parse(partnership.last_when) if partnership.last_when else None
    exact = date and date.precision == "day"
    line = _joined(
        show(partnership.last_when, get_language()),
        away(date.earliest, today) if date and exact and today - date.earliest <= LATELY else "",
    )
    newest = found.timeline.rows[0] if found.timeline.rows and not found.timeline.newer else None
    same = newest and newest.when_key == partnership.last_key
    there = address("timeline:entry", newest.entry.code) if newest and same else ""
    return Fact(partnership.last_title, line, there)


def in_force_fact(found: Dossier) -> Fact:
    """The first agreement in force, until when, and how many more."""
    in_force = [one for one in found.agreements if one.status in IN_FORCE]
    if not in_force:
        return Fact()
    first = in_force[0]
    more = len(in_force) - 1
    line = _joined(_until(first), _("and %(more)s more") % {"more": more} if more else "")
    return Fact(first.title, line, address("agreements:page", first.code))


def _until(agreement: Agreement) -> str:
    if not agreement.in_force_until:
        return _("no end agreed")
    return _("until %(day)s") % {"day": show_of(agreement.in_force_until, get_language())}


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
