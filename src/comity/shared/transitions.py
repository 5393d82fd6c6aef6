"""One door per change of state: which moves a thing may make, by which verb, with which right."""

from collections.abc import Iterable
from dataclasses import dataclass


class NotAllowed(Exception):
    """The thing stands at a status from which this move is not made."""

    def __init__(self, source: str, target: str) -> None:
        super().__init__(f"no move leads from {source!r} to {target!r}")
        self.source = source
        self.target = target


@dataclass(frozen=True, slots=True)
class Transition:
    """One row of a transition table: `verb` takes the thing from `source` to `target`."""

    source: str
    target: str
    verb: str
    permission: str


class TransitionTable:
    """All the moves of one kind of thing."""

    def __init__(self, rows: Iterable[Transition]) -> None:
        self.rows = tuple(rows)
        self._by_move = {(row.source, row.target): row for row in self.rows}

    def find(self, source: str, target: str) -> Transition:
        """The row of a move; NotAllowed where the table has none."""
        try:
            return self._by_move[source, target]
        except KeyError:
            raise NotAllowed(source, target) from None

    def targets(self, source: str) -> list[str]:
        """Where a thing that stands at `source` may go, in the table's order."""
        return [row.target for row in self.rows if row.source == source]


def moves(verb: str, permission: str, sources: Iterable[str], target: str) -> list[Transition]:
    """Rows for one verb that starts from several statuses."""
    return [Transition(source, target, verb, permission) for source in sources]
