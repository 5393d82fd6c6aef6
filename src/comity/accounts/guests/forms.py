"""What is asked when a link is made, and when an answer is entered for a guest."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from comity.accounts.models import GuestAnswer

DAYS = (7, 14, 30, 90)
USUAL_DAYS = 14


def _terms() -> list[tuple[int, str]]:
    return [(days, ngettext("%(n)s day", "%(n)s days", days) % {"n": days}) for days in DAYS]


class DaysForm(forms.Form):
    """For how long an address is good."""

    days = forms.TypedChoiceField(
        label=_("Good for"), choices=_terms, coerce=int, initial=USUAL_DAYS
    )


class LinkForm(DaysForm):
    """For whom the link is."""

    name = forms.CharField(
        label=pgettext_lazy("guest link", "For whom"),
        max_length=200,
        help_text=_("One person: what they send is written down under this name."),
    )
    email = forms.EmailField(label=_("Email"), required=False, max_length=254)
    language = forms.ChoiceField(
        label=_("Language"),
        choices=settings.LANGUAGES,
        help_text=_("The guest can choose another one on the page."),
    )
    field_order = ("name", "email", "language", "days")


class WayForm(forms.Form):
    """How an answer reached us that somebody of ours enters."""

    way = forms.ChoiceField(
        label=_("It came by"),
        choices=[one for one in GuestAnswer.Way.choices if one[0] != GuestAnswer.Way.LINK],
        widget=forms.RadioSelect,
        initial=GuestAnswer.Way.MAIL,
    )
