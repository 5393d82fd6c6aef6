"""What others changed on a person's partners since they looked last."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, F, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone

from comity.activities.models import Activity
from comity.agreements.models import Agreement
from comity.audit.models import AuditEntry
from comity.cockpit.models import Seen
from comity.newsroom.models import Article
from comity.partners.models import Partnership
from comity.shared.localized_text import LocalizedText
from comity.timeline.models import Commitment, EntryPartner
from comity.visits.models import Visit

NEWEST = 1_000  # of the office's changes, however long ago the person looked
FIRST_TIME = dt.timedelta(days=14)
LINES = 8
Tied = tuple[Callable[[], QuerySet[Any]], str, str]

# How each kind of record is tied to its partners: the rows, the record, its title.
TIES: dict[str, Tied] = {
    "timeline.Entry": (EntryPartner.objects.all, "entry", "title"),
    "timeline.Commitment": (Commitment.partnerships.through.objects.all, "commitment", "words"),
    "agreements.Agreement": (Agreement.partnerships.through.objects.all, "agreement", "title"),
    "visits.Visit": (Visit.partnerships.through.objects.all, "visit", "title"),
    "activities.Activity": (Activity.partnerships.through.objects.all, "activity", "title"),
    "newsroom.Article": (Article.partnerships.through.objects.all, "article", "title"),
}
# Which of them a person may read is asked by this name.
RIGHTS = {label: "{}.view_{}".format(*label.lower().split(".")) for label in TIES}
PARTNERSHIP = "partners.Partnership"
WHOSE = ("owner", "deputy")


@dataclass(frozen=True, slots=True)
class Changed:
    """One record that others changed: what was done last, when, how often, on which partner."""

    label: str
    code: str
    title: LocalizedText
    partner: LocalizedText
    verb: str
    at: dt.datetime
    times: int


@dataclass(frozen=True, slots=True)
class Changes:
    """The newest first; `upto` is what the person has seen after reading them."""

    rows: list[Changed]
    more: int
    upto: int
    since: dt.datetime | None


NOTHING = Changes([], 0, 0, None)


def changes_of(user: Any, *, mine: bool) -> Changes:
    """On the partners this person looks after, or on all; two queries."""
    if not user.has_perm("partners.view_partnership"):
        return NOTHING
    found = _newest(user)
    if not found:
        return NOTHING
    steps: dict[tuple[str, int], list[AuditEntry]] = defaultdict(list)
    for entry in found:
        steps[entry.record, entry.record_id or 0].append(entry)
    rows = [
        Changed(label, code, title, partner, last[0].verb, last[0].at, len(last))
        for label, pk, code, title, partner in _tied(user, steps, mine=mine)
        for last in [steps[label, pk]]
    ]
    by_record: dict[str, Changed] = {}
    for row in sorted(rows, key=lambda row: row.at, reverse=True):
        by_record.setdefault(f"{row.label} {row.code}", row)
    every = list(by_record.values())
    return Changes(every[:LINES], len(every[LINES:]), found[0].pk, found[0].seen_at)


def _newest(user: Any) -> list[Any]:
    """What others did since then, the newest first; one query, along the chain."""
    seen = Seen.objects.filter(user=user.pk)
    entries = AuditEntry.objects.filter(
        id__gt=Coalesce(Subquery(seen.values("upto")[:1]), 0)
    ).annotate(seen_at=Subquery(seen.values("at")[:1]))
    newest = entries.only("record", "record_id", "verb", "at", "actor_id").order_by("-id")[:NEWEST]
    first = timezone.now() - FIRST_TIME
    return [
        entry
        for entry in newest
        if (entry.record in TIES or entry.record == PARTNERSHIP)
        and entry.actor_id != user.pk
        and (entry.seen_at or entry.at >= first)
    ]


def _tied(user: Any, steps: dict[tuple[str, int], Any], *, mine: bool) -> list[tuple[Any, ...]]:
    """Label, id, code, title and partner's name of each; one query."""
    ids: dict[str, list[int]] = defaultdict(list)
    for label, pk in steps:
        ids[label].append(pk)
    parts = [
        _part(label, ids[label])
        for label in TIES
        if ids.get(label) and user.has_perm(RIGHTS[label])
    ]
    if there := ids.get(PARTNERSHIP):
        named: QuerySet[Any, Any] = Partnership.objects.filter(pk__in=there).order_by()
        named = named.annotate(told_of=_text(PARTNERSHIP))
        parts.append(named.values_list("told_of", "pk", "code", "names", "names", *WHOSE))
    if not parts:
        return []
    first, *others = parts
    return [
        tuple(told)
        for *told, owner, deputy in first.union(*others, all=True)
        if not mine or user.pk in {owner, deputy}
    ]


def _part(label: str, ids: list[int]) -> QuerySet[Any, Any]:
    # Whose partner it is, the answer is asked: a condition in the query would have SQLite begin
    # with all that somebody looks after, not with the few ids.
    rows, record, title = TIES[label]
    living = {f"{record}__in": ids, f"{record}__deleted_at": None}
    found: QuerySet[Any, Any] = rows().filter(partnership__deleted_at=None, **living).order_by()
    found = found.annotate(told_of=_text(label), named_pk=F(f"{record}__pk"))
    told: QuerySet[Any, Any] = found.values_list(
        "told_of", "named_pk", f"{record}__code", f"{record}__{title}", "partnership__names",
        *(f"partnership__{column}" for column in WHOSE),
    )  # fmt: skip
    return told


def _text(value: str) -> Cast:
    return Cast(Value(value), CharField())
