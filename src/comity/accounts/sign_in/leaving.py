"""Logging out, after which the browser's way back shows nothing."""

from allauth.account import views
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseBase


@login_not_required
def logout(request: HttpRequest) -> HttpResponseBase:
    """The library's page, which asks, and its POST, which does it."""
    response: HttpResponseBase = views.logout(request)
    if request.method == "POST":
        # Pages may be kept for the way back to a form, but not for the next person.
        response["Clear-Site-Data"] = '"cache"'
    return response
