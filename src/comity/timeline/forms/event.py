"""Entering and changing a meeting of many."""

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.institutions.models import Institution
from comity.institutions.queries import matching
from comity.shared.places import countries
from comity.ui.fields import PickManyField, WhenField, WordsField
from comity.ui.versions import VersionedForm


class EventForm(VersionedForm):
    """A conference, a fair, a forum: name, date, place, organisers."""

    name = WordsField(label=_("Name of the event"))
    when = WhenField(label=_("When"))
    place = WordsField(label=_("Place"), required=False)
    country = forms.ChoiceField(
        label=_("Country"),
        required=False,
        choices=lambda: [("", _("not said")), *countries(get_language())],
    )
    institutions = PickManyField(
        label=_("Organisers"),
        required=False,
        queryset=Institution.objects.all,
        url_name="institutions:options",
        search=matching,
    )
    organiser_words = WordsField(
        label=_("Organisers in words"),
        required=False,
        multiline=True,
        help_text=_("A line for each that cannot be found above."),
    )
