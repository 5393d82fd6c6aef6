"""One place where a text names a person, and finding the house they belong to."""

from dataclasses import dataclass

from comity.reading.found import Institution, Span


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name as written, with the post and the institution said beside it.

    `full` is more than a surname.
    """

    name: str
    span: Span
    role: str | None = None
    institution: str | None = None
    full: bool = True


def named_within(named: list[Institution], text: str, span: Span) -> str | None:
    """The institution named inside `span`, in the text's words."""
    inside = [mention for one in named for mention in one.mentions if span.holds(mention)]
    return min(inside).of(text) if inside else None
