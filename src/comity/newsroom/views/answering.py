"""How the public pages answer: in the language of the address, the same for everybody, to be kept.

Nothing here depends on who asks: no session, no cookie, no token, so that any cache may keep it.
"""

import functools
import hashlib
from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from comity.newsroom.shown import INTERFACES

FRESH_SECONDS = 60  # so long what was withdrawn may still be seen

View = Callable[..., HttpResponse]


def public(view: View) -> View:
    """Open a view `view(request, language, ...)` to everybody, in that language."""

    @login_not_required
    @require_safe
    @functools.wraps(view)
    def answer(request: HttpRequest, language: str, **arguments: Any) -> HttpResponse:
        interface = INTERFACES[language]
        with translation.override(interface):
            response = view(request, language, **arguments)
        response["Content-Language"] = "zh-Hans" if language == "zh" else language
        return kept(request, response)

    return answer


def kept(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Let caches keep it for a minute and ask again by its ETag."""
    # The log-in middleware looked who asks; the answer is the same whoever it is.
    request.session.accessed = False
    response.headers.setdefault("Cache-Control", f"public, max-age={FRESH_SECONDS}")
    if response.status_code != HttpResponse.status_code:
        return response
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response["ETag"] = etag
    answered = get_conditional_response(request, etag=etag, response=response)
    assert isinstance(answered, HttpResponse)
    return answered
