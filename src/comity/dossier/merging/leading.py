"""An address of a record that went into another leads on to the other."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from comity.dossier.queries.merging import went_into
from comity.ui.pages import page_of

# The pages of records that can be merged away.
_PAGES = {
    "institutions:page": "institutions.institution",
    "dossier:partner": "partners.partnership",
    "partners:person": "partners.person",
}

Answer = Callable[[HttpRequest], HttpResponse]


def lead_on(get_response: Answer) -> Answer:
    """Only where the page says that there is nothing: so whoever may not see it learns nothing."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        match = request.resolver_match
        if response.status_code != 404 or match is None or request.method != "GET":  # noqa: PLR2004
            return response
        label = _PAGES.get(match.view_name)
        record = went_into(label, match.kwargs.get("code", "")) if label else None
        return redirect(page_of(record)) if record is not None else response

    return answer
