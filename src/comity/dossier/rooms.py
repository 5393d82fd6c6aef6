"""The cards beside the timeline, as lines that a template only prints."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import groupby

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from comity.activities.models import Activity
from comity.activities.statuses import SIGNS as ACTIVITY_SIGNS
from comity.agreements.models import Agreement
from comity.agreements.statuses import SIGNS as AGREEMENT_SIGNS
from comity.dossier.addresses import address
from comity.dossier.moments import delegation, source_address
from comity.dossier.queries.partner import Dossier
from comity.newsroom.models import Article
from comity.newsroom.statuses import ArticleStatus
from comity.partners.isced import field_name
from comity.partners.models import FocusArea, OfficeAbroad, Person, Position, StageChange
from comity.partners.queries.around import Frame
from comity.partners.rows import due_words, other_name, urgency
from comity.partners.statuses import SIGNS as STAGE_SIGNS
from comity.shared.dates_shown import show, show_of
from comity.shared.localized_text import LocalizedText, Shown
from comity.timeline.models import Commitment
from comity.timeline.statuses import Side
from comity.ui.status import Status
from comity.visits.models import Visit
from comity.visits.statuses import SIGNS as VISIT_SIGNS


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a card: what, a second line, what stands at its end."""

    text: LocalizedText
    address: str
    second: str = ""
    end: str = ""
    sign: Status | None = None
    source: str = ""
    leave: str = ""  # where to say that the partner takes no part any more


@dataclass(frozen=True, slots=True)
class Change:
    """A move to a stage: why, by whom, when."""

    sign: Status
    reason: str
    who: str
    when: str


@dataclass(frozen=True, slots=True)
class Promise:
    """An open commitment; `done` is where to say that it was kept, '' for who may not."""

    text: LocalizedText
    address: str
    who: str
    due: str
    urgency: str
    version: int
    done: str


@dataclass(frozen=True, slots=True)
class Holder:
    """A person with the posts held at the partner."""

    person: Person
    address: str
    other: Shown | None
    posts: list[Position] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Area:
    """A focus area with its field's name."""

    area: FocusArea
    address: str
    field: str


@dataclass(frozen=True, slots=True)
class Agreed:
    """Focus areas that were agreed at the same time and place; `past` ones ended."""

    areas: list[Area]
    when: str
    where: LocalizedText
    past: bool = False

    @property
    def fields(self) -> list[str]:
        """The fields they belong to, each once."""
        return list(dict.fromkeys(one.field for one in self.areas if one.field))


def commitment_lines(
    commitments: Iterable[Commitment], today: dt.date, may: Callable[[Commitment], bool]
) -> list[Promise]:
    """Open promises of both sides, due first."""
    return [
        Promise(
            text=one.words,
            address=address("timeline:commitment", one.code),
            who=_who(one),
            due=due_words(one.due, today, get_language()),
            urgency=urgency(one.due, today),
            version=one.version,
            done=address("timeline:keep", one.code) if may(one) else "",
        )
        for one in commitments
    ]


def _who(one: Commitment) -> str:
    who = str(one.owner or one.person or "") if one.side == Side.OURS else str(one.person or "")
    side = "" if one.side == Side.OURS else _("theirs")
    return " · ".join(part for part in (who, side) if part)


def agreement_lines(agreements: Iterable[Agreement]) -> list[Line]:
    """Agreements with number and term."""
    return [
        Line(
            text=one.title,
            address=address("agreements:page", one.code),
            second=" · ".join(part for part in (one.number, _term(one)) if part),
            sign=AGREEMENT_SIGNS[one.status],
        )
        for one in agreements
    ]


def _term(one: Agreement) -> str:
    if one.in_force_until:
        return _("until %(day)s") % {"day": show_of(one.in_force_until, get_language())}
    return show(one.when, get_language())


def visit_lines(visits: Iterable[Visit]) -> list[Line]:
    """Visits with date and who travelled."""
    return [
        Line(
            text=one.title,
            address=address("visits:page", one.code),
            second=" · ".join(
                part
                for part in (
                    show(one.when, get_language()),
                    delegation(one.member_count) if one.member_count else "",
                )
                if part
            ),
            sign=VISIT_SIGNS[one.status],
        )
        for one in visits
    ]


def article_lines(articles: Iterable[Article]) -> list[Line]:
    """News about the partner with its date."""
    return [
        Line(
            text=one.title,
            address=address("newsroom:page", one.code),
            second=show(one.when, get_language()) if one.when else "",
            sign=None if one.status == ArticleStatus.PUBLISHED else one.sign,
        )
        for one in articles
    ]


def _kind_or_aims(one: Activity) -> str:
    kind = str(one.get_kind_display())
    return kind if str(one.title) != kind else str(one.aims)


def activity_lines(activities: Iterable[Activity]) -> list[Line]:
    """Activities with their kind; one named by its kind alone shows what the words said."""
    return [
        Line(
            text=one.title,
            address=address("activities:page", one.code),
            second=_kind_or_aims(one),
            sign=ACTIVITY_SIGNS[one.status],
        )
        for one in activities
    ]


def person_lines(posts: Iterable[Position]) -> list[Holder]:
    """People with all posts they hold here, in the order of their highest."""
    holders: dict[int, Holder] = {}
    for post in posts:
        if post.person_id not in holders:
            holders[post.person_id] = Holder(
                post.person,
                address("partners:person", post.person.code),
                other_name(post.person.names, get_language()),
            )
        holders[post.person_id].posts.append(post)
    return list(holders.values())


def area_groups(found: Dossier) -> list[Agreed]:
    """Focus areas by when and where they were agreed; those that ended come last."""

    def agreed(area: FocusArea) -> tuple[bool, str, str, str]:
        return bool(area.ended_when), area.ended_when, area.agreed_when, str(area.agreed_where)

    ordered = sorted(found.areas, key=agreed)
    return [_agreed(list(inside)) for _key, inside in groupby(ordered, key=agreed)]


def _agreed(areas: list[FocusArea]) -> Agreed:
    first, language = areas[0], get_language()
    lines = [
        Area(
            one,
            address("partners:edit_area", one.code),
            f"{one.isced} {field_name(one.isced, language)}" if one.isced else "",
        )
        for one in areas
    ]
    when = show(first.agreed_when, language)
    if first.ended_when:
        when = _("ended %(when)s") % {"when": show(first.ended_when, language)}
    elif when:
        when = _("agreed %(when)s") % {"when": when}
    return Agreed(lines, when, first.agreed_where, past=bool(first.ended_when))


def stage_lines(changes: Iterable[StageChange]) -> list[Change]:
    """How the partnership came to its stage, newest first."""
    language = get_language()
    return [
        Change(STAGE_SIGNS[one.target], one.reason, one.entered_by, show(one.when, language))
        for one in changes
    ]


def frame_lines(found: Dossier) -> list[Line]:
    """Initiatives that frame the work, and our offices near the partner."""
    return [_frame_line(frame, found) for frame in found.frames]


def _frame_line(frame: Frame, found: Dossier) -> Line:
    one, is_office = frame.record, isinstance(frame.record, OfficeAbroad)
    language = get_language()
    since = _("since %(when)s") % {"when": show_of(one.when, language)} if one.when else ""
    there = [one.code, found.partnership.code]
    return Line(
        one.name,
        address("partners:office" if is_office else "partners:initiative", one.code),
        end=since if is_office else show(one.when, language),
        source=source_address(found.evidence.get((one._meta.label_lower, one.pk), [])),
        leave=address("partners:leave", *there) if frame.takes_part else "",
    )


def claim_lines(found: Dossier) -> list[Line]:
    """What somebody claimed on a day, with who and when."""
    return [
        Line(
            text=one.words,
            address="",
            second=" · ".join(
                part for part in (str(one.speaker), show(one.when, get_language())) if part
            ),
            source=source_address(found.evidence.get(("partners.claim", one.pk), [])),
        )
        for one in found.claims
    ]
