"""Lines of the home page: what, about whom, by when, and the one thing to do."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from comity.cockpit.queries import Work
from comity.dossier.addresses import address
from comity.partners.models import Partnership
from comity.shared.dates_shown import away, show, show_day
from comity.shared.localized_text import LocalizedText
from comity.timeline.models import Commitment, Entry

NEAR = 7  # days: what is due within them is said in amber


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `post` is an address to send `version` to, for what is done with one click."""

    icon: str
    title: LocalizedText | str
    url: str
    second: str = ""
    end: str = ""
    urgency: str = ""  # '', 'soon' or 'late'
    verb: str = ""
    post: str = ""
    version: int = 0


def waiting(work: Work, today: dt.date, may: Callable[..., bool]) -> list[Line]:
    """What needs this person: late promises first, then texts begun, then visits left open."""
    return [
        *(_promise(one, today, may) for one in work.due),
        *_drafts(work),
        *_left_open(work, may),
    ]


def _promise(one: Commitment, today: dt.date, may: Callable[..., bool]) -> Line:
    url = address("timeline:commitment", one.code)
    may_keep = may("timeline.change_commitment", one)
    due = one.due or today
    return Line(
        icon="flag",
        title=one.words,
        url=url,
        second=joined(str(one.get_side_display()), partners(one.partnerships.all())),
        end=away(due, today),
        urgency="late" if due < today else "soon" if (due - today).days <= NEAR else "",
        verb=pgettext("commitment, do", "Done") if may_keep else _("Open"),
        post=address("timeline:keep", one.code) if may_keep else "",
        version=one.version,
    )


def _drafts(work: Work) -> Iterator[Line]:
    for draft in work.drafts:
        left: int = getattr(draft, "undecided", 0)
        words = ngettext("%(left)s to decide", "%(left)s to decide", left) % {"left": left}
        yield Line(
            icon="text-scan-2",
            title=_("Finish reading: %(title)s") % {"title": draft.title},
            url=address("reading:draft", draft.code),
            second=words,
            end=pgettext("a text", "Draft"),
            verb=_("Go on"),
        )


def _left_open(work: Work, may: Callable[..., bool]) -> Iterator[Line]:
    for visit in work.left_open:
        if not may("visits.change_visit", visit):
            continue
        yield Line(
            icon="plane-arrival" if visit.direction == "in" else "plane-departure",
            title=visit.title,
            url=address("visits:page", visit.code),
            second=joined(partners(visit.partnerships.all()), _("how did it go?")),
            end=show(visit.when, get_language()),
            verb=_("Open"),
        )


def coming(work: Work) -> list[Line]:
    """Visits of the next weeks, soonest first."""
    return [
        Line(
            icon="plane-arrival" if visit.direction == "in" else "plane-departure",
            title=visit.title,
            url=address("visits:page", visit.code),
            second=joined(partners(visit.partnerships.all()), str(visit.get_status_display())),
            end=show(visit.when, get_language()),
            verb=_("Open"),
        )
        for visit in work.coming
    ]


def ending(work: Work, today: dt.date) -> list[Line]:
    """Agreements that run out, soonest first."""
    lines = []
    for agreement in work.ending:
        last = agreement.in_force_until_on or today
        lines.append(
            Line(
                icon="file-certificate",
                title=agreement.title,
                url=address("agreements:page", agreement.code),
                second=partners(agreement.partnerships.all()),
                end=joined(show_day(last, get_language()), away(last, today)),
                urgency="late" if last < today else "soon" if (last - today).days <= 60 else "",  # noqa: PLR2004
                verb=_("Open"),
            )
        )
    return lines


def quiet(work: Work) -> list[Line]:
    """Partners with whom nothing happened for a year, the longest first."""
    return [
        Line(
            icon="",
            title=one.names,
            url=address("dossier:partner", one.code),
            end=show(one.last_when, get_language()),
        )
        for one in work.quiet
    ]


def lately(work: Work) -> list[Line]:
    """What happened last."""
    return [
        Line(
            icon="",
            title=entry.title,
            url=address("timeline:entry", entry.code),
            second=joined(show(entry.when, get_language()), _with(entry)),
        )
        for entry in work.lately
    ]


def _with(entry: Entry) -> str:
    return partners(row.partnership for row in entry.partner_rows.all())


def partners(of: Iterable[Partnership]) -> str:
    """The first partner's name, and how many more."""
    found = list(of)
    if not found:
        return ""
    first = found[0].names.shown(get_language()).text
    more = len(found) - 1
    return _("%(first)s and %(more)s more") % {"first": first, "more": more} if more else first


def joined(*parts: str) -> str:
    """Parts of a line, the empty ones left out."""
    return " · ".join(part for part in parts if part)
