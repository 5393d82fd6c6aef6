"""The list under the search box, and the page of results."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.search.queries import LONGEST, listed, suggested
from comity.ui.menu import url_or_none


@require_safe
@needs("search.search")
def suggest(request: Request) -> HttpResponse:
    """A few lines of each kind, as somebody types."""
    words = _words(request)
    return render(
        request, "search/suggest.html", {"groups": suggested(request.user, words), "words": words}
    )


@require_safe
@needs("search.search")
def results(request: Request) -> HttpResponse:
    """All kinds on one page; the box above keeps the words."""
    words = _words(request)
    context = {
        "groups": listed(request.user, words),
        "search_words": words,
        "add_institution": url_or_none("institutions:add")
        if request.user.has_perm("institutions.add_institution")
        else None,
    }
    return render(request, "search/results.html", context)


def _words(request: Request) -> str:
    return request.GET.get("q", "")[:LONGEST].strip()
