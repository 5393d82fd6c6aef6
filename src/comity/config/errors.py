"""What is shown when a request cannot be answered; every page works without the database."""

import logging
import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.utils.translation import gettext as _

logger = logging.getLogger(__name__)


def _words(status: int) -> tuple[str, str]:
    """What happened and what to do, said to the person in front of the screen."""
    return {
        400: (_("This request cannot be read"), _("Go back and try once more.")),
        403: (_("This page is not open to you"), _("Ask your administrator for access.")),
        404: (_("There is no such page"), _("Check the address, or search for what you need.")),
        500: (_("Something broke on our side"), _("It has been noted. Try again in a minute.")),
        503: (_("Comity is not available now"), _("It will be back soon. Try in a minute.")),
    }[status]


def _page(status: int, words: tuple[str, str] | None = None) -> HttpResponse:
    title, advice = words or _words(status)
    try:
        # No request: a context processor would ask for the user, and so for the database.
        page = loader.render_to_string(
            f"{status}.html", {"status": status, "title": title, "advice": advice}
        )
    # Nothing may fail here: static files not collected, a template of an upgrade half done.
    except Exception:
        logger.exception("the page for %s cannot be shown", status)
        plain = f"{title}. {advice}"
        return HttpResponse(plain, status=status, content_type="text/plain; charset=utf-8")
    return HttpResponse(page, status=status)


def bad_request(_request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """400."""
    return _page(400)


def forbidden(_request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """403."""
    return _page(403)


def csrf_failure(_request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's signature
    """403 for a form that was sent without its token: mostly one left open for too long."""
    words = (
        _("This form has expired"),
        _("Go back, load the page again and send it once more. Cookies must be allowed."),
    )
    return _page(403, words)


def not_found(_request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """404."""
    return _page(404)


def failed(_request: HttpRequest) -> HttpResponse:
    """500; or 503, to be tried again after a while, when it is the database that is away."""
    if not isinstance(sys.exception(), OperationalError | InterfaceError):
        return _page(500)
    response = _page(503)
    response["Retry-After"] = "60"
    return response
