"""Institutions in the menu, and whose office this is."""

from typing import Any

from django.core.cache import caches
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.institutions.home import home_institution
from comity.institutions.models import Home
from comity.ui.menu import Place

OFFICE_SECONDS = 60


def not_chosen(_user: Any) -> int:
    """1 while nobody said which university is ours."""
    return 0 if Home.objects.exists() else 1


def office(_request: HttpRequest) -> str:
    """The name of our own institution, asked once a minute."""
    kept = caches["process"]
    names = kept.get("institutions.office")
    if names is None:
        home = home_institution()
        names = home.display if home else ""
        kept.set("institutions.office", names, OFFICE_SECONDS)
    return names.shown(get_language()).text if names else ""


places = [
    Place(
        label=_("Our university"),
        icon="building-bank",
        url_name="institutions:home",
        group="office",
        order=10,
        permission="institutions.choose_home",
        count=not_chosen,
        waits=True,
    ),
]
