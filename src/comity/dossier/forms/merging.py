"""Which record is the same as this one, and whose values stay."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.dossier.merging.choices import LOSER, WINNER, Choice, Pair
from comity.institutions.models import Institution
from comity.institutions.queries import matching
from comity.partners.models import Partnership, Person
from comity.partners.queries.partnerships import named as partners_named
from comity.partners.queries.people import named as people_named
from comity.ui.fields import PickField

_BOXES: dict[str, tuple[Any, str, Any]] = {
    "institution": (Institution, "institutions:options", matching),
    "partnership": (Partnership, "partners:options", partners_named),
    "person": (Person, "partners:people_options", people_named),
}


class SameAsForm(forms.Form):
    """The other record of the pair."""

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        model, url_name, search = _BOXES[kind]
        self.fields["other"] = PickField(
            label=_("The other record"),
            queryset=model.objects.all,
            url_name=url_name,
            search=search,
            placeholder=_("Name in any script"),
            help_text=_("Nothing is changed yet: the next page shows both side by side."),
        )


class MergeForm(forms.Form):
    """The sides chosen, and the versions that were looked at."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=400)

    def __init__(
        self, *args: Any, pairs: list[Pair], found: Iterable[Choice], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.found = list(found)
        self.initial["seen"] = " ".join(
            f"{one.code}:{one.version}" for pair in pairs for one in (pair.winner, pair.loser)
        )
        for one in self.found:
            self.fields[one.name] = forms.ChoiceField(
                label=one.label, choices=[(WINNER, one.winner), (LOSER, one.loser)],
                initial=one.stays, required=False,
            )  # fmt: skip

    def versions(self) -> dict[str, int]:
        """By code; what cannot be read is left out, and so is no version of anything."""
        found = {}
        for part in self.cleaned_data["seen"].split():
            code, _colon, number = part.partition(":")
            if number.isdecimal() and len(number) < 10:  # noqa: PLR2004
                found[code] = int(number)
        return found

    def chosen(self) -> dict[str, str]:
        """Field -> side."""
        return {
            one.name: self.cleaned_data[one.name]
            for one in self.found
            if self.cleaned_data[one.name]
        }

    def lines(self) -> list[tuple[Choice, str]]:
        """Each field with the side that is ticked."""
        return [(one, str(self[one.name].value() or one.stays)) for one in self.found]
