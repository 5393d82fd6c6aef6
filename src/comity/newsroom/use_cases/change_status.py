"""Publish an article, withdraw it, and the moves between."""

from django.utils import timezone

from comity import audit
from comity.audit import Actor, use_case
from comity.newsroom.lacking import NotReady, in_the_way
from comity.newsroom.models import Article, ArticleStatusChange
from comity.newsroom.statuses import ARTICLE_MOVES, NEED_ALL, NEED_REASON, ArticleStatus
from comity.shared.records import claim_version
from comity.timeline.statuses import EntryKind
from comity.timeline.use_cases import record_entry


class ReasonMissing(ValueError):
    """This move is made for a reason."""


@use_case
def change_status(
    *, actor: Actor, article: Article, version: int, target: str, reason: str = ""
) -> ArticleStatusChange:
    """Move along the transition table; the first publishing puts it on its partners' timelines.

    Raises Conflict when somebody saved meanwhile, NotAllowed where the table has no such move,
    NotReady where something stands in the way.
    """
    claim_version(article, version)
    row = ARTICLE_MOVES.find(article.status, target)
    if target in NEED_REASON and not reason.strip():
        raise ReasonMissing
    if target in NEED_ALL and (lacks := in_the_way(article)):
        raise NotReady(lacks)
    before = audit.snapshot(article)
    change = ArticleStatusChange.objects.create(
        article=article,
        source=article.status,
        target=target,
        reason=reason.strip(),
        entered_by=actor.label,
    )
    article.status = target
    if target == ArticleStatus.PUBLISHED:
        if not article.when:
            article.set_when(timezone.localdate().isoformat())
        _put_on_timeline(actor, article)
    article.save()
    after = audit.snapshot(article) | {"reason": change.reason}
    audit.record(actor, f"change_status:{row.verb}", article, before=before, after=after)
    return change


def _put_on_timeline(actor: Actor, article: Article) -> None:
    """An entry of its own, unless it tells of one that is there already."""
    if article.entry is not None and article.entry.deleted_at is None:
        return
    partnerships = list(article.partnerships.all())
    ahead = article.earliest is None or article.earliest > timezone.localdate()
    if not partnerships or ahead:
        return
    article.entry = record_entry(
        actor=actor,
        kind=EntryKind.NEWS,
        when=article.when,
        title=article.title,
        partnerships=partnerships,
        event=article.event,
    )
