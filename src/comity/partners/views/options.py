"""What boxes answer in which a partner or a person is picked."""

from django.http import HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.institutions.rows import place_of
from comity.partners.models import Person
from comity.partners.queries import partnerships, people
from comity.partners.rows import other_name
from comity.partners.statuses import SIGNS
from comity.ui.options import Option, answer

LONGEST = 100


@require_safe
@needs("partners.view_partnership")
def partners_options(request: Request) -> HttpResponse:
    """Partners by any of their names."""
    language = get_language()
    rows = partnerships.visible_to(request.user)
    found = partnerships.found_by(rows, request.GET.get("q", "")[:LONGEST], language)
    return answer(
        request,
        [
            Option(
                text=str(one.names),
                lang=one.names.shown(language).lang,
                value=one.code,
                second=place_of(one.institution, language),
                status=SIGNS[one.stage],
            )
            for one in found
        ],
    )


@require_safe
@needs("partners.view_person")
def people_options(request: Request) -> HttpResponse:
    """People by any spelling, told apart by their post."""
    language = get_language()
    rows = people.visible_to(request.user)
    found = people.found_by(rows, request.GET.get("q", "")[:LONGEST], language)
    return answer(
        request,
        [
            Option(
                text=str(one),
                lang=one.names.shown(language).lang,
                value=one.code,
                second=_told_apart(one),
            )
            for one in found
        ],
    )


def _told_apart(person: Person) -> str:
    other = other_name(person.names, get_language())
    posts = getattr(person, "posts_now", [])
    post = f"{posts[0].title}, {posts[0].institution.display}" if posts else ""
    return " · ".join(part for part in (other.text if other else "", post) if part)
