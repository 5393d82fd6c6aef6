"""What the forms of partners share: showing one, saving with a version, saying so."""

from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.db.models import Model
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from comity.accounts.requests import Request
from comity.shared.records import Conflict, Record
from comity.ui import toasts

Kept = TypeVar("Kept", bound=Model)
Words = str | Promise

SAVED_MEANWHILE = _(
    "Somebody saved this while you were writing. Your words stand below; look at the record in"
    " another window, then save again to put yours in its place."
)


def one_of(records: Any, code: str) -> Any:
    """The record of this code among those the person may see; raises Http404."""
    found = records.filter(code=code).first()
    if found is None:
        raise Http404
    return found


def version_of(request: Request) -> int:
    """The version the form was opened at; 0, which is nobody's, for anything else."""
    sent = request.POST.get("version", "")
    return int(sent) if sent.isdecimal() and len(sent) < 10 else 0  # noqa: PLR2004


def saved(form: forms.Form, save: Callable[[], Kept], record: Record) -> Kept | None:
    """Save, or None with the reason in the form when somebody saved meanwhile."""
    try:
        return save()
    except Conflict:
        form.add_error(None, SAVED_MEANWHILE)
        record.refresh_from_db(fields=["version"])
        return None


def show_form(
    request: Request,
    form: forms.Form,
    *,
    title: Words,
    verb: Words,
    back: str,
    record: Record | None = None,
    **more: Any,
) -> HttpResponse:
    """A screen with one form and one filled button, named by `verb`."""
    context = {
        "form": form,
        "title": title,
        "verb": verb,
        "back": back,
        "record": record,
        "version": record.version if record else None,
        **more,
    }
    return render(request, more.get("template", "partners/form.html"), context)


def done(request: Request, words: Words, to: str) -> HttpResponseRedirect:
    """Say it once and go on."""
    toasts.say(request, words)
    return redirect(to)
