"""What a person looks after, so that another can take it over: said by each app's `handover.py`.

    handed = [
        Handed(
            name="regions",
            label=_("Regions"),
            icon="map",
            model=Region,
            column="owner",
            open=Region.objects.all,
            title=lambda region: region.names,
            url_name="partners:region",
            order=70,
        )
    ]

`open` gives what is not over, of everybody; `partners` is the way from there to the partnerships
it concerns ('' for what concerns none): what concerns a partner goes where the partner goes.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from django.apps import apps
from django.db.models import CharField, Count, QuerySet, Value
from django.db.models.functions import Cast
from django.utils.functional import Promise
from django.utils.module_loading import module_has_submodule

from comity.accounts.models import User
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """One kind of thing that a person looks after; `name` stays in what was handed over."""

    name: str
    label: str | Promise
    icon: str
    model: type[Record]
    column: str
    open: Callable[[], QuerySet[Any]]
    title: Callable[[Any], LocalizedText | str]
    url_name: str
    order: int
    partners: str = ""
    audited: bool = True
    settle: Callable[[Iterable[Any], User], None] | None = None  # before it becomes this person's

    def of(self, user: User) -> QuerySet[Any]:
        """What this person looks after."""
        return self.open().filter(**{self.column: user.pk})


@cache
def offered() -> tuple[Handed, ...]:
    """All kinds that the apps offer, in their order."""
    found: list[Handed] = []
    for config in apps.get_app_configs():
        if config.module is not None and module_has_submodule(config.module, "handover"):
            module = import_module(f"{config.name}.handover")
            found += getattr(module, "handed", ())
    return tuple(sorted(found, key=lambda one: one.order))


def by_name() -> Mapping[str, Handed]:
    """The same by name."""
    return {one.name: one for one in offered()}


def counts(user: User) -> dict[str, int]:
    """How much of each kind the person looks after, only of what there is; one query."""
    rows = [_count(one, user) for one in offered()]
    if not rows:
        return {}
    first, *others = rows
    found = dict(first.union(*others, all=True))
    return {one.name: found[one.name] for one in offered() if found.get(one.name)}


def _count(one: Handed, user: User) -> QuerySet[Any, Any]:
    rows: QuerySet[Any, Any] = (
        one.of(user).order_by().annotate(handed=Cast(Value(one.name), CharField()))
    )
    counted: QuerySet[Any, Any] = rows.values("handed").annotate(number=Count("pk"))
    return counted.values_list("handed", "number")
