"""Addresses of figures, and the words that stand for them."""

from django import template
from django.urls import reverse
from django.utils.translation import get_language

from comity.newsroom.lacking import language_words
from comity.newsroom.models import Figure
from comity.newsroom.statuses import ArticleStatus
from comity.shared.localized_text import LocalizedText
from comity.ui.components.texts import bcp47

register = template.Library()


@register.simple_tag
def figure_url(figure: Figure, width: int) -> str:
    """The public address while its article is published, else the office's own."""
    public = figure.article.status == ArticleStatus.PUBLISHED and figure.alt
    name = "newsroom:picture" if public else "newsroom:figure_picture"
    return reverse(name, args=[figure.code, width])


@register.simple_tag
def figure_set(figure: Figure) -> str:
    """Every size for the browser to choose from."""
    return ", ".join(f"{figure_url(figure, width)} {width}w" for width in figure.widths)


@register.simple_tag
def said(text: LocalizedText) -> str:
    """A text as an attribute carries it."""
    return text.shown(get_language()).text


@register.simple_tag
def said_lang(text: LocalizedText) -> str:
    """The language that `said` is in."""
    return bcp47(text.shown(get_language()).lang)


@register.filter
def language_name(tag: str) -> str:
    """'Russian' for `ru`, in the reader's language."""
    return language_words(tag)
