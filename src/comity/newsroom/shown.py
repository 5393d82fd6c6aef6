"""An article as it is read: one of its languages, its figures where they stand."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString

from comity.newsroom.models import Article, ArticleText, Figure
from comity.newsroom.rendering import NOTHING, pieces, plain
from comity.shared.localized_text import TEXT_LANGUAGES

# The tool's language for texts in each of its tags.
INTERFACES = {tag: interface for interface, tag in TEXT_LANGUAGES.items()}
DESCRIPTION = 200


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the body, or a figure that stands there."""

    html: SafeString = NOTHING
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """An article for readers of `language`: the text they get, which languages there are.

    `top` is the figure above the body, where the body does not place it itself.
    """

    article: Article
    language: str
    text: ArticleText
    languages: list[str]
    top: Figure | None
    parts: list[Part]

    @property
    def foreign(self) -> bool:
        """Whether readers get another language than they asked for."""
        return self.text.language != self.language

    @property
    def url(self) -> str:
        """Its public address for these readers."""
        return public_url(self.article, self.language, self.text)

    @property
    def summary(self) -> str:
        """What it says in a sentence or two."""
        return summary_of(self.text)


@dataclass(frozen=True, slots=True)
class Line:
    """An article as one line or card of a list."""

    article: Article
    language: str
    text: ArticleText

    @property
    def foreign(self) -> bool:
        """Whether its readers asked for another language."""
        return self.text.language != self.language

    @property
    def url(self) -> str:
        """Its public address for these readers."""
        return public_url(self.article, self.language, self.text)

    @property
    def picture(self) -> Figure | None:
        """The first figure, among those that were read with it."""
        return next(iter(self.article.figures.all()), None)


def best(article: Article, language: str) -> ArticleText | None:
    """The text for readers of a language: theirs, else the original, else English, else any."""
    texts = {text.language: text for text in article.texts.all()}
    for tag in (language, article.original, "en", *texts):
        if tag in texts:
            return texts[tag]
    return None


def reading(article: Article, language: str) -> Reading | None:
    """The article for readers of a language; None while no text of it may be read."""
    text = best(article, language)
    if text is None:
        return None
    written = {one.language for one in article.texts.all()}
    top, parts = _composed(text.body, list(article.figures.all()))
    return Reading(
        article=article,
        language=language,
        text=text,
        languages=[tag for tag in TEXT_LANGUAGES.values() if tag in written],
        top=top,
        parts=parts,
    )


def lines(articles: Iterable[Article], language: str) -> list[Line]:
    """Articles for a list; one that nobody may read yet is left out."""
    found = ((article, best(article, language)) for article in articles)
    return [Line(article, language, text) for article, text in found if text is not None]


def public_url(article: Article, language: str, text: ArticleText) -> str:
    """`/en/news/CODE-slug/`."""
    address = f"{article.code}-{text.slug}" if text.slug else article.code
    return reverse("newsroom:public_page", args=[language, address])


def summary_of(text: ArticleText) -> str:
    """One or two sentences for descriptions and feeds."""
    if text.lead:
        return text.lead
    words = plain(text.body)
    return words if len(words) <= DESCRIPTION else f"{words[:DESCRIPTION].rsplit(' ', 1)[0]}…"


def _composed(body: str, figures: list[Figure]) -> tuple[Figure | None, list[Part]]:
    """Each figure once: where the body names it, the first else on top, the others at the end."""
    left = {figure.number: figure for figure in figures}
    parts = []
    for piece in pieces(body):
        if not piece.figure:
            parts.append(Part(html=piece.html))
        elif figure := left.pop(piece.figure, None):
            parts.append(Part(figure=figure))
    first = figures[0] if figures else None
    top = left.pop(first.number, None) if first else None
    return top, [*parts, *(Part(figure=figure) for figure in left.values())]
