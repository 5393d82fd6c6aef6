"""News not published yet that tells of somebody: of a visit they head, of an entry they are in."""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from comity.newsroom.models import Article
from comity.newsroom.statuses import ArticleStatus
from comity.partners.naming import Named, Naming
from comity.timeline.moments import address

UNPUBLISHED = (ArticleStatus.DRAFT, ArticleStatus.READY)


def _unpublished(user: Any) -> QuerySet[Article]:
    if not user.has_perm("newsroom.view_article"):
        return Article.objects.none()
    return Article.objects.filter(status__in=UNPUBLISHED)


def of_visit(user: Any, people: Collection[int]) -> QuerySet[Article]:
    """About a visit that they head."""
    return _unpublished(user).filter(visit__head__in=people)


def of_entry(user: Any, people: Collection[int]) -> QuerySet[Article]:
    """About an entry in which they took part."""
    return _unpublished(user).filter(entry__people_rows__person__in=people)


def things(user: Any, ids: Collection[int]) -> list[Named]:
    """Where the text is changed."""
    return [
        Named(one.pk, one.title, address("newsroom:page", one.code), "", one.sign)
        for one in _unpublished(user).filter(pk__in=ids)
    ]


naming = [
    Naming(
        name="articles.visit",
        label=_("News not published yet, of their visit"),
        icon="news",
        order=50,
        rows=of_visit,
        person="visit__head",
        things=things,
    ),
    Naming(
        name="articles.entry",
        label=_("News not published yet, of what they took part in"),
        icon="news",
        order=55,
        rows=of_entry,
        person="entry__people_rows__person",
        things=things,
    ),
]
