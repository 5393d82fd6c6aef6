"""Write to each person, once a working morning, what comes near and what is late."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from comity.accounts.models import User
from comity.audit import use_case
from comity.jobs import mailing
from comity.partners.models import Partnership
from comity.shared.localized_text import LocalizedText
from comity.timeline.models import Commitment
from comity.timeline.queries import reminders
from comity.timeline.reminding import FARTHEST, WEEK, is_told, morning_of

MOST = 40  # lines a mail has; the tool shows the rest


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to be reminded of."""

    words: LocalizedText
    due: dt.date
    link: str
    partners: list[LocalizedText] = field(default_factory=list)
    theirs: bool = False


def remind(*, now: dt.datetime) -> int:
    """How many mails were written; running it again on the same morning writes none."""
    mornings = {
        person: day
        for person in reminders.people()
        if (day := morning_of(person, now)) and person.has_perm("timeline.view_commitment")
    }
    if not mornings:
        return 0
    until = max(mornings.values()) + dt.timedelta(days=FARTHEST)
    before = reminders.last_mails(mornings)
    promised = reminders.commitments_of(mornings, until)
    reviewed = reminders.reviews_of(mornings, until)
    written = 0
    for person, today in mornings.items():
        after = _last_day(person, before.get(person.pk), today)
        if after < today:
            commitments = _commitment_lines(promised.get(person.pk, []), person, after, today)
            reviews = _review_lines(reviewed.get(person.pk, []), person, after, today)
            if commitments or reviews:
                written += _write(
                    person=person, today=today, commitments=commitments, reviews=reviews
                )
    return written


def _last_day(person: User, last: dt.datetime | None, today: dt.date) -> dt.date:
    """The day up to which everything was said; a week back at most."""
    week_ago = today - dt.timedelta(days=WEEK)
    return max(week_ago, last.astimezone(ZoneInfo(person.time_zone)).date()) if last else week_ago


def _commitment_lines(
    rows: Iterable[Commitment], person: User, after: dt.date, today: dt.date
) -> list[Line]:
    found = []
    for one in rows:
        # Who promised something yesterday for tomorrow has not forgotten the week before.
        since = max(after, one.created_at.date())
        if one.due and is_told(
            "commitment", one.due, after=since, today=today, choice=person.reminders
        ):
            there = mailing.link("timeline:commitment", one.code)
            partners = [partner.names for partner in one.partnerships.all()[:3]]
            found.append(Line(one.words, one.due, there, partners, one.side == "theirs"))
    return found


def _review_lines(
    rows: Iterable[Partnership], person: User, after: dt.date, today: dt.date
) -> list[Line]:
    return [
        Line(one.names, one.next_review, mailing.link("partners:edit", one.code))
        for one in rows
        if one.next_review
        and is_told("review", one.next_review, after=after, today=today, choice=person.reminders)
    ]


@use_case
def _write(*, person: User, today: dt.date, commitments: list[Line], reviews: list[Line]) -> bool:
    """One mail of all of it, in the person's language; False where it was written before."""
    with translation.override(person.language):
        shown = {
            "person": person,
            "parts": [
                (_("Late"), [one for one in commitments if one.due < today]),
                (_("Due today"), [one for one in commitments if one.due == today]),
                (_("Coming up"), [one for one in commitments if one.due > today]),
                (_("Partnerships to be reviewed"), reviews),
            ],
            "most": MOST,
            "all": mailing.link("timeline:commitments") + "?whose=mine",
            "profile": mailing.link("accounts:profile"),
        }
        text = render_to_string("timeline/mail/reminders.txt", shown).strip() + "\n"
        subject = _subject([*commitments, *reviews])
    mail = mailing.write(
        kind=reminders.KIND,
        key=f"{reminders.KIND} {person.pk} {today}",
        to=person.email,
        person=person,
        subject=subject,
        text=text,
    )
    return mail is not None


def _subject(lines: list[Line]) -> str:
    """The thing itself where there is one, else how many."""
    if len(lines) == 1:
        return _("Reminder: %(what)s") % {"what": lines[0].words}
    words = ngettext("%(count)s reminder for you", "%(count)s reminders for you", len(lines))
    return words % {"count": len(lines)}
