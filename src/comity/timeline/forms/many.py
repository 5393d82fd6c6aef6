"""What is asked when many commitments are changed at once."""

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.partners.forms.partnership import colleagues
from comity.ui.fields import PickField, WhenField


class OwnerForm(forms.Form):
    """Who sees to them from now on."""

    owner = PickField(label=_("Who sees to it"), queryset=colleagues, few=True)


class MoveAllForm(forms.Form):
    """One new day for all, and why."""

    due = WhenField(label=_("New day"), day_only=True)
    reason = forms.CharField(
        label=_("Why it moves"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say in a sentence why.")},
    )


class KeptForm(forms.Form):
    """Nothing more to say: they were done today."""
