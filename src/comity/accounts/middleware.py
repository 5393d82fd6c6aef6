"""Who asks: the actor for the audit, the person's language and time zone."""

import zoneinfo
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone, translation
from django.utils.functional import SimpleLazyObject

from comity.accounts.sign_in.factors import lacks_factor
from comity.audit.actor import Actor

DOOR = "/accounts/"


def actor_of(request: Any) -> Actor:
    """The request's person; an anonymous visitor is answerable by address only."""
    user = request.user
    known = user.is_authenticated
    return Actor(
        user_id=user.pk if known else None,
        label=user.name if known else "visitor",
        request_id=getattr(request, "id", ""),
        address=request.META.get("REMOTE_ADDR", ""),
    )


class PersonMiddleware:
    """Sets `request.actor`, and speaks the person's language in views that need a log-in.

    A language chosen on this device (a cookie) goes before the one of the profile. A view open to
    everybody follows the cookie alone, so that it asks for no session.
    """

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self.respond = respond

    def __call__(self, request: Any) -> HttpResponse:
        request.actor = SimpleLazyObject(lambda: actor_of(request))
        try:
            response = self.respond(request)
        finally:
            timezone.deactivate()
        if getattr(request, "known", False):
            # Not `no-store`: going back to a form would lose what was typed in it.
            response.headers.setdefault("Cache-Control", "private, no-cache")
        return response

    def process_view(
        self, request: Any, view: Any, _args: Any, _kwargs: Any
    ) -> HttpResponseBase | None:
        if not getattr(view, "login_required", True) or not request.user.is_authenticated:
            return None
        request.known = True
        if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
            translation.activate(request.user.language)
            request.LANGUAGE_CODE = translation.get_language()
        timezone.activate(zoneinfo.ZoneInfo(request.user.time_zone))
        # Only the pages by which a factor is set up, and log-out, stand below the door.
        if not request.path_info.startswith(DOOR) and lacks_factor(request):
            return redirect("mfa_index")
        return None
