"""People: the list, one person."""

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.partners.forms.languages import language_names
from comity.partners.models import Partnership, Person, Position
from comity.partners.queries.partnerships import name_column
from comity.partners.queries.partnerships import visible_to as partners_visible_to
from comity.partners.queries.people import (
    for_list,
    holders_of_same,
    posts_of,
    visible_to,
)
from comity.partners.rows import other_name
from comity.shared.paging import Order, page
from comity.shared.search_column import with_words
from comity.ui.menu import url_or_none

SIZE = 50
LONGEST = 100


@require_safe
@needs("partners.view_person")
def people(request: Request) -> HttpResponse:
    """People by name, all or of one partner."""
    language = get_language()
    today = timezone.localdate()
    text = request.GET.get("q", "").strip()[:LONGEST]
    rows = with_words(visible_to(request.user), text)
    partner = _partner(request)
    if partner:
        posts = Position.objects.filter(person=OuterRef("pk"), institution=partner.institution_id)
        rows = rows.filter(Exists(posts))
    shown = page(
        for_list(rows, today),
        order=Order(name_column(language)),
        cursor=request.GET.get("cursor", ""),
        size=SIZE,
    )
    narrowed = bool(text or partner)
    context = {
        "page": shown,
        "rows": [(person, other_name(person.names, language)) for person in shown.rows],
        "text": text,
        "partner": partner,
        "narrowed": narrowed,
        "count": rows.count(),
        "total": visible_to(request.user).count() if narrowed else None,
        "may_add": request.user.has_perm("partners.add_person"),
    }
    return render(request, "partners/people.html", context)


def _partner(request: Request) -> Partnership | None:
    code = request.GET.get("partner", "")
    if not code:
        return None
    return partners_visible_to(request.user).filter(code=code).first()


@require_safe
@needs("partners.view_person")
def person_page(request: Request, code: str) -> HttpResponse:
    """One person: names, titles, posts, and who held them before and after."""
    person = (
        visible_to(request.user).filter(code=code).prefetch_related("name_rows", "titles").first()
    )
    if person is None:
        raise Http404
    posts = list(posts_of(request.user, person))
    today = timezone.localdate()
    partners = {
        one.institution_id: one
        for one in partners_visible_to(request.user).filter(
            institution__in={post.institution_id for post in posts}
        )
    }
    held = [(post, partners.get(post.institution_id)) for post in posts]
    context = {
        "person": person,
        "names": _names(person),
        "languages": language_names(person.languages),
        "posts": [one for one in held if one[0].until_on is None or one[0].until_on >= today],
        "past": [one for one in held if one[0].until_on is not None and one[0].until_on < today],
        "same": holders_of_same(request.user, posts),
        "history": url_or_none("audit:history", "partners.person", person.code),
        "may_change": request.user.has_perm("partners.change_person"),
        "may_delete": request.user.has_perm("partners.delete_person"),
    }
    return render(request, "partners/person.html", context)


def _names(person: Person) -> list[tuple[str, str, str]]:
    """Every name but the one in the title: language, the name, what is to say of it."""
    title = person.names.shown(get_language())
    return [
        (row.language, row.full, "" if row.kind == row.Kind.NAME else row.get_kind_display())
        for row in person.name_rows.all()
        if (row.language, row.full) != (title.lang, title.text)
    ]
