"""The page 'Security' and what is done on it; the ceremonies are the library's."""

from typing import Any

from allauth.mfa.base import views as base
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from comity.accounts import queries
from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.sign_in.factors import lacks_factor
from comity.accounts.use_cases import change_factors, end_sessions
from comity.ui import toasts

PAGE = reverse_lazy("mfa_index")


@require_safe
@needs("accounts.edit_own_profile")
def security(request: Request) -> HttpResponseBase:
    """The second factor, the codes for when it is lost, and where one is logged in."""
    mine = queries.factors_of(request.user)
    shown = {
        "factors": mine,
        "must": not set(settings.SECOND_FACTOR_ROLES).isdisjoint(request.user.roles),
        "lacking": lacks_factor(request),
        "sessions": queries.sessions_of(request.user, request.session.session_key),
    }
    return render(request, "accounts/security.html", shown)


@require_POST
@needs("accounts.edit_own_profile")
def end_session(request: Request, number: int = 0) -> HttpResponseBase:
    """Log out on one other device, or on all others."""
    ended = end_sessions(
        actor=request.actor,
        user=request.user,
        only=number or None,
        keep=request.session.session_key,
    )
    if number and not ended:
        raise Http404
    words = ngettext(
        "You are logged out on %(count)s other device.",
        "You are logged out on %(count)s other devices.",
        ended,
    )
    toasts.say(request, words % {"count": ended})
    return redirect("mfa_index")


class _Changing:
    """Mixed into a view of the library: what it does stands in the audit, and is said."""

    verb: str
    request: Any

    def form_valid(self, form: Any) -> HttpResponse:
        act = super().form_valid  # type: ignore[misc] # the library's view comes after this one
        request = self.request
        answer: HttpResponse = change_factors(
            actor=request.actor, user=request.user, verb=self.verb, act=lambda: act(form)
        )
        if words := self.said():
            toasts.say(request, words)
        return answer

    def said(self) -> str:
        return ""


class AddApp(_Changing, totp.ActivateTOTPView):
    verb = "add_app"

    def said(self) -> str:
        return _("The app is set up. Keep the recovery codes where you find them without it.")


class RemoveApp(_Changing, totp.DeactivateTOTPView):
    verb = "remove_app"
    success_url = PAGE

    def said(self) -> str:
        return _("The app is not asked for any more.")


class AddPasskey(_Changing, webauthn.AddWebAuthnView):
    verb = "add_passkey"

    def said(self) -> str:
        return _("The passkey is set up.")


class RemovePasskey(_Changing, webauthn.RemoveWebAuthnView):
    verb = "remove_passkey"
    success_url = PAGE

    def said(self) -> str:
        return _("The passkey does not let anybody in any more.")


class NewCodes(_Changing, codes.GenerateRecoveryCodesView):
    verb = "new_recovery_codes"

    def said(self) -> str:
        return _("These are your new codes; the old ones do nothing any more.")


class Codes(codes.ViewRecoveryCodesView):
    """The codes, for whoever proved again who they are."""

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if not queries.factors_of(request.user).any:
            return redirect("mfa_index")
        answer: HttpResponse = super().get(request, *args, **kwargs)
        answer["Cache-Control"] = "no-store"
        return answer


add_app, remove_app = AddApp.as_view(), RemoveApp.as_view()
add_passkey, remove_passkey = AddPasskey.as_view(), RemovePasskey.as_view()
new_codes, see_codes = NewCodes.as_view(), Codes.as_view()
prove, prove_again = base.authenticate, base.reauthenticate
by_passkey, prove_by_passkey = webauthn.login_webauthn, webauthn.reauthenticate_webauthn
