"""What stands on a person's home page, in twelve queries at most."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import CharField, Count, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast

from comity.accounts.guests.finding import answers_visible_to
from comity.accounts.models import User
from comity.accounts.roles import Role
from comity.accounts.rules import has_role
from comity.agreements.models import Agreement
from comity.agreements.queries import ending_before
from comity.agreements.queries import visible_to as agreements_visible_to
from comity.agreements.statuses import IN_FORCE, AgreementStatus
from comity.cockpit.queries.changed import Changes, changes_of
from comity.dossier.turnover import queries as turnover
from comity.institutions.models import Home
from comity.jobs.models import Mail, Task
from comity.jobs.statuses import MailStatus, TaskStatus
from comity.newsroom.models import Article
from comity.newsroom.statuses import ArticleStatus
from comity.partners.models import Partnership
from comity.partners.queries.partnerships import visible_to as partners_visible_to
from comity.partners.statuses import Stage
from comity.reading.models import Draft
from comity.reading.statuses import Decision, DraftState
from comity.shared.localized_text import LocalizedText
from comity.timeline.models import Commitment
from comity.timeline.queries import commitments
from comity.timeline.statuses import Side
from comity.visits.models import Visit
from comity.visits.queries import visible_to as visits_visible_to
from comity.visits.statuses import AHEAD, OVER

SOON = dt.timedelta(days=14)
COMING = dt.timedelta(days=60)
ENDING = dt.timedelta(days=200)
REVIEW = dt.timedelta(days=30)
QUIET = dt.timedelta(days=365)
NEWS = dt.timedelta(days=60)
LINES = 8
FEW = 5
Names = dict[tuple[str, int], list[LocalizedText]]


@dataclass(frozen=True, slots=True)
class Work:
    """All of one page; `mine` says whether it is one person's or the whole office's."""

    mine: bool
    due: list[Commitment] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
    left_open: list[Visit] = field(default_factory=list)
    coming: list[Visit] = field(default_factory=list)
    without_news: list[Visit] = field(default_factory=list)
    to_approve: list[Agreement] = field(default_factory=list)
    ending: list[Agreement] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    reviews: list[Partnership] = field(default_factory=list)
    quiet: list[Partnership] = field(default_factory=list)
    lately: list[Partnership] = field(default_factory=list)
    turns: list[tuple[turnover.Turn, int]] = field(default_factory=list)
    changes: Changes = field(default_factory=lambda: Changes([], 0, 0, None))
    names: Names = field(default_factory=dict)

    def partners(self, record: Any) -> list[LocalizedText]:
        """The names of the partners a record concerns."""
        return self.names.get((record._meta.label, record.pk), [])


def work_of(user: Any, today: dt.date, *, mine: bool) -> Work:
    """What waits, comes, ends, changed and has been quiet; twelve queries at most."""
    due = _due(user, today, mine=mine)
    visits = _visits(user, today, mine=mine)
    agreements = _agreements(user, today, mine=mine)
    articles = _articles(user)
    partners = _partners(user, today, mine=mine)
    ahead = [one for one in visits if one.status in AHEAD and one.latest]
    return Work(
        mine=mine,
        due=due,
        counts=_counts(user, today, mine=mine),
        drafts=_drafts(user),
        left_open=[one for one in ahead if one.latest and one.latest < today][:LINES],
        coming=[one for one in ahead if one.latest and one.latest >= today][:LINES],
        without_news=[one for one in visits if one.status in OVER],
        to_approve=[one for one in agreements if one.status == AgreementStatus.IN_APPROVAL],
        ending=[one for one in agreements if one.status in IN_FORCE],
        articles=articles,
        reviews=_reviews(partners, today),
        quiet=_quiet(partners, today),
        lately=sorted((one for one in partners if one.last_key), key=lambda one: one.last_key,
                      reverse=True)[:FEW],
        turns=_turns(user, today, mine=mine),
        changes=changes_of(user, mine=mine),
        names=_names(due, visits, agreements, articles),
    )  # fmt: skip


def waiting_count(user: Any) -> int:
    """The number beside 'My work': promises of this person that are late or due soon; one query."""
    today = dt.datetime.now(tz=dt.UTC).date()
    return commitments.visible_to(user).filter(_due_soon(today), owner=user.pk).count()


def _due_soon(today: dt.date) -> Q:
    return Q(status="open", due__lte=today + SOON)


def _due(user: Any, today: dt.date, *, mine: bool) -> list[Commitment]:
    found = commitments.open_commitments(user).filter(_due_soon(today))
    if mine:
        found = found.filter(owner=user.pk)
    return list(found[:LINES])


def _counts(user: Any, today: dt.date, *, mine: bool) -> dict[str, int]:
    """Promises by side and urgency, and what waits for whoever keeps the tool; one query."""
    promised = commitments.visible_to(user).filter(status="open")
    if mine:
        promised = promised.filter(owner=user.pk)
    asked: dict[str, QuerySet[Any]] = {
        "soon": promised.filter(_due_soon(today)),
        "ours": promised.filter(side=Side.OURS),
        "theirs": promised.filter(side=Side.THEIRS),
        "late": promised.filter(due__lt=today),
    }
    answers = answers_visible_to(user).filter(decided_at=None)
    if not user.has_perm("accounts.manage_people"):
        answers = answers.filter(link__made_by=user.pk)
    asked["answers"] = answers.select_related(None)
    if user.has_perm("jobs.view_mail"):
        asked["mails"] = Mail.objects.filter(status=MailStatus.FAILED)
        asked["tasks"] = Task.objects.filter(status=TaskStatus.FAILED)
    if user.has_perm("accounts.manage_people"):
        asked["accounts"] = User.objects.filter(is_active=True, last_login=None)
    first, *others = [_counted(name, rows) for name, rows in asked.items()]
    found = dict(first.union(*others, all=True))
    return {name: found.get(name, 0) for name in asked}


def _counted(name: str, rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    named: QuerySet[Any, Any] = rows.order_by()
    named = named.annotate(counted=Cast(Value(name), CharField())).values("counted")
    counted: QuerySet[Any, Any] = named.annotate(number=Count("pk"))
    return counted.values_list("counted", "number")


def _drafts(user: Any) -> list[Draft]:
    """Texts that this person began to read; nobody else's, whoever asks."""
    if not user.has_perm("reading.view_draft"):
        return []
    undecided = Count("proposals", filter=Q(proposals__decision=Decision.UNDECIDED))
    found = Draft.objects.filter(owner=user.pk, state=DraftState.OPEN).defer("text", "found")
    return list(found.annotate(undecided=undecided).order_by("-pk")[:FEW])


def _visits(user: Any, today: dt.date, *, mine: bool) -> list[Visit]:
    """Visits not yet said to be over; for the press, those over of which no news tells yet."""
    seen = visits_visible_to(user)
    ahead = seen.filter(status__in=AHEAD, earliest__lte=today + COMING, latest__gte=today - QUIET)
    if mine and not has_role(user, Role.PROTOCOL):
        ahead = ahead.filter(_concerns(user, Visit))
    wanted = Q(pk__in=ahead.order_by("when_key", "pk").values("pk")[: 3 * LINES])
    if has_role(user, Role.PRESS):
        told = Article.objects.filter(visit=OuterRef("pk"))
        over = seen.filter(~Exists(told), status__in=OVER, latest__gte=today - NEWS)
        wanted |= Q(pk__in=over.order_by("-when_key", "-pk").values("pk")[:FEW])
    return list(seen.filter(wanted).order_by("when_key", "pk"))


def _partner_of(user: Any, prefix: str = "") -> Q:
    return Q(**{f"{prefix}owner": user.pk}) | Q(**{f"{prefix}deputy": user.pk})


def _concerns(user: Any, model: Any) -> Q:
    """What the person looks after, or what concerns a partner of theirs; never a row twice."""
    ties = model.partnerships.through.objects.filter(
        _partner_of(user, "partnership__"), **{model._meta.model_name: OuterRef("pk")}
    )
    return Q(owner=user.pk) | Q(Exists(ties))


def _agreements(user: Any, today: dt.date, *, mine: bool) -> list[Agreement]:
    """Those that run out, soonest first; for an approver, those that wait for approval."""
    ending = ending_before(user, today + ENDING)
    if mine:
        ending = ending.filter(_concerns(user, Agreement))
    wanted = Q(pk__in=ending.values("pk")[:LINES])
    if has_role(user, Role.APPROVER):
        asked = agreements_visible_to(user).filter(status=AgreementStatus.IN_APPROVAL)
        wanted |= Q(pk__in=asked.order_by("pk").values("pk")[:LINES])
    return list(agreements_visible_to(user).filter(wanted).order_by("in_force_until_on", "pk"))


def _articles(user: Any) -> list[Article]:
    """For the press: what is written and not published."""
    if not has_role(user, Role.PRESS):
        return []
    open_still = (ArticleStatus.DRAFT, ArticleStatus.READY)
    return list(Article.objects.filter(status__in=open_still).order_by("-updated_at")[:LINES])


def _partners(user: Any, today: dt.date, *, mine: bool) -> list[Partnership]:
    """Partners due for review, quiet for long, and where something happened last; one query.

    What happened is read from the columns that partner lists keep: the timeline is not asked.
    """
    own = partners_visible_to(user)
    if mine:
        own = own.filter(_partner_of(user))
    alive = own.exclude(stage__in=[Stage.DORMANT, Stage.ENDED])
    parts = (
        own.exclude(stage=Stage.ENDED).filter(next_review__lte=today + REVIEW)
        .order_by("next_review", "pk")[:LINES],
        alive.filter(last_key__gt="", last_key__lt=(today - QUIET).isoformat())
        .order_by("last_key", "pk")[:FEW],
        own.filter(last_key__gt="").order_by("-last_key", "-pk")[:FEW],
    )  # fmt: skip
    wanted = Q()
    for part in parts:
        wanted |= Q(pk__in=part.values("pk"))
    shown = ("code", "names", "stage", "next_review", "last_when", "last_key", "last_title")
    return list(own.filter(wanted).only(*shown))


def _reviews(partners: Sequence[Partnership], today: dt.date) -> list[Partnership]:
    due = [
        one for one in partners
        if one.next_review and one.next_review <= today + REVIEW and one.stage != Stage.ENDED
    ]  # fmt: skip
    return sorted(due, key=lambda one: (one.next_review or today, one.pk))[:LINES]


def _quiet(partners: Sequence[Partnership], today: dt.date) -> list[Partnership]:
    """Alive, and nothing happened for a year; with no entry at all it has not begun."""
    before = (today - QUIET).isoformat()
    found = [
        one for one in partners
        if one.last_key and one.last_key < before and one.stage not in {Stage.DORMANT, Stage.ENDED}
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.last_key, one.pk))[:FEW]


def _turns(user: Any, today: dt.date, *, mine: bool) -> list[tuple[turnover.Turn, int]]:
    """Heads followed by others, here and at the partners, whom something still names."""
    of = None
    if mine:
        theirs = Partnership.objects.filter(_partner_of(user)).values("institution")
        of = Q(institution__in=theirs) | Q(institution__in=Home.objects.values("institution"))
    found = turnover.recent_turns(user, today, of)
    named = turnover.naming(user, {turn.former.person_id for turn in found})
    counted = [(turn, len(named[turn.former.person_id].waiting)) for turn in found]
    return [(turn, number) for turn, number in counted if number][:FEW]


def _names(*lists: Sequence[Any]) -> Names:
    """Which partners the records of these lists concern; one query for all."""
    parts = []
    for records in lists:
        if records:
            model = type(records[0])
            name = str(model._meta.model_name)
            ties = model.partnerships.through.objects.filter(
                partnership__deleted_at=None, **{f"{name}__in": [one.pk for one in records]}
            )
            kind = Cast(Value(model._meta.label), CharField())
            told = ties.order_by().annotate(kind=kind)
            parts.append(told.values_list("kind", name, "partnership__names"))
    found: Names = defaultdict(list)
    if parts:
        first, *others = parts
        for label, pk, names in first.union(*others, all=True):
            found[label, pk].append(names)
    return found
