"""Which tasks there are: functions by name, in each app's `tasks.py`.

    @task("institutions.rebuild_index", label=_("Rebuild the index of names"))
    def rebuild_index() -> None:
        use_cases.rebuild_index(actor=audit.actor.task("institutions.rebuild_index"))

A task may be run twice (its worker died after the work and before saying so): calling it again must
do no harm. It takes what JSON can carry, by keyword, and does nothing but call a use case.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.utils.functional import Promise

# After each failed attempt; then the task has failed for good.
PAUSES = tuple(timedelta(seconds=seconds) for seconds in (10, 60, 600, 3600, 6 * 3600))


class UnknownTask(LookupError):
    """No app has a task of this name."""


@dataclass(frozen=True, slots=True)
class Declared:
    """A function that can be asked for by name; `every` asks for it by the clock."""

    name: str
    label: str | Promise
    function: Callable[..., None]
    attempts: int
    every: timedelta | None


_declared: dict[str, Declared] = {}


def task(
    name: str,
    *,
    label: str | Promise = "",
    attempts: int = len(PAUSES) + 1,
    every: timedelta | None = None,
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Offer a function as the task `name`, written 'app.verb'; administrators see the label."""

    def declare(function: Callable[..., None]) -> Callable[..., None]:
        _declared[name] = Declared(name, label or name, function, attempts, every)
        return function

    return declare


def find(name: str) -> Declared:
    """The task of this name; raises UnknownTask."""
    try:
        return _declared[name]
    except KeyError:
        raise UnknownTask(f"no app has a task '{name}'") from None


def periodic() -> list[Declared]:
    """Those that run by the clock."""
    return [one for one in _declared.values() if one.every]


def pause_after(attempts: int) -> timedelta:
    """How long to wait after so many failed attempts."""
    return PAUSES[min(attempts, len(PAUSES)) - 1]


def forget(name: str) -> None:
    """Take a task out again; for tests."""
    _declared.pop(name, None)
