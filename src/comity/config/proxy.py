"""The client's address where a proxy stands in front (BEHIND_PROXY)."""

import contextlib
from collections.abc import Callable
from ipaddress import ip_address

from django.http import HttpRequest, HttpResponse


def client_address(
    respond: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Believe the last address in X-Forwarded-For: the one our own proxy wrote."""

    def middleware(request: HttpRequest) -> HttpResponse:
        forwarded = request.headers.get("X-Forwarded-For", "")
        # What is no address would stand in the audit, and count as a visitor of its own.
        with contextlib.suppress(ValueError):
            address = ip_address(forwarded.rsplit(",", 1)[-1].strip())
            request.META["REMOTE_ADDR"] = str(address)
        return respond(request)

    return middleware
