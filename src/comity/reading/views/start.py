"""Where a text is brought in, and the drafts that wait."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.reading import use_cases
from comity.reading.forms import StartForm
from comity.reading.queries.drafts import OPEN_SHOWN, open_drafts
from comity.ui import toasts


@require_http_methods(["GET", "HEAD", "POST"])
@needs("reading.add_draft")
def start(request: Request) -> HttpResponse:
    """Paste or choose a file; what it tells is proposed on the next page."""
    form = StartForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        draft = use_cases.start_draft(
            owner=request.user,
            text=said["words"],
            published=said["published"],
            file_name=said["file_name"],
            warnings=said["warnings"],
        )
        if draft.proposals.count() == 0:
            toasts.say(request, _("Nothing in this text speaks of a cooperation."), error=True)
        return redirect("reading:draft", draft.code)
    drafts = open_drafts(request.user)[:OPEN_SHOWN]
    return render(request, "reading/start.html", {"form": form, "drafts": drafts})
