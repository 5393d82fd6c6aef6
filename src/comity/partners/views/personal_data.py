"""What is kept of a person: shown and handed out to who asks, and erased."""

import json
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import (
    GET_AND_POST,
    done,
    one_of,
    saved_meanwhile,
    sent_version,
    show_form,
)
from comity.partners.forms.birthday import birthday_words
from comity.partners.forms.erasing import EraseForm
from comity.partners.forms.languages import language_names
from comity.partners.models import Person
from comity.partners.queries.contacts import acquaintances_of, consents_of, contacts_of
from comity.partners.queries.kept import kept_of
from comity.partners.queries.people import posts_of, visible_to
from comity.partners.use_cases import erase_person
from comity.shared.records import Conflict
from comity.ui import toasts


def _person(request: Request, code: str) -> Person:
    found: Person = one_of(visible_to(request.user).prefetch_related("name_rows", "titles"), code)
    return found


@require_safe
@needs("partners.export_person")
def personal_data(request: Request, code: str) -> HttpResponse:
    """A page to read or print; the same as a file with `?as=json`."""
    person = _person(request, code)
    kept = kept_of(request.user, person)
    if request.GET.get("as") == "json":
        text = json.dumps(kept, ensure_ascii=False, indent=1)
        response = HttpResponse(text, content_type="application/json; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="person-{person.code}.json"'
    else:
        response = render(request, "partners/personal_data.html", _shown(request, person, kept))
    response["Cache-Control"] = "no-store"
    return response


def _shown(request: Request, person: Person, kept: dict[str, Any]) -> dict[str, Any]:
    user = request.user
    return {
        "person": person,
        "kept": kept,
        "languages": language_names(person.languages),
        "birthday": birthday_words(person.birthday),
        "posts": posts_of(user, person),
        "contacts": contacts_of(user, person),
        "consents": consents_of(user, person),
        "known": acquaintances_of(user, person),
        "may_erase": user.has_perm("partners.erase_person", person),
    }


@GET_AND_POST
@needs("partners.erase_person")
def erase(request: Request, code: str) -> HttpResponse:
    """What goes and what stays is said before; there is no way back."""
    person = _person(request, code)
    if not request.user.has_perm("partners.erase_person", person):
        raise PermissionDenied
    may_take_name = request.user.has_perm("partners.erase_name")
    there = reverse("partners:person", args=[code])
    form = EraseForm(request.POST or None, with_name=may_take_name)
    if request.method == "POST" and form.is_valid():
        try:
            erase_person(
                actor=request.actor,
                person=person,
                version=sent_version(request),
                with_name=form.cleaned_data.get("with_name", False),
            )
        except Conflict as conflict:
            toasts.say(request, saved_meanwhile(conflict.record), error=True)
            return redirect(request.path)
        return done(request, _("The personal data are erased, from the history too."), there)
    return show_form(
        request,
        form,
        title=_("Erase personal data"),
        verb=_("Erase for good"),
        back_url=there,
        back_label=person.names,
        template="partners/erase.html",
        person=person,
        kept=kept_of(request.user, person),
    )
