"""What an article still lacks: some stands in the way of publishing, some is worth knowing."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from comity.newsroom.models import Article, ArticleText, Figure
from comity.newsroom.statuses import TextStatus
from comity.shared.localized_text import TEXT_LANGUAGES

LANGUAGE_WORDS: dict[str, str | Promise] = {
    "en": pgettext_lazy("a text is in", "English"),
    "ru": pgettext_lazy("a text is in", "Russian"),
    "zh": pgettext_lazy("a text is in", "Chinese"),
}


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing, where it is mended, and whether it stands in the way."""

    words: str
    url: str
    blocks: bool = False


class NotReady(ValueError):
    """Something stands in the way of publishing."""

    def __init__(self, lacks: list[Lack]) -> None:
        super().__init__("; ".join(lack.words for lack in lacks))
        self.lacks = lacks


def language_words(tag: str) -> str:
    """The name of a text's language."""
    return str(LANGUAGE_WORDS.get(tag, tag))


def language_choices() -> list[tuple[str, str]]:
    """The languages that an article can be written in."""
    return [(tag, language_words(tag)) for tag in TEXT_LANGUAGES.values()]


def lacks_of(article: Article) -> list[Lack]:
    """What stands in the way first; reads the article's texts and figures, two queries at most."""
    found = [*_of_texts(article), *_of_figures(article)]
    return sorted(found, key=lambda lack: not lack.blocks)


def in_the_way(article: Article) -> list[Lack]:
    """What must be mended before anybody else reads it."""
    return [lack for lack in lacks_of(article) if lack.blocks]


def text_url(article: Article, language: str) -> str:
    """Where one language of an article is written."""
    return f"{reverse('newsroom:text', args=[article.code])}?language={language}"


def _of_texts(article: Article) -> Iterator[Lack]:
    texts = {text.language: text for text in article.texts.all()}
    original = texts.get(article.original)
    there = text_url(article, article.original)
    if original is None or not (original.title and original.body.strip()):
        yield Lack(_("The original has no text yet."), there, blocks=True)
    elif original.status == TextStatus.DRAFT:
        yield Lack(_("The original is still being written."), there, blocks=True)
    for tag in TEXT_LANGUAGES.values():
        if tag != article.original:
            yield from _of_translation(article, tag, texts.get(tag))


def _of_translation(article: Article, tag: str, text: ArticleText | None) -> Iterator[Lack]:
    there, language = text_url(article, tag), {"language": language_words(tag)}
    if text is None:
        yield Lack(_("Not translated: %(language)s.") % language, there)
    elif text.status == TextStatus.TO_CHECK:
        words = _("The original has changed since this was translated: %(language)s.")
        yield Lack(words % language, there)
    elif text.status == TextStatus.DRAFT:
        yield Lack(_("Still being written: %(language)s.") % language, there)


def _of_figures(article: Article) -> Iterator[Lack]:
    figures = list(article.figures.all())
    if not figures:
        yield Lack(_("No picture yet."), f"{reverse('newsroom:page', args=[article.code])}#figures")
    written = [text.language for text in article.texts.all()]
    for figure in figures:
        yield from _of_figure(figure, written)


def _of_figure(figure: Figure, written: list[str]) -> Iterator[Lack]:
    there, number = reverse("newsroom:edit_figure", args=[figure.code]), {"number": figure.number}
    if not figure.alt:
        words = _("Figure %(number)s: say what it shows, for readers who do not see it.")
        yield Lack(words % number, there, blocks=True)
        return
    missing = [tag for tag in written if tag not in figure.alt.texts]
    if missing:
        words = _("Figure %(number)s: what it shows is not said in %(languages)s.")
        languages = ", ".join(language_words(tag) for tag in missing)
        yield Lack(words % (number | {"languages": languages}), there)
