"""Add to the articles how often they were read."""

from collections.abc import Mapping

from django.db.models import F

from comity.audit import Actor, use_case
from comity.newsroom.models import Article


@use_case
def add_readings(*, actor: Actor, readings: Mapping[int, int]) -> None:  # noqa: ARG001
    """By the article's id. A counter is not audited, and changes no version."""
    for article_id, count in sorted(readings.items()):
        Article.all_objects.filter(pk=article_id).update(read_count=F("read_count") + count)
