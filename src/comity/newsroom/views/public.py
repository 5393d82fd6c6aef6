"""The public side: the list of news, one article, its print version, its pictures."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language, pgettext
from django.views.decorators.http import require_safe

from comity.institutions.home import home_institution
from comity.newsroom import pictures, queries, reading_counts
from comity.newsroom.models import Article, Figure
from comity.newsroom.shown import INTERFACES, Line, Reading, lines, reading
from comity.newsroom.statuses import Category
from comity.newsroom.views.answering import public
from comity.shared.localized_text import text_language
from comity.shared.places import place_line
from comity.ui.components.texts import bcp47

LANGUAGE_NAMES = {tag: dict(settings.LANGUAGES)[code] for tag, code in INTERFACES.items()}
SHORT = {"en": "EN", "ru": "РУ", "zh": "中文"}
PICTURE_SECONDS = 3600
RELATED_PARTNERS = 3


@login_not_required
@require_safe
def entrance(request: HttpRequest) -> HttpResponse:
    """The list in the language that the reader's browser asks for."""
    asked = translation.get_language_from_request(request)
    request.session.accessed = False
    return redirect("newsroom:public_list", text_language(asked))


@public
def public_list(request: HttpRequest, language: str) -> HttpResponse:
    """What was published, newest first, by category and page."""
    category = request.GET.get("category", "")
    category = category if category in Category.values else ""
    page = queries.public_page(category=category, cursor=request.GET.get("cursor", ""))
    here = reverse("newsroom:public_list", args=[language])
    ways = [("", pgettext("news", "All news"), here)]
    ways += [(value, str(words), f"{here}?category={value}") for value, words in Category.choices]
    context = _frame(request, language, {tag: _list_address(tag, category) for tag in INTERFACES})
    context |= {
        "lines": lines(page.rows, language),
        "page": page,
        "category": category,
        "category_words": str(dict(Category.choices).get(category, "")),
        "categories": ways,
        "earlier": _paged(here, category, page.earlier),
        "later": _paged(here, category, page.later),
    }
    return render(request, "newsroom/public/list.html", context)


@public
def public_page(request: HttpRequest, language: str, *, address: str) -> HttpResponse:
    """One article; its address is put right when the title has changed."""
    found = _found(address, language)
    if request.path != found.url:
        return redirect(found.url)
    reading_counts.note(request, found.article.pk)
    return render(request, "newsroom/public/page.html", _article(request, found))


@public
def printed(request: HttpRequest, language: str, *, address: str) -> HttpResponse:
    """The same for paper: the article alone, black on white."""
    found = _found(address, language)
    context = _article(request, found) | {"printing": True}
    return render(request, "newsroom/public/printed.html", context)


@login_not_required
@require_safe
def picture(request: HttpRequest, code: str, width: int) -> HttpResponseBase:
    """One size of a figure of a published article."""
    figure = queries.public_figure(code)
    if figure is None or width not in figure.widths:
        raise Http404
    request.session.accessed = False
    return sent(figure, width, f"public, max-age={PICTURE_SECONDS}")


def sent(figure: Figure, width: int, keeping: str) -> FileResponse:
    """The picture itself; raises Http404 where the storage lost it."""
    try:
        content = pictures.opened(figure.file, width)
    except FileNotFoundError:
        raise Http404 from None
    answer = FileResponse(content, content_type="image/webp")
    answer["Cache-Control"] = keeping
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


def _found(address: str, language: str) -> Reading:
    article = queries.public_article(address.partition("-")[0])
    found = reading(article, language) if article else None
    if found is None:
        raise Http404
    return found


def _article(request: HttpRequest, found: Reading) -> dict[str, Any]:
    """All that the page of one article shows."""
    article, language = found.article, found.language
    story = queries.story_of(article)
    told = {one.pk for one in story}
    ways = {tag: reading_address(article, tag) for tag in INTERFACES}
    there = {tag: ways[tag] for tag in found.languages}
    context = _frame(request, language, ways)
    return context | {
        "reading": found,
        "article": article,
        "alternates": _alternates(request, there, article.original),
        "canonical": request.build_absolute_uri(there.get(language, found_original(found))),
        "other_languages": [
            (tag, bcp47(tag), LANGUAGE_NAMES[tag], url)
            for tag, url in there.items()
            if tag != found.text.language
        ],
        "text_language": LANGUAGE_NAMES.get(found.text.language, found.text.language),
        "partners": [_partner(one) for one in list(article.partnerships.all())[:RELATED_PARTNERS]],
        "story": lines(story, language),
        "read_also": lines(queries.read_also(article, told), language),
        "print_url": reverse("newsroom:public_print", args=[language, _tail(found.url)]),
        "social_picture": _social_picture(request, found),
    }


def reading_address(article: Article, language: str) -> str:
    """An article's address for readers of a language, whether it is written in it or not."""
    found = reading(article, language)
    return found.url if found else ""


def found_original(found: Reading) -> str:
    """The address in the language that the text really is in."""
    return reading_address(found.article, found.text.language)


def _frame(request: HttpRequest, language: str, ways: dict[str, str]) -> dict[str, Any]:
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
    own = next(
        (
            (text, bcp47(tag))
            for tag, text in institution.display.texts.items()
            if tag != name.lang and tag not in {"en", text_language(language)} and text
        ),
        None,
    )
    return {
        "name": name,
        "own": own,
        "place": place_line(
            institution.country, institution.subdivision, institution.city, language
        ),
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


def _list_address(language: str, category: str) -> str:
    here = reverse("newsroom:public_list", args=[language])
    return f"{here}?category={category}" if category else here


def _paged(here: str, category: str, cursor: str) -> str:
    if not cursor:
        return ""
    return f"{here}?category={category}&cursor={cursor}" if category else f"{here}?cursor={cursor}"


def _tail(url: str) -> str:
    return url.rstrip("/").rpartition("/")[2]


__all__ = ["Line", "entrance", "picture", "printed", "public_list", "public_page", "sent"]
