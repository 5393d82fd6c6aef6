"""What stands around the public pages: whose they are, which languages, what belongs beside."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from comity.institutions.home import home_institution
from comity.institutions.rows import place_of
from comity.newsroom import queries
from comity.newsroom.models import Article
from comity.newsroom.shown import INTERFACES, Reading, best, lines, public_url
from comity.shared.places import languages_of
from comity.ui.components.texts import bcp47

LANGUAGE_NAMES = {tag: dict(settings.LANGUAGES)[code] for tag, code in INTERFACES.items()}
SHORT = {"en": "EN", "ru": "РУ", "zh": "中文"}
MOST_PARTNERS = 3


def frame(request: HttpRequest, language: str, ways: dict[str, str]) -> dict[str, Any]:
    """What stands around every public page; `ways` leads to it in each language."""
    home = home_institution()
    return {
        "language": language,
        "home": home.display.shown(get_language()) if home else None,
        "languages": [
            (bcp47(tag), SHORT[tag], LANGUAGE_NAMES[tag], url, tag == language)
            for tag, url in ways.items()
        ],
        "alternates": _alternates(request, ways, "en"),
        "canonical": request.build_absolute_uri(),
        "list_url": reverse("newsroom:public_list", args=[language]),
        "feed_url": reverse("newsroom:public_feed", args=[language]),
    }


def around_article(request: HttpRequest, found: Reading) -> dict[str, Any]:
    """All that the page of one article shows."""
    article, language = found.article, found.language
    story = queries.story_of(article)
    told = {one.pk for one in story}
    ways = {tag: _address(article, tag) for tag in INTERFACES}
    there = {tag: ways[tag] for tag in found.languages}
    context = frame(request, language, ways)
    return context | {
        "reading": found,
        "article": article,
        "alternates": _alternates(request, there, article.original),
        "canonical": request.build_absolute_uri(there.get(language, _original_address(found))),
        "other_languages": [
            (tag, bcp47(tag), LANGUAGE_NAMES[tag], url)
            for tag, url in there.items()
            if tag != found.text.language
        ],
        "text_language": LANGUAGE_NAMES.get(found.text.language, found.text.language),
        "partners": [_partner(one) for one in list(article.partnerships.all())[:MOST_PARTNERS]],
        "story": lines(story, language),
        "read_also": lines(queries.read_also(article, told), language),
        "print_url": reverse(
            "newsroom:public_print", args=[language, found.url.rstrip("/").rpartition("/")[2]]
        ),
        "social_picture": _social_picture(request, found),
    }


def _address(article: Article, language: str) -> str:
    """An article's address for readers of a language, whether it is written in it or not."""
    text = best(article, language)
    return public_url(article, language, text) if text else ""


def _original_address(found: Reading) -> str:
    """The address in the language that the text really is in."""
    return _address(found.article, found.text.language)


def _alternates(request: HttpRequest, ways: dict[str, str], default: str) -> list[tuple[str, str]]:
    named = [(bcp47(tag), request.build_absolute_uri(url)) for tag, url in ways.items()]
    if default in ways:
        named.append(("x-default", request.build_absolute_uri(ways[default])))
    return named


def _partner(partnership: Any) -> dict[str, Any]:
    """A partner as the public may know it: its names and where it is."""
    language = get_language()
    institution = partnership.institution
    name = institution.display.shown(language)
    at_home = [
        (institution.display.texts[tag], bcp47(tag))
        for tag in languages_of(institution.country)
        if tag != name.lang and institution.display.texts.get(tag)
    ]
    return {
        "name": name,
        "own": at_home[0] if at_home else None,
        "place": place_of(institution, language),
        "website": institution.website,
    }


def _social_picture(request: HttpRequest, found: Reading) -> dict[str, Any] | None:
    figure = found.top or next((part.figure for part in found.parts if part.figure), None)
    if figure is None:
        return None
    width = figure.widths[-1]
    url = reverse("newsroom:picture", args=[figure.code, width])
    return {
        "url": request.build_absolute_uri(url),
        "width": width,
        "height": figure.height,
        "alt": str(figure.alt),
    }
