"""What people and administrators may write about an account."""

from functools import cache
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.forms.boundfield import BoundWidget
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.accounts.models.people import Reminders
from comity.accounts.models.saved_lists import LONGEST_QUERY
from comity.accounts.roles import MEANING, Role
from comity.shared.localized_text import text_language
from comity.shared.places import city_of_zone
from comity.shared.sort_keys import sort_key
from comity.ui.menu import url_or_none

# Legacy names and fixed offsets would only make the list longer.
PLACES = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


def time_zones() -> list[tuple[str, str]]:
    """UTC, then the zones by their cities as the reader calls them: 'Moscow (Europe/Moscow)'."""
    return _zones(text_language(get_language()))


@cache
def _zones(language: str) -> list[tuple[str, str]]:
    zones = [zone for zone in available_timezones() if zone.split("/")[0] in PLACES]
    cities = {zone: city_of_zone(zone, language) for zone in zones}
    zones.sort(key=lambda zone: (sort_key(cities[zone], language), zone))
    return [("UTC", "UTC"), *((zone, f"{cities[zone]} ({zone})") for zone in zones)]


class Personal(forms.Form):
    """What both forms ask about a person."""

    name = forms.CharField(label=_("Name"), max_length=200)
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=time_zones)


class ProfileForm(Personal):
    """A person's own words about themselves."""

    reminders = forms.ChoiceField(
        label=_("Reminders by mail"),
        choices=Reminders.choices,
        help_text=_("Of commitments you see to and reviews of your partners: one mail a morning."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].help_text = _("Of the screens and of mails to you.")
        self.fields["time_zone"].help_text = _("Moments are shown in it.")
        self.fields["name"].widget.attrs["autocomplete"] = "name"


class AccountForm(forms.Form):
    """What an administrator decides about an account."""

    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(
        label=_("Email"), max_length=254, help_text=_("The person logs in with it.")
    )
    roles = forms.MultipleChoiceField(
        label=_("Roles"),
        choices=Role.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Without a role the person can log in and sees nothing."),
    )

    def role_boxes(self) -> list[tuple[BoundWidget, str]]:
        """A box for each role, with what it means."""
        return [(box, str(MEANING[box.data["value"]])) for box in self["roles"]]


class AddAccountForm(AccountForm):
    """A new account; its language is that of the first mail."""

    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, help_text=_("The mail is written in it.")
    )
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=time_zones)


class EditAccountForm(AccountForm):
    """An account that is there."""

    is_active = forms.BooleanField(label=_("May log in"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)


class SaveListForm(forms.Form):
    """Under which name a list is kept, as it stands in the address."""

    place = forms.CharField(max_length=60, widget=forms.HiddenInput)
    query = forms.CharField(max_length=LONGEST_QUERY, required=False, widget=forms.HiddenInput)
    name = forms.CharField(label=_("Name of the list"), max_length=100)
    shared = forms.BooleanField(label=_("Share with the office"), required=False)

    def clean_place(self) -> str:
        """A list among the addresses, which needs nothing more to be opened."""
        place: str = self.cleaned_data["place"]
        if url_or_none(place) is None:
            raise forms.ValidationError(_("Open the list again and save it there."))
        return place

    def clean_query(self) -> str:
        """Only what a list is asked for: never a page of it, nor a file."""
        asked = QueryDict(self.cleaned_data["query"], mutable=True)
        for name in ("cursor", "as", "saved"):
            asked.pop(name, None)
        return asked.urlencode()[:LONGEST_QUERY]
