"""What a page may load and do: no inline script or style, nothing from elsewhere."""

import functools
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

POLICY: dict[str, str] = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
# Nothing in the tool uses the device; a page that will says so here.
PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
)
_CHARTS = "_has_charts"


def _header(*, charts: bool) -> str:
    policy = POLICY | ({"style-src-attr": "'unsafe-inline'"} if charts else {})
    return "; ".join(f"{name} {value}" for name, value in policy.items())


STRICT, WITH_CHARTS = _header(charts=False), _header(charts=True)


def with_charts(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Allow style attributes on the view's page: the chart library positions its labels so."""

    @functools.wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        setattr(response, _CHARTS, True)
        return response

    return answer


def middleware(
    respond: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Put the policies on every answer that does not bring stricter ones of its own."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        policy = WITH_CHARTS if getattr(response, _CHARTS, False) else STRICT
        response.headers.setdefault("Content-Security-Policy", policy)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        return response

    return answer
