"""One person: who, how to address them, posts, titles, contact, what they took part in."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.partners.addressing import addresses
from comity.partners.appearances import of_person
from comity.partners.forms.birthday import birthday_words
from comity.partners.forms.languages import language_names
from comity.partners.models import Person, Position
from comity.partners.queries.contacts import acquaintances_of, contacts_of
from comity.partners.queries.partnerships import visible_to as partners_visible_to
from comity.partners.queries.people import holders_of_same, posts_of, visible_to
from comity.ui.menu import url_or_none

SHOWN = 10


@require_safe
@needs("partners.view_person")
def person_page(request: Request, code: str) -> HttpResponse:
    """Everything the record has of one person."""
    user = request.user
    hanging = ("name_rows", "titles", "consents")
    person = visible_to(user).filter(code=code).prefetch_related(*hanging).first()
    if person is None:
        raise Http404
    may = user.has_perm
    context = {
        "person": person,
        "names": _names(person),
        "languages": language_names(person.languages),
        "birthday": birthday_words(person.birthday),
        "contacts": list(contacts_of(user, person)),
        "consents": person.consents.all() if may("partners.view_consent") else [],
        "known": list(acquaintances_of(user, person)),
        "took_part": of_person(user, person.pk, request.GET.get("cursor", ""), SHOWN),
        "history": url_or_none("audit:history", "partners.person", person.code),
        "may_change": may("partners.change_person"),
        "may_delete": may("partners.delete_person"),
        "may_see_contacts": may("partners.view_personcontact"),
        "may_know": may("partners.add_acquaintance"),
        "may_export": may("partners.export_person"),
        "may_erase": may("partners.erase_person", person),
        **_posts(request, person),
    }
    return render(request, "partners/person.html", context)


def _posts(request: Request, person: Person) -> dict[str, Any]:
    """Posts now and before, with the partner each is at, and who else headed the same."""
    posts = list(posts_of(request.user, person))
    today = timezone.localdate()
    partners = {
        one.institution_id: one
        for one in partners_visible_to(request.user).filter(
            institution__in={post.institution_id for post in posts}
        )
    }
    now = [post for post in posts if _lasts(post, today)]
    past = [post for post in posts if not _lasts(post, today)]
    return {
        "posts": [(post, partners.get(post.institution_id)) for post in now],
        "past": [(post, partners.get(post.institution_id)) for post in past],
        "same": holders_of_same(request.user, posts),
        "addresses": addresses(person, now),
    }


def _lasts(post: Position, today: Any) -> bool:
    return post.until_on is None or post.until_on >= today


def _names(person: Person) -> list[tuple[str, str, str]]:
    """Every name but the one in the title: language, the name, what is to say of it."""
    title = person.names.shown(get_language())
    return [
        (row.language, row.full, "" if row.kind == row.Kind.NAME else row.get_kind_display())
        for row in person.name_rows.all()
        if (row.language, row.full) != (title.lang, title.text)
    ]
