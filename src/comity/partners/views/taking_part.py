"""Which partners take part in which initiatives, said from either side."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import GET_AND_POST, done, one_of, show_form
from comity.partners.forms.framing import InviteForm, JoinForm
from comity.partners.models import Initiative, Partnership
from comity.partners.queries.framing import initiatives_visible_to
from comity.partners.queries.partnerships import visible_to
from comity.partners.use_cases import join_initiative, leave_initiative
from comity.partners.views.partnership import page_of
from comity.shared.localized_text import LocalizedText
from comity.ui.toasts import say


def _page_of(initiative: Initiative) -> str:
    return reverse("partners:initiative", args=[initiative.code])


def _joined(
    request: Request, initiative: Initiative, partnership: Partnership, back: str
) -> HttpResponse:
    join_initiative(actor=request.actor, initiative=initiative, partnership=partnership)
    words = _("%(partner)s takes part in %(initiative)s.")
    return done(request, words % {"partner": partnership, "initiative": initiative}, back)


@GET_AND_POST
@needs("partners.change_initiative")
def join(request: Request, code: str) -> HttpResponse:
    """From the partner's page: which initiative it takes part in."""
    partnership = one_of(visible_to(request.user), code)
    form = JoinForm(request.POST or None)
    back = f"{page_of(code)}#frames"
    if request.method == "POST" and form.is_valid():
        return _joined(request, form.cleaned_data["initiative"], partnership, back)
    return _form(request, form, back, partnership.names)


@GET_AND_POST
@needs("partners.change_initiative")
def invite(request: Request, code: str) -> HttpResponse:
    """From the initiative's page: which partner takes part."""
    initiative = one_of(initiatives_visible_to(request.user), code)
    form = InviteForm(request.POST or None)
    back = _page_of(initiative)
    if request.method == "POST" and form.is_valid():
        return _joined(request, initiative, form.cleaned_data["partnership"], back)
    return _form(request, form, back, initiative.name)


def _form(request: Request, form: forms.Form, back: str, label: LocalizedText) -> HttpResponse:
    return show_form(
        request,
        form,
        title=_("Who takes part"),
        verb=_("Say that it takes part"),
        back_url=back,
        back_label=label,
    )


@require_POST
@needs("partners.change_initiative")
def leave(request: Request, code: str, partner: str) -> HttpResponse:
    """Take a partner out of an initiative, with Undo; back to the page the button stood on."""
    initiative = one_of(initiatives_visible_to(request.user), code)
    partnership = one_of(visible_to(request.user), partner)
    leave_initiative(actor=request.actor, initiative=initiative, partnership=partnership)
    words = _("%(partner)s takes no part in %(initiative)s any more.")
    say(
        request,
        words % {"partner": partnership, "initiative": initiative},
        undo=reverse("partners:rejoin", args=[code, partner]),
    )
    from_partner = request.POST.get("from") == "partner"
    return redirect(f"{page_of(partner)}#frames" if from_partner else _page_of(initiative))


@require_POST
@needs("partners.change_initiative")
def rejoin(request: Request, code: str, partner: str) -> HttpResponse:
    """Undo of the same."""
    initiative = one_of(initiatives_visible_to(request.user), code)
    partnership = one_of(visible_to(request.user), partner)
    return _joined(request, initiative, partnership, _page_of(initiative))
