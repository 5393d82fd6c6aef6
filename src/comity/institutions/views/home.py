"""The first screen of a new installation: which university is ours."""

from django.core.cache import caches
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.institutions.forms import ChooseHomeForm
from comity.institutions.home import home_institution
from comity.institutions.models import Institution
from comity.institutions.use_cases.choose_home import choose_home
from comity.ui.menu import url_or_none
from comity.ui.toasts import say


@require_http_methods(["GET", "HEAD", "POST"])
@needs("institutions.choose_home")
def home(request: Request) -> HttpResponse:
    """Choose it, or choose another."""
    current = home_institution()
    form = ChooseHomeForm(request.POST or None, initial={"institution": current})
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data["institution"]
        choose_home(actor=request.actor, institution=chosen)
        caches["process"].delete_many(
            ["institutions.office", f"ui.menu.{request.user.pk}.institutions:home"]
        )
        say(request, _("This office belongs to %(name)s.") % {"name": chosen})
        return redirect(url_or_none("cockpit:home") or "institutions:home")
    context = {
        "form": form,
        "current": current,
        "registry_is_here": Institution.objects.exists(),
        "title": _("Our university"),
        "verb": _("This is our university"),
    }
    return render(request, "institutions/home.html", context)
