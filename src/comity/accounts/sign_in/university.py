"""The university's own log-in (OIDC, SAML): whom it names is let in by their account here."""

import logging
from dataclasses import replace
from typing import Any

import requests
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, _build_apps_from_settings
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.base.constants import AuthError
from allauth.socialaccount.providers.openid_connect import views as oidc
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from comity.accounts.middleware import actor_of
from comity.accounts.use_cases import NobodyHere, welcome

logger = logging.getLogger("comity.accounts")


class UniversityAdapter(DefaultSocialAccountAdapter):
    """Named by SOCIALACCOUNT_ADAPTER.

    An account is matched by its address alone, and only by one the university vouches for.
    """

    def list_apps(
        self,
        request: HttpRequest,  # noqa: ARG002 - theirs
        provider: str | None = None,
        client_id: str | None = None,
    ) -> list[Any]:
        """Those of the settings: an identity provider in the database would open another door."""
        found = _build_apps_from_settings(provider=provider, client_id=client_id)
        return [app for apps in found.values() for app in apps]

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Find the account, and tie the university's number of the person to it."""
        known = sociallogin.user if sociallogin.is_existing else None
        vouched = [one.email for one in sociallogin.email_addresses if one.verified and one.email]
        if known is None and not vouched:
            raise ImmediateHttpResponse(refuse(request, "address"))
        claims = claims_of(sociallogin.account)
        try:
            user = welcome(
                actor=replace(actor_of(request), user_id=None, label="the university's log-in"),
                email=known.email if known else vouched[0],
                name=str(claims.get("name") or ""),
                groups=groups_in(claims),
                user=known,
            )
        except NobodyHere as error:
            logger.warning("the university's log-in named somebody without an account")
            raise ImmediateHttpResponse(refuse(request, "nobody", email=str(error))) from error
        if known is None:
            sociallogin.user = sociallogin.account.user = user
            sociallogin.account.save()
        else:
            sociallogin.user = user

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: Any = None,
        exception: Exception | None = None,
        extra_context: Any = None,  # noqa: ARG002 - theirs
    ) -> None:
        """Say what happened in a sentence; the reason stands in the log."""
        if error == AuthError.CANCELLED:
            raise ImmediateHttpResponse(redirect("account_login"))
        logger.warning("log-in by %s failed: %s %r", provider.sub_id, error, exception)
        away = isinstance(exception, requests.RequestException)
        raise ImmediateHttpResponse(refuse(request, "away" if away else "failed"))


def claims_of(account: Any) -> dict[str, Any]:
    """What the university says of the person, in whichever of its two papers it says it."""
    told = account.extra_data or {}
    if "id_token" in told or "userinfo" in told:
        return {**(told.get("id_token") or {}), **(told.get("userinfo") or {})}
    return dict(told)


def groups_in(claims: dict[str, Any]) -> list[str]:
    """The groups: a list, or one word, under the name that is set."""
    found = claims.get(settings.GROUPS_CLAIM) or []
    return [str(one) for one in (found if isinstance(found, list) else [found])]


def refuse(request: HttpRequest, why: str, **shown: str) -> HttpResponse:
    """The page that says why nobody was let in, and what to do."""
    status = 503 if why == "away" else 403
    words = {"why": why, **shown}
    response = render(request, "accounts/university_refused.html", words, status=status)
    response["Cache-Control"] = "no-store"
    return response


@require_safe
@login_not_required
def oidc_login(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """To the university's page; a link, since a form may lead to no other site."""
    if "process" in request.GET:
        raise Http404
    try:
        response: HttpResponseBase = oidc.login(request, provider_id=provider_id)
    except requests.RequestException as error:
        logger.warning("the university's log-in does not answer: %r", error)
        return refuse(request, "away")
    return response


oidc_callback = oidc.callback


@require_safe
@login_not_required
def oidc_logout(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Log out of the university too, for who has logged out here."""
    adapter = oidc.OpenIDConnectOAuth2Adapter(request, provider_id)
    try:
        app = adapter.get_provider().app
        address = adapter.openid_config.get("end_session_endpoint", "")
    except requests.RequestException:
        return refuse(request, "away")
    except SocialApp.DoesNotExist as error:
        raise Http404 from error
    if not address:
        return redirect("account_login")
    back = request.build_absolute_uri(settings.LOGIN_REDIRECT_URL)
    return redirect(
        f"{address}?{urlencode({'client_id': app.client_id, 'post_logout_redirect_uri': back})}"
    )
