"""What hangs on a person in lines of its own: contact data, consents, who knows them."""

from typing import Any

from django import forms
from django.core.validators import EmailValidator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.partners.forms.partnership import colleagues
from comity.partners.statuses import ConsentKind, ContactKind
from comity.shared.edtf import parse
from comity.ui.fields import PickField, WhenField
from comity.ui.versions import VersionedForm

_email = EmailValidator(_("This is no email address: it looks like name@example.edu."))


def checked_value(kind: str, value: str) -> str:
    """The value as it is kept; raises ValidationError for an email that is none."""
    value = " ".join(value.split()) if kind != ContactKind.POST else value.strip()
    if kind == ContactKind.EMAIL:
        _email(value)
    return value


class ContactForm(VersionedForm):
    """One way to reach somebody."""

    kind = forms.ChoiceField(
        label=pgettext_lazy("of a contact", "Kind"), choices=ContactKind.choices
    )
    value = forms.CharField(label=_("Address or number"), max_length=500)
    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=300,
        help_text=_("For example: the secretary answers; only in the morning."),
    )
    since = WhenField(label=_("Valid since"), required=False)

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("value"):
            try:
                said["value"] = checked_value(said.get("kind", ""), said["value"])
            except forms.ValidationError as wrong:
                self.add_error("value", wrong)
        return said


class ConsentForm(VersionedForm):
    """What a person agreed to, when and how; and when they took it back."""

    kind = forms.ChoiceField(label=_("Agreed to what"), choices=ConsentKind.choices)
    given = WhenField(label=pgettext_lazy("consent", "Given"), required=False)
    how = forms.CharField(
        label=pgettext_lazy("consent", "How"),
        required=False,
        max_length=300,
        help_text=_("For example: by mail to Olga Klimova; on paper, in the folder of the visit."),
    )
    withdrawn = WhenField(
        label=pgettext_lazy("consent", "Withdrawn"),
        required=False,
        help_text=_("Empty while it holds."),
    )

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        given, withdrawn = said.get("given"), said.get("withdrawn")
        if given and withdrawn and parse(withdrawn).latest < parse(given).earliest:
            self.add_error("withdrawn", _("It was withdrawn before it was given."))
        return said


class AcquaintanceForm(VersionedForm):
    """Which colleague knows the person."""

    account = PickField(label=_("Colleague"), queryset=colleagues, few=True)
    since = WhenField(label=_("Since"), required=False)
    how = forms.CharField(
        label=pgettext_lazy("acquaintance", "How"),
        required=False,
        max_length=300,
        help_text=_("For example: studied together; met at the conference in 2019."),
    )
