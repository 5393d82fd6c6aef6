"""An article's page in the office: as it will be read, and what it lacks."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.agreements.views.moving import status_card
from comity.audit.views.saving import one_of
from comity.newsroom import queries
from comity.newsroom.columns import languages_of
from comity.newsroom.forms.text import WAYS
from comity.newsroom.lacking import lacks_of, text_url
from comity.newsroom.models import Article
from comity.newsroom.shown import public_url, reading
from comity.newsroom.statuses import ArticleStatus, TextStatus
from comity.newsroom.views.public import sent
from comity.shared.localized_text import TEXT_LANGUAGES, text_language
from comity.timeline.moments import address
from comity.timeline.views.showing import about

if TYPE_CHECKING:
    from comity.shared.records import Record


@require_safe
@needs("newsroom.view_article")
def article(request: Request, code: str) -> HttpResponse:
    """One language as its readers get it, what lacks, figures, what it tells of."""
    found = one_of(queries.with_everything(request.user), code)
    language = _asked(request)
    shown = reading(found, language)
    context = about(request, found) | status_card(request, found, WAYS)
    context |= {
        "article": found,
        "reading": shown,
        "chosen": shown.text.language if shown else language,
        "languages": [
            (tag, name, sign, original, text_url(found, tag))
            for tag, name, sign, original in languages_of(found)
        ],
        "lacks": lacks_of(found),
        "figures": found.figures.all(),
        "partners": found.partnerships.all(),
        "told": _told(found),
        "public_url": _public(found, language),
        "to_check": shown is not None and shown.text.status == TextStatus.TO_CHECK,
        "original_now": _original(found),
    }
    return render(request, "newsroom/page.html", context)


@require_safe
@needs("newsroom.view_figure")
def figure_picture(request: Request, code: str, width: int) -> HttpResponseBase:
    """One size of a figure, for the office; nobody else sees it before it is published."""
    figure = one_of(queries.figures_of(request.user), code)
    answer = sent(figure, width, "private, max-age=3600")
    answer["Vary"] = "Cookie"
    return answer


def _asked(request: Request) -> str:
    """The language to show: as the address says, else the reader's own."""
    asked = request.GET.get("language", "")
    if asked in TEXT_LANGUAGES.values():
        return asked
    return text_language(request.LANGUAGE_CODE)


def _original(found: Article) -> str:
    texts = (text for text in found.texts.all() if text.language == found.original)
    return next((text.whole for text in texts), "")


def _public(found: Article, language: str) -> str:
    shown = reading(found, language)
    if shown is None or found.status != ArticleStatus.PUBLISHED:
        return ""
    return public_url(found, language, shown.text)


def _told(found: Article) -> list[tuple[str, Any, str]]:
    """Icon, title and address of each living record that it tells of."""
    entry, visit, agreement, event = found.entry, found.visit, found.agreement, found.event
    named: tuple[tuple[str, Record | None, Any, str], ...] = (
        ("timeline", entry, entry and entry.title, "timeline:entry"),
        ("plane-arrival", visit, visit and visit.title, "visits:page"),
        ("file-certificate", agreement, agreement and agreement.title, "agreements:page"),
        ("presentation", event, event and event.name, "timeline:event"),
    )
    return [
        (icon, title, address(page, record.code))
        for icon, record, title, page in named
        if record is not None and record.deleted_at is None
    ]
