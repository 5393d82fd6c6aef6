"""Who acts: a person who logged in, a guest, the command line or a background task."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is answerable for a change, and from where it came.

    `user_id` is None for a guest, a command or a task; `label` then says which.
    """

    user_id: int | None
    label: str
    request_id: str = ""
    address: str = ""


def command(name: str) -> Actor:
    """The actor of a change made from the command line."""
    return Actor(user_id=None, label=f"command {name}")


def task(name: str) -> Actor:
    """The actor of a change made by a background task."""
    return Actor(user_id=None, label=f"task {name}")
