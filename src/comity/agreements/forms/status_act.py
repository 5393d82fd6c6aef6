"""Taking many records to one status; upper rooms use it too."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.agreements.forms.moving import Ways
from comity.shared.transitions import NotAllowed
from comity.ui.fields import WhenField
from comity.ui.lists.bulk import Act, Planned


class StatusForm(forms.Form):
    """Where to, and why."""

    target = forms.ChoiceField(label=gettext_lazy("New status"))
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("The same for all of them; it stays in the history of each."),
    )

    def __init__(self, *args: Any, ways: Ways, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ways = ways
        field = self.fields["target"]
        assert isinstance(field, forms.ChoiceField)
        targets = dict.fromkeys(row.target for row in ways.table.rows)
        field.choices = [("", _("choose")), *((one, ways.signs[one].word) for one in targets)]

    def clean(self) -> dict[str, Any]:
        """Some moves are made for a reason only."""
        said = super().clean() or {}
        if said.get("target") in self.ways.need_reason and not said.get("reason"):
            self.add_error("reason", _("Say in a sentence why."))
        return said


class DatedStatusForm(StatusForm):
    """The same where the day of the move counts."""

    on = WhenField(label=gettext_lazy("Since"))
    field_order = ("target", "on", "reason")


def status_act(
    ways: Ways, permission: str, change: Callable[..., Any], *, dated: bool = False
) -> Act:
    """Another status for many; `change(actor=, record=, version=, **said)` is the use case."""
    form = DatedStatusForm if dated else StatusForm

    def plan(record: Any, values: dict[str, Any]) -> Planned:
        target = values["target"]
        before = str(ways.signs[record.status].word)
        try:
            ways.table.find(record.status, target)
        except NotAllowed:
            words = _("It stands at “%(status)s”; from there this cannot happen.")
            return Planned(why_not=words % {"status": before})
        return Planned(before, str(ways.signs[target].word))

    return Act(
        name="status",
        label=gettext_lazy("Another status"),
        verb=gettext_lazy("Change the status"),
        permission=permission,
        form=lambda *args, **kwargs: form(*args, ways=ways, **kwargs),
        plan=plan,
        change=lambda *, values, **said: change(**said, **values),
    )
