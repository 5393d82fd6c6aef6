"""A person's own page."""

from django.conf import settings
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _

from comity.accounts.forms import ProfileForm
from comity.accounts.models import User
from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.use_cases import edit_profile
from comity.shared.records import Conflict
from comity.ui import toasts

ASKED = ("name", "language", "time_zone", "reminders", "version")


@needs("accounts.edit_own_profile")
def profile(request: Request) -> HttpResponseBase:
    """Name, language, time zone, reminders; the way to a new password; logging out."""
    user = request.user
    initial = {name: getattr(user, name) for name in ASKED}
    # What is read now, so that saving another field does not change the language of the page.
    initial["language"] = translation.get_language()
    form = ProfileForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            # A copy: the page must not show what could not be saved.
            mine = User.objects.get(pk=user.pk)
            edit_profile(actor=request.actor, user=mine, **form.cleaned_data)
        except Conflict:
            form.add_error(None, _("You changed this in another window. Load the page again."))
        else:
            return _saved(request, form.cleaned_data["language"])
    return render(request, "accounts/profile.html", {"form": form})


def _saved(request: Request, language: str) -> HttpResponse:
    """Back to the page, which speaks the language just chosen."""
    with translation.override(language):
        toasts.say(request, _("Your profile is saved."))
    response = redirect("accounts:profile")
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
        secure=settings.LANGUAGE_COOKIE_SECURE,
    )
    return response
