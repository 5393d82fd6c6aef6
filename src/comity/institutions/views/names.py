"""Names and recognitions of an institution."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.institutions.forms import AddNameForm, AddRecognitionForm
from comity.institutions.models import Institution, InstitutionName
from comity.institutions.queries import page_of
from comity.institutions.use_cases import add_name as adding
from comity.institutions.use_cases import remove_name as removing
from comity.institutions.use_cases.add_recognition import add_recognition as note
from comity.shared.localized_text import text_language
from comity.ui.toasts import say


@require_http_methods(["GET", "HEAD", "POST"])
@needs("institutions.change_institution", page_of)
def add_name(request: Request, institution: Institution) -> HttpResponse:
    """What it is called, too: search and reading know it at once."""
    form = AddNameForm(request.POST or None, initial={"language": text_language(get_language())})
    if request.method == "POST" and form.is_valid():
        name = adding.add_name(actor=request.actor, institution=institution, **form.cleaned_data)
        say(request, _("“%(name)s” is known now.") % {"name": name})
        return redirect("institutions:page", institution.code)
    return _form_page(request, institution, form, _("Add a name"), _("Add the name"))


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
        removing.remove_name(actor=request.actor, name=name)
    except removing.LastName:
        say(request, _("This name stays: it is the registry's, or the only one."), error=True)
    else:
        say(request, _("“%(name)s” was removed.") % {"name": value})
    return redirect("institutions:page", institution.code)


@require_http_methods(["GET", "HEAD", "POST"])
@needs("institutions.change_institution", page_of)
def add_recognition(request: Request, institution: Institution) -> HttpResponse:
    """An award, a place in a ranking."""
    form = AddRecognitionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        note(actor=request.actor, institution=institution, **form.cleaned_data)
        say(request, _("The recognition is on record."))
        return redirect("institutions:page", institution.code)
    title, verb = _("Note a recognition"), _("Note the recognition")
    return _form_page(request, institution, form, title, verb)


def _form_page(
    request: Request,
    institution: Institution,
    form: AddNameForm | AddRecognitionForm,
    title: str,
    verb: str,
) -> HttpResponse:
    return render(
        request,
        "ui/form_page.html",
        {
            "form": form,
            "title": title,
            "verb": verb,
            "back_url": reverse("institutions:page", args=[institution.code]),
            "back_label": institution.display,
        },
    )
