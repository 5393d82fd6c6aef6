"""The door for guests: a token instead of an account, no cookie, nothing told to anybody else."""

import functools
from collections.abc import Callable

from allauth.core.internal import ratelimit
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from comity.accounts.guests.finding import living
from comity.accounts.models import GuestLink
from comity.audit.actor import Actor

View = Callable[[HttpRequest, GuestLink], HttpResponse]
# Whole offices stand behind one address, and mail scanners open links: only wrong tokens count.
LIMITS = {"guest_wrong": "30/m/ip", "guest_answer": "20/m/key"}


def with_token(view: View) -> Callable[..., HttpResponse]:
    """Open `view(request, link)` to whoever has the token of a living link; to nobody else: 404.

    The token alone lets in, never a cookie, so that no other site can send a form in a guest's
    name and the form needs no token of its own. (Under `no-referrer` browsers send no origin
    with a form that Django could check, and the browsers inside messengers lose cookies.)
    """

    @login_not_required
    @csrf_exempt
    @require_http_methods(["GET", "HEAD", "POST"])
    @functools.wraps(view)
    def opened(request: HttpRequest, token: str) -> HttpResponse:
        link = living(token)
        with translation.override(language_of(request, link)):
            return _closed_to_others(_answer(request, link, view))

    return opened


def _answer(request: HttpRequest, link: GuestLink | None, view: View) -> HttpResponse:
    if link is None:
        few = ratelimit.consume(
            request, app="accounts", action="guest_wrong", config=LIMITS, limit_get=True
        )
        return over(request) if few else _too_many(request)
    if request.method == "POST" and not ratelimit.consume(
        request, app="accounts", action="guest_answer", config=LIMITS, key=link.code
    ):
        return _too_many(request)
    return view(request, link)


def over(request: HttpRequest) -> HttpResponse:
    """One page for every link that does not open, so that it tells nothing about links."""
    return render(request, "accounts/guests/over.html", page_context(request), status=404)


def _too_many(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/guests/too_many.html", page_context(request), status=429)


def _closed_to_others(response: HttpResponse) -> HttpResponse:
    """Not kept, not indexed, and its address told to no other site."""
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "no-referrer"
    response["Content-Language"] = translation.get_language() or settings.LANGUAGE_CODE
    return response


def language_of(request: HttpRequest, link: GuestLink | None) -> str:
    """What the guest chose on the page, else what the link was made for, else the browser's."""
    chosen = request.GET.get("lang", "")
    if chosen in dict(settings.LANGUAGES):
        return chosen
    return link.language if link else translation.get_language() or settings.LANGUAGE_CODE


def page_context(request: HttpRequest) -> dict[str, object]:
    """The languages to choose from: a choice stands in the address, since there is no cookie."""
    current = translation.get_language()
    return {
        "languages": [(code, name, code == current) for code, name in settings.LANGUAGES],
        "request": request,
    }


def guest_actor(request: HttpRequest, link: GuestLink) -> Actor:
    """The guest answers for what they send; the name is written down and can be erased."""
    return Actor(
        user_id=None,
        label=f"guest {link.name}",
        request_id=getattr(request, "id", ""),
        address=request.META.get("REMOTE_ADDR", ""),
    )
