"""The pictures of an article: dropped, described, moved, taken away and brought back."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import (
    GET_AND_POST,
    edit_screen,
    one_of,
    saved_meanwhile,
    sent_version,
)
from comity.documents.files.sniffing import Refused
from comity.documents.use_cases.store_file import MOST_BYTES
from comity.newsroom import use_cases
from comity.newsroom.forms.text import FigureForm
from comity.newsroom.models import Figure
from comity.newsroom.queries import figures_of, visible_to
from comity.shared.records import Conflict
from comity.ui import toasts

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

MOST_AT_ONCE = 20


@require_POST
@needs("newsroom.change_article")
def add(request: Request, code: str) -> HttpResponse:
    """Keep each dropped picture; what is no picture is named, the others stay."""
    article = one_of(visible_to(request.user), code)
    files = request.FILES.getlist("files")

    def kept(file: "UploadedFile[Any]") -> bool:
        # One byte more than is taken says that it is too large, whatever its size.
        content = file.read(MOST_BYTES + 1)
        try:
            use_cases.add_figure(
                actor=request.actor, article=article, name=file.name or "", content=content
            )
        except Refused as refusal:
            toasts.say(request, str(refusal), error=True)
            return False
        return True

    count = sum(kept(file) for file in files[:MOST_AT_ONCE])
    if count:
        words = ngettext(
            "%(count)s picture is added. Say what it shows.",
            "%(count)s pictures are added. Say what they show.",
            count,
        )
        toasts.say(request, words % {"count": count})
    elif not files:
        toasts.say(request, _("Choose a picture first."), error=True)
    if len(files) > MOST_AT_ONCE:
        words = _("Only the first %(most)s pictures were taken. Drop the others again.")
        toasts.say(request, words % {"most": MOST_AT_ONCE}, error=True)
    return _to_figures(code)


def _known(figure: Figure) -> dict[str, Any]:
    return {"alt": figure.alt, "caption": figure.caption, "credit": figure.credit}


@GET_AND_POST
@needs("newsroom.change_figure")
def edit(request: Request, code: str) -> HttpResponse:
    """Say what it shows, in any language."""
    figure = _living(request, code)

    def save(*, version: int, **said: Any) -> Figure:
        return use_cases.edit_figure(actor=request.actor, figure=figure, version=version, **said)

    return edit_screen(
        request,
        FigureForm(request.POST or None, initial=_known(figure), version=figure.version),
        figure,
        _known,
        save,
        to=f"{reverse('newsroom:page', args=[figure.article.code])}#figures",
        title=_("Figure %(number)s") % {"number": figure.number},
        verb=_("Save the figure"),
        back_label=figure.article.title,
        template="newsroom/figure.html",
        figure=figure,
    )


@require_POST
@needs("newsroom.change_figure")
def move(request: Request, code: str) -> HttpResponse:
    """One place up, or down."""
    figure = _living(request, code)
    up = request.POST.get("to") == "up"
    try:
        use_cases.move_figure(
            actor=request.actor, figure=figure, version=sent_version(request), up=up
        )
    except Conflict:
        toasts.say(request, saved_meanwhile(figure.article), error=True)
    return _to_figures(figure.article.code)


@require_POST
@needs("newsroom.delete_figure")
def remove(request: Request, code: str) -> HttpResponse:
    """Take it out; the line that says so can bring it back."""
    figure = _living(request, code)
    try:
        use_cases.remove_figure(actor=request.actor, figure=figure, version=sent_version(request))
    except Conflict:
        toasts.say(request, saved_meanwhile(figure), error=True)
        return _to_figures(figure.article.code)
    undo = f"{reverse('newsroom:restore_figure', args=[code])}?version={figure.version}"
    words = _("Figure %(number)s is taken out.") % {"number": figure.number}
    toasts.say(request, words, undo=undo)
    return _to_figures(figure.article.code)


@require_POST
@needs("newsroom.delete_figure")
def restore(request: Request, code: str) -> HttpResponse:
    """Bring it back."""
    figure = one_of(figures_of(request.user), code)
    try:
        use_cases.bring_back_figure(
            actor=request.actor, figure=figure, version=sent_version(request)
        )
    except Conflict:
        toasts.say(request, saved_meanwhile(figure), error=True)
    return _to_figures(figure.article.code)


def _living(request: Request, code: str) -> Figure:
    figure: Figure = one_of(figures_of(request.user), code)
    if figure.deleted_at is not None:
        raise Http404
    return figure


def _to_figures(code: str) -> HttpResponseRedirect:
    return redirect(f"{reverse('newsroom:page', args=[code])}#figures")
