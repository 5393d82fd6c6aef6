"""What writing a text has in common: the row, its slug, the columns that lists read."""

from comity.newsroom.models import Article, ArticleText
from comity.newsroom.slugs import slug_of
from comity.newsroom.statuses import TextStatus
from comity.shared.localized_text import LocalizedText
from comity.shared.search_column import search_lines


def put_text(
    article: Article, language: str, *, title: str, lead: str, body: str, finished: bool
) -> ArticleText:
    """Write one language; what waited for a check is checked by this."""
    text = article.texts.filter(language=language).first()
    text = text or ArticleText(article=article, language=language)
    text.title, text.lead, text.body = title.strip(), lead.strip(), body.strip()
    text.slug = slug_of(text.title)
    text.status = TextStatus.WRITTEN if finished else TextStatus.DRAFT
    text.original_before = ""
    text.save()
    return text


def keep_columns(article: Article) -> None:
    """Repeat the titles on the article, and what the lists look through."""
    texts = list(article.texts.all())
    article.title = LocalizedText({text.language: text.title for text in texts}, article.original)
    article.search = search_lines(article.title, *(text.lead for text in texts))
    article.save(update_fields=["title", "search"])
