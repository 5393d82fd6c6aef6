"""Institutions for a box in which one is picked, and those alike one that is being added."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.institutions.queries import found
from comity.institutions.rows import as_option
from comity.ui.options import Option, answer

LONGEST = 200
ALIKE = 4


@require_safe
@needs("institutions.view_institution")
def options(request: Request) -> HttpResponse:
    """Institutions by any of their names; the last line adds one that is not there."""
    words = request.GET.get("q", "")[:LONGEST].strip()
    language = get_language()
    shown = [as_option(one, language) for one in found(words)] if words else []
    return answer(request, shown, add=adding_option(request, words))


def adding_option(request: Request, words: str) -> Option | None:
    """The last line of such a box: what was typed, as a new institution, for who may add one."""
    if not words or not request.user.has_perm("institutions.add_institution"):
        return None
    return Option(
        text=_("Add “%(words)s” as a new institution") % {"words": words},
        icon="plus",
        href=reverse("institutions:add", query={"name": words}),
    )


@require_safe
@needs("institutions.add_institution")
def alike(request: Request) -> HttpResponse:
    """What is on record already under names like those typed into the form."""
    typed = [str(value) for key, value in request.GET.items() if key.startswith("names-")]
    return render(request, "institutions/parts/alike.html", {"alike": alike_to(typed)})


def alike_to(names: list[str]) -> list[Option]:
    """Institutions whose names are like one of these, a few."""
    language = get_language()
    known = {
        one.institution.pk: as_option(one, language)
        for name in names
        if len(name.strip()) > 1  # empty lines of other languages come too
        for one in found(name[:LONGEST], limit=ALIKE)
    }
    return list(known.values())[:ALIKE]
