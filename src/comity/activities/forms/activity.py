"""Entering and changing an activity."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from comity.activities.statuses import (
    ACTIVITY_MOVES,
    NEED_REASON,
    SIGNS,
    VERBS,
    ActivityKind,
    ActivityStatus,
    Part,
)
from comity.agreements.forms.agreement import ends_early
from comity.agreements.forms.moving import Ways
from comity.agreements.forms.of_partners import AREAS, OfPartnersForm
from comity.agreements.models import Agreement
from comity.institutions.forms import OurUnitsField
from comity.partners.forms.partnership import colleagues
from comity.partners.models import Partnership, Person
from comity.partners.queries.partnerships import named as partners_named
from comity.partners.queries.people import named as people_named
from comity.ui.fields import PickField, PickManyField, WhenField, WordsField

WAYS = Ways(ACTIVITY_MOVES, VERBS, SIGNS, NEED_REASON)


def agreements_with(codes: list[str]) -> QuerySet[Agreement]:
    """The agreements with these partners, newest first."""
    found = Agreement.objects.filter(partnerships__code__in=codes)
    return found.distinct().order_by("-when_key", "-pk")


def people_field(part: Part) -> PickManyField:
    """Who does this part of it, ours and theirs."""
    return PickManyField(
        label=part.label,
        required=False,
        queryset=Person.objects.all,
        url_name="partners:people_options",
        search=people_named,
    )


class ActivityForm(OfPartnersForm):
    """What it is, with whom, since when and under which agreements; the rest under 'More'."""

    title = WordsField(label=pgettext_lazy("of a record", "Title"))
    kind = forms.ChoiceField(
        label=pgettext_lazy("of an activity", "Kind"), choices=ActivityKind.choices
    )
    partners = PickManyField(
        label=gettext_lazy("Partners"),
        queryset=Partnership.objects.all,
        url_name="partners:options",
        search=partners_named,
        help_text=gettext_lazy("It stands on the page of each."),
        error_messages={"required": gettext_lazy("Choose at least one partner.")},
    )
    since = WhenField(
        label=pgettext_lazy("an activity", "Runs since"),
        required=False,
        help_text=gettext_lazy("Or from when it is meant to run."),
    )
    until = WhenField(label=pgettext_lazy("an activity", "Runs until"), required=False)
    aims = WordsField(label=gettext_lazy("Aims"), required=False, multiline=True)
    units = OurUnitsField(label=gettext_lazy("Our units"))
    leads = people_field(Part.LEADS)
    coordinates = people_field(Part.COORDINATES)
    takes_part = people_field(Part.TAKES_PART)
    owner = PickField(
        label=gettext_lazy("Who looks after it"),
        required=False,
        queryset=colleagues,
        few=True,
        help_text=gettext_lazy("Empty: whoever looks after the partner."),
    )
    notes = forms.CharField(
        label=gettext_lazy("Notes"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("For the office only."),
    )

    OFFERED = {"agreements": (gettext_lazy("Agreements"), agreements_with), "focus_areas": AREAS}
    more_hint = gettext_lazy("aims, people, focus areas, our units, who looks after it, notes")
    MORE = ("aims", *Part.values, "focus_areas", "units", "owner", "notes")
    field_order = ("title", "kind", "status", "partners", "agreements", "since", "until", *MORE)

    def clean(self) -> dict[str, Any]:
        """It ends after it begins."""
        said = super().clean()
        if ends_early([said.get("since", "")], said.get("until", "")):
            self.add_error("until", _("It ends before it begins."))
        return said


class AddActivityForm(ActivityForm):
    """A new one is entered as it stands."""

    status = forms.ChoiceField(
        label=gettext_lazy("Where it stands"),
        choices=ActivityStatus.choices,
        initial=ActivityStatus.IDEA,
    )
