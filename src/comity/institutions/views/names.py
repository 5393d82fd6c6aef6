"""Names of an institution."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import (
    GET_AND_POST,
    edit_screen,
    saved_meanwhile,
    sent_version,
)
from comity.institutions.forms import AddNameForm
from comity.institutions.models import Institution, InstitutionName
from comity.institutions.queries import page_of
from comity.institutions.use_cases import add_name as adding
from comity.institutions.use_cases import remove_name as removing
from comity.shared.localized_text import text_language
from comity.shared.records import Conflict
from comity.ui.toasts import say


def _nothing(_institution: Institution) -> dict[str, Any]:
    """A new name starts from an empty form."""
    return {}


@GET_AND_POST
@needs("institutions.change_institution", page_of)
def add_name(request: Request, institution: Institution) -> HttpResponse:
    """What it is called, too: search and reading know it at once."""
    language = text_language(get_language())
    return edit_screen(
        request,
        AddNameForm(
            request.POST or None, initial={"language": language}, version=institution.version
        ),
        institution,
        _nothing,
        partial(adding.add_name, actor=request.actor, institution=institution),
        to=reverse("institutions:page", args=[institution.code]),
        said=_("“%(name)s” is known now."),
        title=_("Add a name"),
        verb=_("Add the name"),
        back_label=institution.display,
    )


@require_POST
@needs(
    "institutions.change_institution",
    lambda code, number: get_object_or_404(
        InstitutionName.objects.select_related("institution"),
        pk=number,
        institution__code=code,
        institution__deleted_at=None,
    ),
)
def remove_name(request: Request, name: InstitutionName) -> HttpResponse:
    """Take back a name that was added here."""
    value, institution = name.value, name.institution
    try:
        removing.remove_name(actor=request.actor, name=name, version=sent_version(request))
    except removing.LastName:
        say(request, _("This name stays: it is the registry's, or the only one."), error=True)
    except Conflict:
        say(request, saved_meanwhile(institution), error=True)
    else:
        say(request, _("“%(name)s” was removed.") % {"name": value})
    return redirect("institutions:page", institution.code)
