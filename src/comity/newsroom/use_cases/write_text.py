"""Write an article in one of its languages; a changed original makes the others doubtful."""

from comity import audit
from comity.audit import Actor, use_case
from comity.newsroom.lacking import NotReady, in_the_way
from comity.newsroom.models import Article, ArticleText
from comity.newsroom.statuses import NEED_ALL, TextStatus
from comity.newsroom.use_cases.record_article import text_snapshot
from comity.newsroom.use_cases.texts import keep_columns, put_text
from comity.shared.records import claim_version


@use_case
def write_text(
    *,
    actor: Actor,
    article: Article,
    version: int,
    language: str,
    title: str,
    lead: str,
    body: str,
    finished: bool = True,
    small: bool = False,
) -> ArticleText:
    """Add a language or change it; a translation written anew counts as checked.

    `small` says that a change to the original leaves its translations true. Raises
    Conflict when somebody saved meanwhile, and NotReady for taking away from a published original
    what it may not lack.
    """
    claim_version(article, version)
    original = article.texts.filter(language=article.original).first()
    original_before = original.whole if original else ""
    before = text_snapshot(article, language)
    text = put_text(article, language, title=title, lead=lead, body=body, finished=finished)
    if language == article.original and not small and text.whole != original_before:
        _doubt_translations(article, original_before)
    keep_columns(article)
    if article.status in NEED_ALL and language == article.original:
        _refuse_half(article)
    after = text_snapshot(article, language)
    if before != after:
        told = {"texts": [before]} if before else {}
        audit.record(actor, "write_text", article, before=told, after={"texts": [after]})
    return text


def _doubt_translations(article: Article, original_before: str) -> None:
    """What was translated from the text before is to be checked; who never finished goes on."""
    article.texts.exclude(language=article.original).filter(status=TextStatus.WRITTEN).update(
        status=TextStatus.TO_CHECK, original_before=original_before
    )


def _refuse_half(article: Article) -> None:
    lacks = in_the_way(article)
    if lacks:
        raise NotReady(lacks)


@use_case
def confirm_text(*, actor: Actor, article: Article, version: int, language: str) -> None:
    """Say that a translation still holds although the original changed. Raises Conflict."""
    claim_version(article, version)
    text = article.texts.filter(language=language, status=TextStatus.TO_CHECK).first()
    if text is None:
        return
    text.status, text.original_before = TextStatus.WRITTEN, ""
    text.save(update_fields=["status", "original_before"])
    audit.record(actor, "confirm_text", article, after={"checked": language})
