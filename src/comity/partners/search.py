"""Partners and people in the search box."""

from typing import Any

from django.urls import reverse
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from comity.institutions.rows import place_of
from comity.partners.models import Partnership
from comity.partners.queries import notes, partnerships, people
from comity.partners.rows import other_name
from comity.partners.statuses import SIGNS
from comity.ui.options import Option
from comity.ui.searching import Searched


def find_partners(user: Any, words: str, limit: int) -> list[Option]:
    """By any name of the institution, then by what the list's filter finds."""
    language = get_language()
    rows = partnerships.visible_to(user)
    return [_partner(one, language) for one in partnerships.found_by(rows, words, language, limit)]


def _partner(one: Partnership, language: str | None) -> Option:
    shown = one.names.shown(language)
    return Option(
        text=shown.text,
        lang=shown.lang,
        second=place_of(one.institution, language),
        href=reverse("dossier:partner", args=[one.code]),
        icon="building-community",
        status=SIGNS[one.stage],
    )


def find_people(user: Any, words: str, limit: int) -> list[Option]:
    """By any spelling of the name."""
    language = get_language()
    options = []
    for person in people.found_by(people.visible_to(user), words, language, limit):
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


def find_notes(user: Any, words: str, limit: int) -> list[Option]:
    """Notes by their words, for those who may read each."""
    language = get_language()
    return [
        Option(
            text=str(note),
            lang=note.words.shown(language).lang,
            second=str(note.partnership),
            href=f"{reverse('dossier:partner', args=[note.partnership.code])}#notes",
            icon="note",
        )
        for note in notes.notes_found(user, words, limit)
    ]


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
    Searched(
        name="notes",
        label=pgettext_lazy("of a partner", "Notes"),
        find=find_notes,
        order=90,
        permission="partners.view_partnernote",
    ),
]
