"""Who takes over, what, from when and why."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField, BoundWidget
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from comity.accounts.handing import Handed, offered
from comity.accounts.models import User
from comity.partners.forms.partnership import colleagues
from comity.partners.models import Partnership
from comity.partners.queries.partnerships import named
from comity.shared.edtf import parse
from comity.ui.fields import PickField, PickManyField, WhenField

OTHERS = (1, 2, 3)


class HandOverForm(forms.Form):
    """All to one colleague, or some partners (and what concerns them) to others."""

    taker = PickField(label=gettext_lazy("Who takes over"), queryset=colleagues, few=True)
    on = WhenField(
        label=pgettext_lazy("handover", "From when"),
        day_only=True,
        help_text=gettext_lazy("It changes hands at once; the day is told on the page of it."),
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": gettext_lazy("Say in a sentence why.")},
    )
    kinds = forms.MultipleChoiceField(
        label=gettext_lazy("What is handed over"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose one at least.")},
    )

    def __init__(
        self, *args: Any, giver: User, kinds: Sequence[tuple[Handed, int]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.giver = giver
        self.numbers = {one.name: number for one, number in kinds}
        chosen = self.fields["kinds"]
        assert isinstance(chosen, forms.MultipleChoiceField)
        chosen.choices = [(one.name, one.label) for one in offered()]
        chosen.initial = list(self.numbers)
        for number in OTHERS:
            self.fields[f"partners_{number}"] = PickManyField(
                label=gettext_lazy("Partners that go to somebody else"),
                required=False,
                queryset=Partnership.objects.all,
                url_name="partners:options",
                search=named,
            )
            self.fields[f"taker_{number}"] = PickField(
                label=pgettext_lazy("handover", "Who takes these"),
                required=False,
                queryset=colleagues,
                few=True,
            )

    def kind_boxes(self) -> Iterator[tuple[BoundWidget, int]]:
        """The box of each kind of which there is something, with how much."""
        for box in self["kinds"].subwidgets:
            number = self.numbers.get(str(box.data["value"]), 0)
            if number:
                yield box, number

    def others(self) -> list[tuple[BoundField, BoundField]]:
        """Partners and who takes them, pair by pair."""
        return [(self[f"partners_{number}"], self[f"taker_{number}"]) for number in OTHERS]

    def others_told(self) -> bool:
        """Whether something stands there, so that it is open."""
        return any(field.errors or field.value() for pair in self.others() for field in pair)

    def clean_on(self) -> dt.date:
        """The day."""
        return parse(self.cleaned_data["on"]).earliest

    def clean(self) -> dict[str, Any]:
        """Nobody takes over from themselves, and both halves of a pair are said."""
        said = super().clean() or self.cleaned_data
        for name in ("taker", *(f"taker_{number}" for number in OTHERS)):
            if said.get(name) == self.giver:
                self.add_error(name, _("Choose somebody else than the person who hands over."))
        said["by_partner"] = []
        for number in OTHERS:
            those, other = said.get(f"partners_{number}"), said.get(f"taker_{number}")
            if those and other:
                said["by_partner"].append((those, other))
            elif those:
                self.add_error(f"taker_{number}", _("Say who takes these partners."))
            elif other:
                self.add_error(f"partners_{number}", _("Choose the partners that go there."))
        return said
