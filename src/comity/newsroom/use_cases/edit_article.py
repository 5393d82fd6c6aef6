"""Change what is known of an article besides its texts."""

from collections.abc import Iterable

from comity import audit
from comity.agreements.models import Agreement
from comity.audit import Actor, use_case
from comity.newsroom.models import Article
from comity.newsroom.statuses import ArticleStatus, Category
from comity.newsroom.use_cases.record_article import snapshot
from comity.partners.models import Partnership
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version
from comity.timeline.models import Entry, Event
from comity.visits.models import Visit


class DateMissing(ValueError):
    """What is published carries a date."""


@use_case
def edit_article(
    *,
    actor: Actor,
    article: Article,
    version: int,
    category: str,
    when: str,
    partnerships: Iterable[Partnership],
    entry: Entry | None,
    visit: Visit | None,
    agreement: Agreement | None,
    event: Event | None,
    office: LocalizedText,
) -> Article:
    """Save the form as the person saw it. Raises Conflict when somebody saved meanwhile."""
    claim_version(article, version)
    if article.status == ArticleStatus.PUBLISHED and not when:
        raise DateMissing
    before = snapshot(article)
    article.category = Category(category)
    article.set_when(when)
    article.entry, article.visit = entry, visit
    article.agreement, article.event = agreement, event
    article.office = office
    article.save()
    article.partnerships.set(partnerships)
    audit.record(actor, "edit_article", article, before=before, after=snapshot(article))
    return article
