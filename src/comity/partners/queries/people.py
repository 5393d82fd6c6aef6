"""People: the list, one person, who held a post when, current posts at an institution."""

from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet
from django.utils.translation import get_language

from comity.partners.models import Person, Position, RegionPart
from comity.partners.queries.partnerships import name_column
from comity.shared.search_column import called_so_first, with_words


def visible_to(user: Any) -> QuerySet[Person]:
    """The people this person may see."""
    if not user.has_perm("partners.view_person"):
        return Person.objects.none()
    return Person.objects.all()


def sifted(
    user: Any,
    day: date,
    *,
    text: str = "",
    post: str = "",
    country: str = "",
    region: str = "",
    partner: str = "",
) -> QuerySet[Person]:
    """People by name, by what they hold on this day, and where.

    `post`: 'now' (any), 'head' (of an institution or a unit), 'none'. Of a `partner` are those,
    too, who held a post there once; in a `country` or `region` only those who do now.
    """
    rows = with_words(visible_to(user), text)
    of_person = Position.objects.filter(person=OuterRef("pk"))
    if partner:
        there = of_person.filter(institution__partnerships__code=partner)
        rows = rows.filter(Exists(there.filter(institution__partnerships__deleted_at=None)))
    now = of_person.filter(current(day))
    if post:
        held = Exists(now.filter(heads=True) if post == "head" else now)
        rows = rows.filter(~held if post == "none" else held)
    if country or region:
        places = RegionPart.objects.filter(region__code=region).values("place")
        at = Q(institution__country=country) if country else Q()
        if region:
            at &= Q(institution__country__in=places) | Q(institution__subdivision__in=places)
        rows = rows.filter(Exists(now.filter(at)))
    return rows


def posts_visible_to(user: Any) -> QuerySet[Position]:
    """The posts this person may see, of people who are not in the recycle bin."""
    if not user.has_perm("partners.view_position"):
        return Position.objects.none()
    return Position.objects.filter(person__deleted_at=None)


def current(day: date) -> Q:
    """Posts that had not ended on this day."""
    return Q(until_on=None) | Q(until_on__gte=day)


def current_posts_of(user: Any, institution_id: int, day: date) -> QuerySet[Position]:
    """Who holds what at an institution now, the highest first; one query."""
    return (
        posts_visible_to(user)
        .filter(current(day), institution=institution_id)
        .select_related("person", "unit")
        .order_by("rank", "pk")
    )


def posts_of(user: Any, person: Person) -> QuerySet[Position]:
    """All posts of a person, those that last first; one query."""
    return (
        posts_visible_to(user)
        .filter(person=person)
        .select_related("institution", "unit")
        .order_by(F("until_on").desc(nulls_first=True), F("since_on").desc(nulls_last=True), "pk")
    )


def holders_of_same(user: Any, posts: list[Position]) -> list[tuple[Position, list[Position]]]:
    """For each post that heads something: everybody who held it when, newest first; one query."""
    heading = [post for post in posts if post.heads]
    if not heading:
        return []
    rows = (
        posts_visible_to(user)
        .filter(heads=True, institution__in={post.institution_id for post in heading})
        .select_related("person")
        .order_by(F("since_on").desc(nulls_last=True), "-pk")
    )
    held: dict[tuple[int, int | None], list[Position]] = {}
    for row in rows:
        held.setdefault((row.institution_id, row.unit_id), []).append(row)
    return [
        (post, same)
        for post in heading
        if len(same := held.get((post.institution_id, post.unit_id), [])) > 1
    ]


def for_list(rows: QuerySet[Person], day: date) -> QuerySet[Person]:
    """With the posts each holds now (`posts_now`); one query more."""
    posts = (
        Position.objects.filter(current(day))
        .select_related("institution", "unit")
        .order_by("rank", "pk")
    )
    return rows.prefetch_related(Prefetch("positions", queryset=posts, to_attr="posts_now"))


def found_by(
    rows: QuerySet[Person], words: str, language: str | None, limit: int = 8
) -> list[Person]:
    """Of these, for a box in which a person is picked: by any spelling, who is called so first."""
    found = for_list(with_words(rows, words), date.today())  # noqa: DTZ011 - a day without zone
    return list(found.order_by(called_so_first(words), name_column(language), "pk")[:limit])


def named(words: str) -> list[Person]:
    """For a form's field that is searched without scripts."""
    return found_by(Person.objects.all(), words, get_language(), limit=12)
