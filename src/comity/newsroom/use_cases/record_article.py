"""Begin an article in one language."""

from collections.abc import Iterable

from comity import audit
from comity.agreements.models import Agreement
from comity.audit import Actor, use_case
from comity.newsroom.models import Article, ArticleStatusChange
from comity.newsroom.statuses import Category
from comity.newsroom.use_cases.texts import keep_columns, put_text
from comity.partners.models import Partnership
from comity.shared.localized_text import LocalizedText
from comity.timeline.models import Entry, Event
from comity.visits.models import Visit


@use_case
def record_article(
    *,
    actor: Actor,
    category: str,
    language: str,
    title: str,
    lead: str = "",
    body: str = "",
    finished: bool = False,
    when: str = "",
    partnerships: Iterable[Partnership] = (),
    entry: Entry | None = None,
    visit: Visit | None = None,
    agreement: Agreement | None = None,
    event: Event | None = None,
    office: LocalizedText | None = None,
) -> Article:
    """A draft; `language` is the one it is written in first, its original."""
    article = Article(
        category=Category(category),
        original=language,
        office=office or LocalizedText(),
        entry=entry,
        visit=visit,
        agreement=agreement,
        event=event,
    )
    article.set_when(when)
    article.save()
    article.partnerships.set(partnerships)
    put_text(article, language, title=title, lead=lead, body=body, finished=finished)
    keep_columns(article)
    ArticleStatusChange.objects.create(
        article=article, target=article.status, entered_by=actor.label
    )
    after = snapshot(article) | {"texts": [text_snapshot(article, language)]}
    audit.record(actor, "record_article", article, after=after)
    return article


def snapshot(article: Article) -> dict[str, object]:
    """The article with its partners, without its texts, as JSON can carry it."""
    return audit.snapshot(article) | {
        "partnerships": sorted(article.partnerships.values_list("pk", flat=True))
    }


def text_snapshot(article: Article, language: str) -> str:
    """One language of it as its history tells of it; '' where there is none yet."""
    text = article.texts.filter(language=language).first()
    return f"{language}: {text.whole}" if text else ""
