"""Partners and people in the search box."""

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.institutions import names_index
from comity.institutions.queries import LOOKED_THROUGH
from comity.partners.models import Partnership
from comity.partners.queries import partnerships, people
from comity.partners.rows import other_name
from comity.partners.statuses import SIGNS
from comity.shared.places import place_line
from comity.ui.options import Option
from comity.ui.searching import Searched


def find_partners(user: Any, words: str, limit: int) -> list[Option]:
    """By any name of the institution, then by what the list's filter finds."""
    language = get_language()
    found = _by_names(user, words)[:limit]
    if len(found) < limit:
        known = {one.pk for one in found}
        more = partnerships.found_by(user, words, language, limit)
        found += [one for one in more if one.pk not in known]
    return [_partner(one, language) for one in found[:limit]]


def _by_names(user: Any, words: str) -> list[Partnership]:
    """In the order of the index: the best name first."""
    keys = [hit.entry.ror for hit in names_index.current().search(words, limit=LOOKED_THROUGH)]
    if not keys:
        return []
    codes = [key.removeprefix("local:") for key in keys if key.startswith("local:")]
    rows = partnerships.visible_to(user).filter(
        Q(institution__ror__in=keys) | Q(institution__code__in=codes)
    )
    place = {key: number for number, key in enumerate(keys)}
    found = rows.select_related("institution")
    return sorted(found, key=lambda one: place[one.institution.key])


def _partner(one: Partnership, language: str | None) -> Option:
    shown = one.names.shown(language)
    return Option(
        text=shown.text,
        lang=shown.lang,
        second=place_line(one.country, one.subdivision, one.institution.city, language),
        href=reverse("dossier:partner", args=[one.code]),
        icon="building-community",
        status=SIGNS[one.stage],
    )


def find_people(user: Any, words: str, limit: int) -> list[Option]:
    """By any spelling of the name."""
    language = get_language()
    options = []
    for person in people.found_by(user, words, language, limit):
        other = other_name(person.names, language)
        posts = getattr(person, "posts_now", [])
        post = f"{posts[0].title}, {posts[0].institution.display}" if posts else ""
        options.append(
            Option(
                text=str(person),
                lang=person.names.shown(language).lang,
                second=" · ".join(part for part in (other.text if other else "", post) if part),
                href=reverse("partners:person", args=[person.code]),
                icon="user",
            )
        )
    return options


searched = [
    Searched(
        name="partners",
        label=_("Partners"),
        find=find_partners,
        order=10,
        permission="partners.view_partnership",
    ),
    Searched(
        name="people",
        label=_("People"),
        find=find_people,
        order=20,
        permission="partners.view_person",
    ),
]
