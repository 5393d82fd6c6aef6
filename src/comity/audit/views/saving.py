"""What the screens of every room share: adding, saving with a version, deleting, bringing back.

@needs("partners.change_region")
def edit_region(request, code):
    region = one_of(regions_visible_to(request.user), code)
    form = RegionForm(request.POST or None, initial=_known(region), version=region.version)
    save = partial(use_cases.edit_region, actor=request.actor, region=region)
    return edit_screen(
        request, form, region, _known, save, to=page_of(code), title=..., verb=...
    )
"""

from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from comity.audit.queries import last_change
from comity.audit.use_cases import NameTaken
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Conflict, Record
from comity.ui import toasts
from comity.ui.components.texts import moment
from comity.ui.versions import VersionedForm

Kept = TypeVar("Kept", bound=Model)
AnyForm = TypeVar("AnyForm", bound=VersionedForm)
Words = str | Promise | LocalizedText

GET_AND_POST = require_http_methods(["GET", "HEAD", "POST"])
_OWN = ("version", "base")


def one_of(records: Any, code: str) -> Any:
    """The record of this code among those the person may see; raises Http404."""
    found = records.filter(code=code).first()
    if found is None:
        raise Http404
    return found


def adding(form: AnyForm) -> AnyForm:
    """The same form for a record that is not there yet, so has no version."""
    for name in _OWN:
        del form.fields[name]
    return form


def values(form: forms.Form) -> dict[str, Any]:
    """What the form says of the record itself."""
    return {name: value for name, value in form.cleaned_data.items() if name not in _OWN}


def sent_version(request: HttpRequest) -> int:
    """The version a button was pressed at, or that an Undo names in its address.

    0, which is nobody's, for anything else.
    """
    sent = request.POST.get("version") or request.GET.get("version", "")
    return int(sent) if sent.isdecimal() and len(sent) < 10 else 0  # noqa: PLR2004


def saved(
    form: VersionedForm,
    record: Record,
    known: Callable[[Any], dict[str, Any]],
    save: Callable[..., Kept],
) -> Kept | None:
    """Save at the version that was shown; None when somebody saved meanwhile.

    The form then says who, and shows both: `known` gives the record's values as it takes them.
    """
    try:
        return save(version=form.cleaned_data["version"], **values(form))
    except Conflict:
        now = type(record).all_objects.get(pk=record.pk)
        last = last_change(now)
        form.meet_conflict(known(now), version=now.version, who=last.who, when=last.at)
        return None


def moved(form: VersionedForm, record: Record, change: Callable[..., Kept]) -> Kept | None:
    """Take the record where the form says; None where the form has to be shown (again).

    What may be chosen follows from where the record stands now, so a choice made on an old page
    may be none any more: it says then, too, who was quicker.
    """
    if form.is_valid():
        return saved(form, record, lambda _now: dict(form.initial), change)
    if form.is_bound and form.cleaned_data.get("version") not in {None, record.version}:
        last = last_change(record)
        form.meet_conflict(form.initial, version=record.version, who=last.who, when=last.at)
    return None


def saved_meanwhile(record: Record) -> str:
    """For a button that was pressed on an old page: who saved the record, and when."""
    last = last_change(record)
    local = timezone.localtime(last.at)
    today = local.date() == timezone.localdate()
    return _("%(who)s saved this at %(when)s. Look at it again, then decide.") % {
        "who": last.who or _("Somebody"),
        "when": f"{local:%H:%M}" if today else moment(last.at),
    }


def show_form(
    request: HttpRequest,
    form: forms.Form,
    *,
    title: Words,
    verb: Words,
    back_url: str,
    back_label: Words = "",
    template: str = "ui/form_page.html",
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


def done(request: HttpRequest, words: str, to: str) -> HttpResponseRedirect:
    """Say it once and go on."""
    toasts.say(request, words)
    return redirect(to)


def add_screen(
    request: HttpRequest,
    form: VersionedForm,
    save: Callable[..., Any],
    *,
    to: Callable[[Any], str],
    said: str = "",
    **shown: Any,
) -> HttpResponse:
    """A form that makes a record; `to` gives the address of what was made."""
    adding(form)
    if request.method == "POST" and form.is_valid():
        made = save(**values(form))
        words = said or _("%(name)s is on record.")
        return done(request, words % {"name": made}, to(made))
    return show_form(request, form, **shown)


def edit_screen(
    request: HttpRequest,
    form: VersionedForm,
    record: Record,
    known: Callable[[Any], dict[str, Any]],
    save: Callable[..., Any],
    *,
    to: str,
    said: str = "",
    **shown: Any,
) -> HttpResponse:
    """A form that changes a record as it was seen; `to` is where it is shown."""
    if request.method == "POST" and form.is_valid():
        made = saved(form, record, known, save)
        if made is not None:
            return done(request, (said or _("Saved.")) % {"name": made}, to)
    return show_form(request, form, back_url=to, record=record, **shown)


def into_bin(
    request: HttpRequest,
    record: Record,
    delete: Callable[..., Any],
    *,
    page: str,
    undo: str,
    to: str,
) -> HttpResponse:
    """Delete what is shown at `page` as it was seen, with Undo, and go on `to` its list."""
    try:
        delete(version=sent_version(request))
    except Conflict:
        toasts.say(request, saved_meanwhile(record), error=True)
        return redirect(page)
    words = _("%(name)s is deleted.") % {"name": record}
    toasts.say(request, words, undo=f"{undo}?version={record.version}")
    return redirect(to)


def out_of_bin(
    request: HttpRequest, record: Record, restore: Callable[..., Any], *, page: str, to: str
) -> HttpResponse:
    """Bring back what is shown at `page`, unless its place is taken or it was deleted anew."""
    try:
        restore(version=sent_version(request))
    except NameTaken:
        words = _("%(name)s has been entered anew meanwhile; the old one stays deleted.")
        toasts.say(request, words % {"name": record}, error=True)
        return redirect(to)
    except Conflict:
        toasts.say(request, saved_meanwhile(record), error=True)
        return redirect(to)
    return done(request, _("%(name)s is back.") % {"name": record}, page)
