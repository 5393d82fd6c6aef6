"""What somebody wrote while their session ended: it is shown again once they have logged in."""

import functools
from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponseBase, QueryDict
from django.utils.translation import gettext as _

from comity.accounts.requests import Request
from comity.ui import toasts

KEPT = "kept_form"
MOST = 50_000  # characters; anybody may send them

View = Callable[..., HttpResponseBase]


def keeps_form(view: View) -> View:
    """Closed like others; what is sent without a session waits for the one that begins next."""

    @login_not_required
    @functools.wraps(view)
    def keeping(request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if request.method == "POST":
            sent = request.POST.copy()
            sent.pop("csrfmiddlewaretoken", None)
            if len(written := sent.urlencode()) <= MOST:
                request.session[KEPT] = {"path": request.path, "sent": written}
        return redirect_to_login(request.get_full_path())

    return keeping


def kept_form(request: Request) -> QueryDict | None:
    """What was written on this page before; given once."""
    kept = request.session.get(KEPT) if request.method == "GET" else None
    if not kept or kept["path"] != request.path:
        return None
    del request.session[KEPT]
    toasts.say(request, _("You had been logged out. What you wrote is here: save it now."))
    return QueryDict(kept["sent"])
