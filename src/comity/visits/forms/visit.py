"""Entering and changing a visit."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.agreements.forms.moving import Ways
from comity.institutions.forms import OurUnitsField
from comity.institutions.models import Venue
from comity.partners.forms.partnership import colleagues
from comity.partners.models import Partnership, Person
from comity.partners.queries.partnerships import named as partners_named
from comity.partners.queries.people import named as people_named
from comity.timeline.forms.folded import FoldedForm
from comity.ui.fields import PickField, PickManyField, WhenField, WordsField
from comity.visits.statuses import (
    NEED_REASON,
    SIGNS,
    VERBS,
    VISIT_MOVES,
    Direction,
    VisitStatus,
)

WAYS = Ways(VISIT_MOVES, VERBS, SIGNS, NEED_REASON)
MOST_MEMBERS = 5_000
HOW_MANY = _("Write how many as a number, such as 12.")


class VisitForm(FoldedForm):
    """Who travels where and when, headed by whom; the rest under 'More'."""

    title = WordsField(label=pgettext_lazy("of a record", "Title"))
    direction = forms.ChoiceField(
        label=pgettext_lazy("of a visit", "Direction"),
        choices=Direction.choices,
        initial=Direction.INCOMING,
    )
    partners = PickManyField(
        label=_("Partners"),
        queryset=Partnership.objects.all,
        url_name="partners:options",
        search=partners_named,
        help_text=_("It stands on the page of each."),
        error_messages={"required": _("Choose at least one partner.")},
    )
    when = WhenField(
        label=_("When"), required=False, help_text=_("The month is enough; the days come later.")
    )
    head = PickField(
        label=_("Head of the delegation"),
        required=False,
        queryset=Person.objects.all,
        url_name="partners:people_options",
        search=people_named,
    )
    member_count = forms.IntegerField(
        label=_("How many people"),
        required=False,
        min_value=1,
        max_value=MOST_MEMBERS,
        help_text=_("With the head."),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), HOW_MANY),
    )
    purpose = WordsField(
        label=pgettext_lazy("of a visit", "Purpose"), required=False, multiline=True
    )
    head_words = WordsField(
        label=_("The head in words"),
        required=False,
        help_text=_("Where the person is not on record."),
    )
    members = WordsField(
        label=_("Members in words"),
        required=False,
        multiline=True,
        help_text=_("A line for each, as far as they are known."),
    )
    venues = PickManyField(
        label=_("Places shown"), required=False, queryset=Venue.objects.order_by("pk")
    )
    venue_words = WordsField(
        label=_("Other places in words"),
        required=False,
        multiline=True,
        help_text=_("A line for each that is not in the list above."),
    )
    place = WordsField(label=_("Place"), required=False)
    units = OurUnitsField(label=_("Our units"))
    hosts = PickManyField(
        label=_("Hosts"),
        required=False,
        queryset=Person.objects.all,
        url_name="partners:people_options",
        search=people_named,
        help_text=_("Who receives the delegation."),
    )
    outcome = WordsField(label=_("What came of it"), required=False, multiline=True)
    owner = PickField(
        label=_("Who looks after it"),
        required=False,
        queryset=colleagues,
        few=True,
        help_text=_("Empty: whoever looks after the partner."),
    )
    notes = forms.CharField(
        label=_("Notes"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For the office only."),
    )

    more_hint = _("purpose, members, places shown, hosts, outcome, who looks after it, notes")
    MORE = (
        "purpose",
        "head_words",
        "members",
        "venues",
        "venue_words",
        "place",
        "hosts",
        "units",
        "outcome",
        "owner",
        "notes",
    )


class AddVisitForm(VisitForm):
    """A new one is entered as it stands."""

    status = forms.ChoiceField(
        label=_("Where it stands"), choices=VisitStatus.choices, initial=VisitStatus.PROPOSED
    )
    field_order = ("title", "direction", "status", "partners", "when", "head", "member_count")
