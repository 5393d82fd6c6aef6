"""Lines of the home page: what, about whom, by when, and the one thing to do."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from comity.cockpit.queries.work import Work
from comity.dossier.addresses import address
from comity.shared.dates_shown import away, show, show_day
from comity.shared.localized_text import LocalizedText
from comity.timeline.models import Commitment
from comity.visits.models import Visit

NEAR = 7  # days: what is due within them is said in amber
ENDS = 60  # days: the same for agreements
May = Callable[..., bool]


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `post` is an address to send `version` to, for what is done with one click.

    `do` is where the button leads where that is not the page of the thing itself.
    """

    icon: str
    title: LocalizedText | str
    url: str
    second: str = ""
    end: str = ""
    urgency: str = ""  # '', 'soon' or 'late'
    verb: str = ""
    do: str = ""
    post: str = ""
    version: int = 0


def waiting(work: Work, today: dt.date, may: May) -> list[Line]:
    """What needs this person: late promises first, then what others wait for, then the rest."""
    return [
        *(_promise(work, one, today, may) for one in work.due),
        *_to_approve(work, may),
        *_office(work),
        *_reviews(work, today, may),
        *_turns(work),
        *_left_open(work, may),
        *_articles(work, may),
        *_drafts(work),
    ]


def _promise(work: Work, one: Commitment, today: dt.date, may: May) -> Line:
    url = address("timeline:commitment", one.code)
    may_keep = may("timeline.change_commitment", one)
    due = one.due or today
    return Line(
        icon="flag",
        title=one.words,
        url=url,
        second=joined(str(one.get_side_display()), partners(work.partners(one))),
        end=away(due, today),
        urgency="late" if due < today else "soon" if (due - today).days <= NEAR else "",
        verb=pgettext("commitment, do", "Done") if may_keep else _("Open"),
        post=address("timeline:keep", one.code) if may_keep else "",
        version=one.version,
    )


def _to_approve(work: Work, may: May) -> Iterator[Line]:
    for one in work.to_approve:
        decides = may("agreements.change_status", one)
        yield Line(
            icon="file-certificate",
            title=one.title,
            url=address("agreements:page", one.code),
            second=joined(str(one.get_kind_display()), partners(work.partners(one))),
            end=str(one.get_status_display()),
            verb=pgettext("an agreement", "Decide") if decides else _("Open"),
            do=address("agreements:status", one.code) if decides else "",
        )


def _office(work: Work) -> Iterator[Line]:
    """What waits for whoever sent links to guests, and for whoever keeps the tool."""
    counts = work.counts
    if number := counts.get("answers", 0):
        words = ngettext("%(n)s guest answered", "%(n)s guests answered", number)
        second = _("Decide what is taken over")
        yield _counted("link", words, number, "accounts:guest_links", second)
    if number := counts.get("mails", 0):
        words = ngettext("%(n)s mail did not arrive", "%(n)s mails did not arrive", number)
        second = _("Correct the address or send it again")
        yield _counted("mail", words, number, "jobs:mails", second)
    if number := counts.get("tasks", 0):
        words = ngettext("%(n)s task failed", "%(n)s tasks failed", number)
        yield _counted("alert-triangle", words, number, "jobs:tasks", _("Look at the reason"))
    if number := counts.get("accounts", 0):
        words = ngettext(
            "%(n)s colleague has not logged in yet", "%(n)s colleagues have not logged in yet",
            number,
        )  # fmt: skip
        yield _counted("users", words, number, "accounts:people", _("Send the link again"))


def _counted(icon: str, words: str, number: int, name: str, second: str) -> Line:
    there = address(name)
    return Line(icon=icon, title=words % {"n": number}, url=there, second=second, verb=_("Look"))


def _reviews(work: Work, today: dt.date, may: May) -> Iterator[Line]:
    for one in work.reviews:
        due = one.next_review or today
        changes = may("partners.change_partnership", one)
        yield Line(
            icon="calendar",
            title=_("Review: %(partner)s") % {"partner": one.names.shown(get_language()).text},
            url=address("dossier:partner", one.code),
            second=show_day(due, get_language()),
            end=away(due, today),
            urgency="late" if due < today else "soon" if (due - today).days <= NEAR else "",
            verb=_("Next review") if changes else _("Open"),
            do=address("partners:edit", one.code) if changes else "",
        )


def _turns(work: Work) -> Iterator[Line]:
    for turn, number in work.turns:
        words = ngettext(
            "%(n)s text or plan names the predecessor",
            "%(n)s texts or plans name the predecessor",
            number,
        )
        where = turn.former.institution.display.shown(get_language()).text
        heir = turn.heir.person.names.shown(get_language()).text if turn.heir else ""
        post = turn.former.title.shown(get_language()).text
        title = _("New head: %(post)s") if turn.heir else _("Head left: %(post)s")
        yield Line(
            icon="user-check",
            title=title % {"post": post},
            url=address("dossier:turnover", turn.former.code),
            second=joined(where, heir, words % {"n": number}),
            verb=_("Look"),
        )


def _left_open(work: Work, may: May) -> Iterator[Line]:
    for visit in work.left_open:
        if not may("visits.change_status", visit):
            continue
        yield Line(
            icon=_plane(visit),
            title=visit.title,
            url=address("visits:page", visit.code),
            second=joined(partners(work.partners(visit)), _("how did it go?")),
            end=show(visit.when, get_language()),
            verb=pgettext("a visit", "Say it"),
            do=address("visits:status", visit.code),
        )


def _articles(work: Work, may: May) -> Iterator[Line]:
    for article in work.articles:
        yield Line(
            icon="news",
            title=article.title,
            url=address("newsroom:page", article.code),
            second=partners(work.partners(article)),
            end=str(article.get_status_display()),
            verb=_("Go on"),
        )
    for visit in work.without_news if may("newsroom.add_article") else ():
        yield Line(
            icon=_plane(visit),
            title=visit.title,
            url=address("visits:page", visit.code),
            second=joined(partners(work.partners(visit)), _("no news tells of it yet")),
            end=show(visit.when, get_language()),
            verb=_("Write news"),
            do=f"{address('newsroom:add')}?visit={visit.code}",
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


def coming(work: Work) -> list[Line]:
    """Visits of the next weeks, soonest first."""
    return [
        Line(
            icon=_plane(visit),
            title=visit.title,
            url=address("visits:page", visit.code),
            second=joined(partners(work.partners(visit)), str(visit.get_status_display())),
            end=show(visit.when, get_language()),
            verb=_("Open"),
        )
        for visit in work.coming
    ]


def _plane(visit: Visit) -> str:
    return "plane-departure" if visit.direction == "out" else "plane-arrival"


def ending(work: Work, today: dt.date, may: May) -> list[Line]:
    """Agreements that run out, soonest first."""
    lines = []
    for agreement in work.ending:
        last = agreement.in_force_until_on or today
        moves = may("agreements.change_status", agreement)
        lines.append(
            Line(
                icon="file-certificate",
                title=agreement.title,
                url=address("agreements:page", agreement.code),
                second=partners(work.partners(agreement)),
                end=joined(show_day(last, get_language()), away(last, today)),
                urgency="late" if last < today else "soon" if (last - today).days <= ENDS else "",
                verb=pgettext("an agreement", "Renew or end") if moves else _("Open"),
                do=address("agreements:status", agreement.code) if moves else "",
            )
        )
    return lines


def partners(of: Sequence[LocalizedText]) -> str:
    """The first partner's name, and how many more."""
    if not of:
        return ""
    first = of[0].shown(get_language()).text
    more = len(of) - 1
    return _("%(first)s and %(more)s more") % {"first": first, "more": more} if more else first


def joined(*parts: str) -> str:
    """Parts of a line, the empty ones left out."""
    return " · ".join(part for part in parts if part)
