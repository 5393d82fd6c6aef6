"""Every component in every state, for those who build screens; and the list of keys."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comity.ui.options import answer
from comity.ui.views import samples


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """The gallery, for those who keep the tool; with `?q=` it answers its own comboboxes."""
    if not request.user.has_perm("ui.view_gallery"):
        raise PermissionDenied
    if "q" in request.GET:
        return answer(request, samples.OPTIONS)
    context = {
        "empty_form": samples.EntryForm(auto_id="empty_%s"),
        "filled": samples.filled(),
        "refused": samples.refused(),
        "conflicting": samples.conflicting(),
        "statuses": samples.STATUSES,
        "options": samples.OPTIONS,
        "moments": samples.MOMENTS,
        "page": samples.page(),
        "filters": [("region", _("Region"), "XX-01"), ("last", _("Last"), "2022")],
        "reasons": [
            (_("Same name in Chinese"), _("strong"), "good"),
            (_("The city agrees"), _("agrees"), "good"),
            (_("Another institution there has a similar name"), _("against"), "warn"),
        ],
        "at": samples.moment(),
    }
    return render(request, "ui/gallery.html", context)


@require_safe
def keys(request: HttpRequest) -> HttpResponse:
    """The keys the tool understands, as a page for those without JavaScript."""
    return render(request, "ui/keys.html")
