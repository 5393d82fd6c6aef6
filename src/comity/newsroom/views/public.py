"""The public side: the list of news, one article, its print version, its pictures."""

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from comity.newsroom import pictures, queries, reading_counts
from comity.newsroom.models import Figure
from comity.newsroom.shown import INTERFACES, Reading, lines, reading
from comity.newsroom.statuses import Category
from comity.newsroom.views.answering import public
from comity.newsroom.views.around import around_article, frame
from comity.shared.localized_text import text_language

PICTURE_SECONDS = 3600


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
    context = frame(request, language, {tag: _list_address(tag, category) for tag in INTERFACES})
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
    return render(request, "newsroom/public/page.html", around_article(request, found))


@public
def printed(request: HttpRequest, language: str, *, address: str) -> HttpResponse:
    """The same for paper: the article alone, black on white."""
    found = _found(address, language)
    context = around_article(request, found) | {"printing": True}
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


def _list_address(language: str, category: str) -> str:
    here = reverse("newsroom:public_list", args=[language])
    return f"{here}?category={category}" if category else here


def _paged(here: str, category: str, cursor: str) -> str:
    if not cursor:
        return ""
    return f"{here}?category={category}&cursor={cursor}" if category else f"{here}?cursor={cursor}"
