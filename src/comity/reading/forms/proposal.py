"""What the forms of all kinds share: values in, values out, choosing other proposals."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.reading.models import Proposal
from comity.reading.shown import Names
from comity.reading.statuses import Kind
from comity.shared.localized_text import LocalizedText

WORDS = 4_000


def text(label: Any, *, required: bool = True, rows: int = 0) -> forms.CharField:
    """A line of words, or with `rows` several."""
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
    return forms.CharField(label=label, required=required, max_length=WORDS, widget=widget)


def partners() -> forms.MultipleChoiceField:
    """Which of the text's institutions it concerns."""
    return forms.MultipleChoiceField(
        label=_("With whom"), widget=forms.CheckboxSelectMultiple, required=False
    )


class ProposalForm(forms.Form):
    """The values of a proposal as a person changes them; what has no field stays as it is.

    `ONE` and `MANY` name fields that choose other proposals of the draft, with their kind; our own
    university is among the one, never among the partners.
    """

    ONE: dict[str, str] = {}
    MANY: dict[str, str] = {}

    def __init__(self, data: Any, *, proposal: Proposal, names: Names) -> None:
        super().__init__(data, initial=self.initial_of(proposal.values), prefix="change")
        self.proposal = proposal
        for name, kind in self.ONE.items():
            field: Any = self.fields[name]
            field.choices = [("", _("not said")), *_choices(names, kind, home=True)]
        for name, kind in self.MANY.items():
            field = self.fields[name]
            field.choices = list(_choices(names, kind, home=False))

    def initial_of(self, values: dict[str, Any]) -> dict[str, Any]:
        """The form's values before the person changes them."""
        return dict(values)

    def new_values(self) -> dict[str, Any]:
        """The proposal's values as the person wants them."""
        said = {
            name: value.as_json() if isinstance(value, LocalizedText) else value
            for name, value in self.cleaned_data.items()
        }
        return {**self.proposal.values, **said}


def _choices(names: Names, kind: str, *, home: bool) -> Iterator[tuple[str, str]]:
    for ref, proposal in names.proposals.items():
        ours = kind == Kind.INSTITUTION and proposal.values.get("role") == "home"
        if proposal.kind == kind and (home or not ours):
            yield ref, names.of(ref)
