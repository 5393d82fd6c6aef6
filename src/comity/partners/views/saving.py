"""What the forms of partners share: adding, saving with a version, showing the form."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.db.models import Model
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from comity.accounts.requests import Request
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Conflict, Record
from comity.ui import toasts
from comity.ui.versions import VersionedForm

Kept = TypeVar("Kept", bound=Model)
Words = str | Promise | LocalizedText

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


def adding(form: VersionedForm) -> VersionedForm:
    """The same form for a record that is not there yet, so has no version."""
    del form.fields["version"], form.fields["base"]
    return form


def values(form: VersionedForm) -> dict[str, Any]:
    """What the form says of the record itself."""
    return {
        name: value for name, value in form.cleaned_data.items() if name not in {"version", "base"}
    }


def saved(
    form: VersionedForm,
    record: Record,
    known: Callable[[Any], dict[str, Any]],
    save: Callable[..., Kept],
) -> Kept | None:
    """Save at the version that was shown; None when somebody saved meanwhile.

    The form then shows both: `known` gives the record's values as the form takes them.
    """
    try:
        return save(version=form.cleaned_data["version"], **values(form))
    except Conflict:
        now = type(record).all_objects.get(pk=record.pk)
        form.meet_conflict(known(now), version=now.version)
        return None


def show_form(
    request: Request,
    form: VersionedForm,
    *,
    title: Words,
    verb: Words,
    back_url: str,
    back_label: Words = "",
    template: str = "partners/form.html",
    **more: Any,
) -> HttpResponse:
    """A screen with one form and one filled button, named by `verb`."""
    context = {
        "form": form,
        "title": title,
        "verb": verb,
        "back_url": back_url,
        "back_label": back_label,
        **more,
    }
    return render(request, template, context)


def done(request: Request, words: str, to: str) -> HttpResponseRedirect:
    """Say it once and go on."""
    toasts.say(request, words)
    return redirect(to)
