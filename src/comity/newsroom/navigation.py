"""The newsroom in the menu."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from comity.newsroom.queries import to_finish
from comity.ui.menu import Place


def count(user: Any) -> int:
    """How many are ready and wait to be published."""
    return to_finish(user).count()


places = [
    Place(
        label=_("News"),
        icon="news",
        url_name="newsroom:list",
        order=45,
        permission="newsroom.view_article",
        count=count,
    ),
]
