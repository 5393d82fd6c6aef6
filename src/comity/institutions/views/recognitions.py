"""Awards and ranks of an institution."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import GET_AND_POST, add_screen, edit_screen, one_of
from comity.institutions.forms import RecognitionForm
from comity.institutions.models import Institution, Recognition
from comity.institutions.queries import page_of
from comity.institutions.use_cases.add_recognition import add_recognition
from comity.institutions.use_cases.edit_recognition import edit_recognition


@GET_AND_POST
@needs("institutions.change_institution", page_of)
def add(request: Request, institution: Institution) -> HttpResponse:
    """Note an award, a place in a ranking."""
    there = reverse("institutions:page", args=[institution.code])
    return add_screen(
        request,
        RecognitionForm(request.POST or None),
        partial(add_recognition, actor=request.actor, institution=institution),
        to=lambda _made: there,
        said=_("The recognition is on record."),
        title=_("Note a recognition"),
        verb=_("Note the recognition"),
        back_url=there,
        back_label=institution.display,
    )


def _known(recognition: Recognition) -> dict[str, Any]:
    names = ("words", "given_by", "year", "source")
    return {name: getattr(recognition, name) for name in names}


@GET_AND_POST
@needs("institutions.change_recognition")
def edit(request: Request, code: str) -> HttpResponse:
    """Change it, or fill in what the source turned out to say."""
    recognition = one_of(Recognition.objects.select_related("institution"), code)
    there = reverse("institutions:page", args=[recognition.institution.code])
    return edit_screen(
        request,
        RecognitionForm(
            request.POST or None, initial=_known(recognition), version=recognition.version
        ),
        recognition,
        _known,
        partial(edit_recognition, actor=request.actor, recognition=recognition),
        to=there,
        title=_("Edit the recognition"),
        verb=_("Save the recognition"),
        back_label=recognition.institution.display,
        template="institutions/part_form.html",
        delete=("recognition", _("Delete this recognition")),
    )
