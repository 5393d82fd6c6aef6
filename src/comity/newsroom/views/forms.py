"""Writing an article: what it belongs to, its texts, its status."""

from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.agreements.queries import visible_to as agreements_visible_to
from comity.agreements.views.moving import status_screen
from comity.audit.use_cases import delete_record, restore_record
from comity.audit.views.saving import (
    GET_AND_POST,
    add_screen,
    done,
    edit_screen,
    into_bin,
    one_of,
    out_of_bin,
    saved_meanwhile,
    sent_version,
)
from comity.newsroom import use_cases
from comity.newsroom.drafting import from_entry, from_visit
from comity.newsroom.forms.article import AddArticleForm, ArticleForm
from comity.newsroom.forms.text import WAYS, TextForm, move_form_for
from comity.newsroom.lacking import NotReady, language_words
from comity.newsroom.models import Article
from comity.newsroom.queries import visible_to
from comity.newsroom.statuses import TextStatus
from comity.partners.queries import partnerships
from comity.shared.localized_text import TEXT_LANGUAGES
from comity.shared.records import Conflict
from comity.timeline.queries import entries, events
from comity.ui import toasts
from comity.visits.queries import visible_to as visits_visible_to

FORM = "newsroom/form.html"
LINKS = ("entry", "visit", "agreement", "event")


def page_of(code: str, language: str = "") -> str:
    """The article's page in the office."""
    there = reverse("newsroom:page", args=[code])
    return f"{there}?language={language}" if language else there


@GET_AND_POST
@needs("newsroom.add_article")
def add(request: Request) -> HttpResponse:
    """A draft; `?entry=`, `?visit=`, `?partner=` and others say what it tells of."""

    def save(**said: Any) -> Article:
        return use_cases.record_article(
            actor=request.actor, finished=True, partnerships=said.pop("partners"), **said
        )

    return add_screen(
        request,
        AddArticleForm(request.POST or None, initial=_about(request)),
        save,
        to=lambda article: page_of(article.code, article.original),
        title=_("Write an article"),
        verb=_("Keep the article"),
        back_url=reverse("newsroom:list"),
        back_label=_("News"),
        template=FORM,
    )


def _about(request: Request) -> dict[str, Any]:
    """What is known already of what the article tells of."""
    user, asked = request.user, request.GET
    if entry := entries.visible_to(user).filter(code=asked.get("entry", "")).first():
        return from_entry(entry)
    if visit := visits_visible_to(user).filter(code=asked.get("visit", "")).first():
        return from_visit(visit)
    known = partnerships.visible_to(user).filter(code=asked.get("partner", ""))
    agreement = agreements_visible_to(user).filter(code=asked.get("agreement", "")).first()
    return {
        "partners": list(agreement.partnerships.all() if agreement else known),
        "agreement": agreement,
        "event": events.visible_to(user).filter(code=asked.get("event", "")).first(),
    }


def _known(article: Article) -> dict[str, Any]:
    """What the form shows of an article."""
    return {
        "category": article.category,
        "when": article.when,
        "partners": list(article.partnerships.all()),
        "office": article.office,
        **{name: getattr(article, name) for name in LINKS},
    }


@GET_AND_POST
@needs("newsroom.change_article")
def edit(request: Request, code: str) -> HttpResponse:
    """Change what it is about and what it belongs to."""
    article = one_of(visible_to(request.user), code)

    def save(*, version: int, **said: Any) -> Article:
        # A link of which nothing could be chosen stays as it is.
        links = {name: said.pop(name, getattr(article, name)) for name in LINKS}
        return use_cases.edit_article(
            actor=request.actor,
            article=article,
            version=version,
            partnerships=said.pop("partners"),
            **links,
            **said,
        )

    form = ArticleForm(
        request.POST or None, initial=_known(article), version=article.version, article=article
    )
    return edit_screen(
        request,
        form,
        article,
        _known,
        save,
        to=page_of(code),
        title=_("Edit the article"),
        verb=_("Save the article"),
        back_label=article.title,
        template=FORM,
    )


@GET_AND_POST
@needs("newsroom.change_article")
def text(request: Request, code: str) -> HttpResponse:
    """Write it in the language of `?language=`; the original stands above a translation."""
    article = one_of(visible_to(request.user), code)
    language = request.GET.get("language") or article.original
    if language not in TEXT_LANGUAGES.values():
        raise Http404
    texts = {one.language: one for one in article.texts.all()}
    translates = language != article.original
    form = TextForm(
        request.POST or None,
        initial=_written(article, language),
        version=article.version,
        has_translations=not translates and len(texts) > 1,
    )
    write = partial(use_cases.write_text, actor=request.actor, article=article, language=language)

    def save(**said: Any) -> Any:
        try:
            return write(**said)
        except NotReady as refused:
            form.add_error(None, str(refused))
            return None

    return edit_screen(
        request,
        form,
        article,
        lambda now: _written(now, language),
        save,
        to=page_of(code, language),
        title=_("Text: %(language)s") % {"language": language_words(language)},
        verb=_("Save the text"),
        back_label=article.title,
        template="newsroom/text.html",
        original=texts.get(article.original) if translates else None,
        mine=texts.get(language),
        language=language,
    )


def _written(article: Article, language: str) -> dict[str, Any]:
    """What the form shows of one language."""
    found = article.texts.filter(language=language).first()
    if found is None:
        return {"finished": True}
    return {
        "title": found.title,
        "lead": found.lead,
        "body": found.body,
        "finished": found.status != TextStatus.DRAFT,
    }


@require_POST
@needs("newsroom.change_article")
def confirm(request: Request, code: str) -> HttpResponse:
    """A translation still holds although the original changed."""
    article = one_of(visible_to(request.user), code)
    language = request.POST.get("language", "")
    to = page_of(code, language if language in TEXT_LANGUAGES.values() else "")
    try:
        use_cases.confirm_text(
            actor=request.actor,
            article=article,
            version=sent_version(request),
            language=language,
        )
    except Conflict:
        toasts.say(request, saved_meanwhile(article), error=True)
        return redirect(to)
    return done(request, _("Checked: the translation holds."), to)


@GET_AND_POST
@needs("newsroom.change_status")
def status(request: Request, code: str) -> HttpResponse:
    """Publish, withdraw, and the moves between."""
    article = one_of(visible_to(request.user), code)
    change = partial(use_cases.change_status, actor=request.actor, article=article)
    return status_screen(request, article, WAYS, change, form_class=move_form_for(article))


@require_POST
@needs("newsroom.delete_article")
def delete(request: Request, code: str) -> HttpResponse:
    """Into the bin, with Undo; the public does not see it any more."""
    article = one_of(visible_to(request.user), code)
    return into_bin(
        request,
        article,
        partial(delete_record, actor=request.actor, record=article),
        page=page_of(code),
        undo=reverse("newsroom:restore", args=[code]),
        to=reverse("newsroom:list"),
    )


@require_POST
@needs("newsroom.delete_article")
def restore(request: Request, code: str) -> HttpResponse:
    """Out of the bin."""
    article = one_of(Article.all_objects, code)
    back = partial(restore_record, actor=request.actor, record=article)
    return out_of_bin(request, article, back, page=page_of(code), to=reverse("newsroom:list"))
