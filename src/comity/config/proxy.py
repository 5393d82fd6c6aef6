"""The client's address where a proxy stands in front (BEHIND_PROXY)."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


def client_address(
    respond: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Believe the last address in X-Forwarded-For: the one our own proxy wrote."""

    def middleware(request: HttpRequest) -> HttpResponse:
        forwarded = request.headers.get("X-Forwarded-For", "")
        if forwarded:
            request.META["REMOTE_ADDR"] = forwarded.rsplit(",", 1)[-1].strip()
        return respond(request)

    return middleware
