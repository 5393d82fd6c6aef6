"""What is asked when many partners are changed at once: what is left empty stays as it is."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from comity.institutions.queries import our_units
from comity.partners.forms.partnership import colleagues
from comity.partners.statuses import Tier
from comity.ui.fields import WhenField

NOBODY = "-"


def _people() -> list[tuple[str, str]]:
    known = [(person.code, str(person)) for person in colleagues()]
    return [("", _("stays as it is")), (NOBODY, pgettext("owner", "nobody")), *known]


def _units() -> list[tuple[str, str]]:
    return [("", _("stays as it is")), *((unit.code, str(unit)) for unit in our_units())]


def _chosen(records: QuerySet[Any], code: str) -> Any:
    if code in {"", NOBODY}:
        return None if code else ""
    return records.get(code=code)


def _tiers() -> list[tuple[str, Any]]:
    none = (NOBODY, pgettext("tier", "none"))
    return [("", _("stays as it is")), none, *Tier.choices]


class PartnersForm(forms.Form):
    """Owner, deputy, tier, next review, units of ours."""

    owner = forms.ChoiceField(label=gettext_lazy("Owner"), required=False, choices=_people)
    deputy = forms.ChoiceField(label=gettext_lazy("Deputy"), required=False, choices=_people)
    tier = forms.ChoiceField(
        label=pgettext_lazy("of a partnership", "Tier"), required=False, choices=_tiers
    )
    next_review = WhenField(label=gettext_lazy("Next review"), required=False, day_only=True)
    add_unit = forms.ChoiceField(
        label=gettext_lazy("A unit of ours comes to them"), required=False, choices=_units
    )
    remove_unit = forms.ChoiceField(
        label=gettext_lazy("A unit of ours is taken off"), required=False, choices=_units
    )

    def clean_owner(self) -> Any:
        """The colleague, None for nobody, '' for as it is."""
        return _chosen(colleagues(), self.cleaned_data["owner"])

    def clean_deputy(self) -> Any:
        """The same for the deputy."""
        return _chosen(colleagues(), self.cleaned_data["deputy"])

    def clean_add_unit(self) -> Any:
        """The unit itself."""
        return _chosen(our_units(), self.cleaned_data["add_unit"])

    def clean_remove_unit(self) -> Any:
        """The unit itself."""
        return _chosen(our_units(), self.cleaned_data["remove_unit"])

    def clean(self) -> dict[str, Any]:
        """Something has to be chosen, and not one unit both ways."""
        said = super().clean() or {}
        if not self.errors and all(value == "" for value in said.values()):
            raise forms.ValidationError(_("Say what shall change."))
        if said.get("add_unit") and said.get("add_unit") == said.get("remove_unit"):
            self.add_error("remove_unit", _("The same unit comes and goes. Choose one of the two."))
        return said
