"""Adding an institution that the registry lacks, and correcting one."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import GET_AND_POST, edit_screen
from comity.institutions.forms import AddInstitutionForm, CorrectInstitutionForm
from comity.institutions.home import home_is_chosen
from comity.institutions.models import Institution
from comity.institutions.queries import page_of
from comity.institutions.use_cases.add_institution import add_institution
from comity.institutions.use_cases.correct_institution import CORRECTABLE, correct_institution
from comity.institutions.views.options import alike_to
from comity.shared.folding import has_han
from comity.shared.localized_text import LocalizedText, text_language
from comity.ui.menu import url_or_none
from comity.ui.toasts import say


@GET_AND_POST
@needs("institutions.add_institution")
def add(request: Request) -> HttpResponse:
    """One language of its name and the country are enough."""
    name = request.GET.get("name", "")[:300]
    names = LocalizedText.of(**{_language_of(name): name})
    form = AddInstitutionForm(request.POST or None, initial={"names": names})
    if request.method == "POST" and form.is_valid():
        institution = add_institution(actor=request.actor, **form.cleaned_data)
        say(request, _("%(name)s is on record.") % {"name": institution})
        return redirect("institutions:page", institution.code)
    typed = form.cleaned_data.get("names") if form.is_bound else names
    return render(
        request,
        "institutions/add.html",
        {
            "form": form,
            "title": _("Add an institution"),
            "verb": _("Add the institution"),
            "back_url": _where_it_was_missed(request),
            "alike": alike_to(list(typed.texts.values())) if typed else [],
        },
    )


@GET_AND_POST
@needs("institutions.change_institution", page_of)
def correct(request: Request, institution: Institution) -> HttpResponse:
    """What is corrected here stays so when the registry is loaded again."""

    def save(*, version: int, **said: Any) -> Institution:
        return correct_institution(
            actor=request.actor, institution=institution, version=version, values=said
        )

    return edit_screen(
        request,
        CorrectInstitutionForm(
            request.POST or None, initial=_known(institution), version=institution.version
        ),
        institution,
        _known,
        save,
        to=reverse("institutions:page", args=[institution.code]),
        title=_("Correct the facts"),
        verb=_("Save the corrections"),
        back_label=institution.display,
        template="institutions/correct.html",
        institution=institution,
    )


def _where_it_was_missed(request: Request) -> str:
    """The screen that sends people here when they look for an institution in vain."""
    first = not home_is_chosen() and request.user.has_perm("institutions.choose_home")
    known = None if first else url_or_none("partners:add")
    return known or (reverse("institutions:home") if first else "/")


def _language_of(name: str) -> str:
    """The language that a name's script speaks for, else the reader's."""
    if has_han(name):
        return "zh"
    mine = text_language(get_language())
    cyrillic = any("а" <= letter <= "я" for letter in name.lower())
    if cyrillic:
        return "ru"
    return "en" if mine in {"ru", "zh"} else mine


def _known(institution: Institution) -> dict[str, object]:
    return {column: getattr(institution, column) for column in CORRECTABLE}
