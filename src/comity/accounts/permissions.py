"""Closing a view to everybody but those whom a rule allows."""

import functools
from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseBase
from django.views.decorators.http import require_http_methods

from comity.accounts.requests import Request

View = Callable[..., HttpResponseBase]


def needs(permission: str, lookup: Callable[..., Any] | None = None) -> Callable[[View], View]:
    """Let in only whom the rule `permission` allows; everybody else gets 403.

    With `lookup(**url_arguments)` (which raises Http404 where there is nothing) the rule is asked
    about that record, and the view is called with the record instead of the URL's arguments:
    `view(request, record)`. A view that only reads wears `require_safe` too, one that only changes
    `require_POST`.
    """

    def decorate(view: View) -> View:
        @require_http_methods(["GET", "HEAD", "POST"])
        @functools.wraps(view)
        def closed(request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if lookup is None:
                if not request.user.has_perm(permission):
                    raise PermissionDenied
                return view(request, *args, **kwargs)
            record = lookup(*args, **kwargs)
            if not request.user.has_perm(permission, record):
                raise PermissionDenied
            return view(request, record)

        closed.permission = permission  # type: ignore[attr-defined] # the matrix says it
        return closed

    return decorate
