"""Agreements in the menu."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from comity.agreements.queries import visible_to
from comity.agreements.statuses import IN_FORCE
from comity.ui.menu import Place


def count(user: Any) -> int:
    """How many are in force."""
    return visible_to(user).filter(status__in=IN_FORCE).count()


places = [
    Place(
        label=_("Agreements"),
        icon="file-certificate",
        url_name="agreements:list",
        order=35,
        permission="agreements.view_agreement",
        count=count,
    ),
]
