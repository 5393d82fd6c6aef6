"""Language and theme: each a cookie, so that a page is right from its first byte."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

THEMES = ("light", "dark")
THEME_COOKIE = "theme"
_YEAR = 365 * 24 * 3600


def back(request: HttpRequest) -> str:
    """The page the person came from, if it is ours."""
    for address in (request.POST.get("next", ""), request.headers.get("Referer", "")):
        if address and url_has_allowed_host_and_scheme(address, {request.get_host()}):
            return address
    return "/"


@login_not_required
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Show the tool in another language (POST `language`, `next`)."""
    return set_language(request)


@login_not_required
@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Remember light or dark (POST `theme`); anything else follows the system again."""
    response = HttpResponseRedirect(back(request))
    chosen = request.POST.get("theme", "")
    if chosen in THEMES:
        response.set_cookie(
            THEME_COOKIE,
            chosen,
            max_age=_YEAR,
            samesite="Lax",
            httponly=True,
            secure=settings.SESSION_COOKIE_SECURE,
        )
    else:
        response.delete_cookie(THEME_COOKIE, samesite="Lax")
    return response
