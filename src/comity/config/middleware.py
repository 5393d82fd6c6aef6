"""What surrounds every request: its id and its log line."""

import logging
import re
import secrets
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from comity.config.errors import bad_request
from comity.config.logs import request_id

Respond = Callable[[HttpRequest], HttpResponse]
logger = logging.getLogger("comity.request")
# An id from the proxy is taken over when it cannot break a log line.
_ACCEPTED = re.compile(r"[A-Za-z0-9._-]{8,64}\Z")
# A link to choose a password or a guest's is good for days: whoever reads the log must not use it.
LONGEST_PATH = 300
_SECRET = re.compile(r"(?<=/password/reset/key/).+|(?<=^/guest/).+")


def _path(request: HttpRequest) -> str:
    """The path as it may be logged."""
    return _SECRET.sub("...", request.path)[:LONGEST_PATH]


def request_log(respond: Respond) -> Respond:
    """Give each request an id (`request.id`, X-Request-ID) and log one line when it is answered."""

    def middleware(request: HttpRequest) -> HttpResponse:
        given = request.headers.get("X-Request-ID", "")
        identifier = given if _ACCEPTED.match(given) else secrets.token_hex(8)
        request.id = identifier  # type: ignore[attr-defined] # read by accounts for the audit
        token = request_id.set(identifier)
        begun = time.perf_counter()
        try:
            response = respond(request)
            response["X-Request-ID"] = identifier
            if not request.path.startswith((settings.STATIC_URL, "/healthz", "/readyz")):
                milliseconds = round((time.perf_counter() - begun) * 1000)
                # The query string stays out: it may hold what people search for.
                logger.info(
                    "%s %s %s %s ms",
                    request.method,
                    _path(request),
                    response.status_code,
                    milliseconds,
                    extra={
                        "method": request.method,
                        "path": _path(request),
                        "status": response.status_code,
                        "milliseconds": milliseconds,
                    },
                )
            return response
        finally:
            request_id.reset(token)

    return middleware


def readable_address(respond: Respond) -> Respond:
    """Refuse an address with a NUL: nobody types one, and PostgreSQL cannot be asked for it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        asked = request.META.get("QUERY_STRING", "")
        if "%00" in asked or "\0" in asked or "\0" in request.path:
            return bad_request(request)
        return respond(request)

    return middleware
