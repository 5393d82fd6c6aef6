"""Taking a record to another status: its moves and their form. Upper rooms use it too."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundWidget
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from comity.shared.transitions import TransitionTable
from comity.ui.fields import WhenField
from comity.ui.status import Status
from comity.ui.versions import VersionedForm


@dataclass(frozen=True, slots=True)
class Ways:
    """A room's transition table with its words: verbs for buttons, signs for statuses."""

    table: TransitionTable
    verbs: Mapping[str, str | Promise]
    signs: Mapping[str, Status]
    need_reason: frozenset[Any]


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that may happen now: `words` on its button, `sign` where it leads."""

    target: str
    words: str | Promise
    sign: Status
    needs_reason: bool


def moves_of(user: Any, record: Any, ways: Ways) -> list[Move]:
    """What the table allows from the record's status and this person may do."""
    return [
        Move(
            target=row.target,
            words=ways.verbs[row.verb],
            sign=ways.signs[row.target],
            needs_reason=row.target in ways.need_reason,
        )
        for row in ways.table.rows
        if row.source == record.status and user.has_perm(row.permission, record)
    ]


class MoveForm(VersionedForm):
    """What happens with the record, and why."""

    target = forms.ChoiceField(
        label=gettext_lazy("What happens"),
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choose what happens."),
            "invalid_choice": gettext_lazy("From where it stands now, only these can happen."),
        },
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("What happened, or what was decided. It stays in the history."),
    )

    def __init__(self, *args: Any, moves: Sequence[Move], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.moves = moves
        field = self.fields["target"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(move.target, move.words) for move in moves]

    def steps(self) -> list[tuple[BoundWidget, Move]]:
        """Each move with its button."""
        return list(zip(self["target"], self.moves, strict=True))

    def clean(self) -> dict[str, Any]:
        """Some moves are made for a reason only."""
        said = super().clean()
        asks = {move.target for move in self.moves if move.needs_reason}
        if said.get("target") in asks and not said.get("reason"):
            self.add_error("reason", _("Say in a sentence why."))
        return said


class DatedMoveForm(MoveForm):
    """The same where the day of the move counts."""

    on = WhenField(
        label=pgettext_lazy("a status changes", "Since"),
        initial=lambda: timezone.localdate().isoformat(),
    )
    field_order = ("target", "on", "reason")
