"""The places and the frequent act that apps offer in their `navigation.py`.

An app declares `places = [Place(...)]` and may declare `act = Act(...)`, the button that stands
on every screen, and `office`, a function of the request that gives the line under the tool's name.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from django.apps import apps
from django.core.cache import caches
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.module_loading import module_has_submodule

Words = str | Promise
GROUPS = ("main", "overview", "bring_in", "office")
COUNT_SECONDS = 60


@dataclass(frozen=True, kw_only=True)
class Place:
    """One line of the side navigation.

    `count` gives a number for a user in one query; it is asked once a minute. `waits` marks it as
    something the person must act on. `holds` names pages (or whole apps) that stand under it
    besides its own app's. `on_phone` puts the place at the bottom of a phone's screen
    (the first three that a person may see).
    """

    label: Words
    icon: str
    url_name: str
    group: str = "main"
    order: int = 50
    permission: str = ""
    count: Callable[[Any], int] | None = None
    waits: bool = False
    on_phone: bool = False
    holds: tuple[str, ...] = ()

    @property
    def namespace(self) -> str:
        """The app whose pages stand under this place."""
        return self.url_name.rpartition(":")[0]


@dataclass(frozen=True, kw_only=True)
class Act:
    """The frequent act: the filled button at the top, the floating one on a phone."""

    label: Words
    icon: str
    url_name: str
    permission: str = ""


@dataclass(frozen=True)
class Shown:
    """A place as one person sees it on one page."""

    place: Place
    url: str
    count: int | None
    current: bool


@cache
def _modules() -> tuple[ModuleType, ...]:
    return tuple(
        import_module(f"{config.name}.navigation")
        for config in apps.get_app_configs()
        if config.module is not None and module_has_submodule(config.module, "navigation")
    )


@cache
def places() -> tuple[Place, ...]:
    """Every app's places, in the order they stand."""
    declared = [place for module in _modules() for place in getattr(module, "places", ())]
    return tuple(sorted(declared, key=lambda place: (GROUPS.index(place.group), place.order)))


def url_or_none(name: str, *args: str) -> str | None:
    """The address of a named page; None where no app answers to the name (yet)."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return None


def _may(user: Any, permission: str) -> bool:
    return not permission or user.has_perm(permission)


def _count(place: Place, user: Any) -> int | None:
    if place.count is None:
        return None
    key = f"ui.menu.{user.pk}.{place.url_name}"
    return caches["process"].get_or_set(key, lambda: place.count(user), COUNT_SECONDS)


def _current(request: HttpRequest) -> Place | None:
    match = request.resolver_match
    if match is None:
        return None
    same = [place for place in places() if place.url_name == match.view_name]
    # A page that is named before an app that is named whole.
    held = [
        place
        for name in (match.view_name, match.namespace)
        for place in places()
        if name in place.holds
    ]
    near = [place for place in places() if place.namespace and place.namespace == match.namespace]
    return next(iter(same + held + near), None)


def shown(request: HttpRequest) -> list[Shown]:
    """What this person may see, with counts, and which of them they are in."""
    current = _current(request)
    found = []
    for place in places():
        url = url_or_none(place.url_name)
        if url and _may(request.user, place.permission):
            found.append(Shown(place, url, _count(place, request.user), place is current))
    return found


def act(request: HttpRequest) -> tuple[Act, str] | None:
    """The frequent act and its address, when this person may do it."""
    for module in _modules():
        declared = getattr(module, "act", None)
        if declared and (url := url_or_none(declared.url_name)):
            if request.resolver_match and request.resolver_match.view_name == declared.url_name:
                return None  # its own page has a button of its own
            return (declared, url) if _may(request.user, declared.permission) else None
    return None


def office(request: HttpRequest) -> str:
    """The line under the tool's name: whose office this is."""
    return next((module.office(request) for module in _modules() if hasattr(module, "office")), "")
