"""Entering a promise, and what became of it."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.partners.forms.partnership import colleagues
from comity.partners.models import Partnership, Person
from comity.partners.queries.partnerships import named as partners_named
from comity.partners.queries.people import named as people_named
from comity.shared.edtf import parse
from comity.timeline.statuses import Side
from comity.ui.fields import PickField, PickManyField, WhenField, WordsField
from comity.ui.versions import VersionedForm


def day_of(typed: str) -> dt.date | None:
    """A day-only field's value as a day."""
    return parse(typed).earliest if typed else None


class CommitmentForm(VersionedForm):
    """What was promised, by whom, to whom."""

    words = WordsField(label=_("What is promised"))
    side = forms.ChoiceField(label=_("By whom"), choices=Side.choices, initial=Side.OURS)
    partners = PickManyField(
        label=_("Partners"),
        queryset=Partnership.objects.all,
        url_name="partners:options",
        search=partners_named,
        error_messages={"required": _("Choose at least one partner.")},
    )
    owner = PickField(
        label=_("Who sees to it"),
        required=False,
        queryset=colleagues,
        few=True,
        help_text=_("A colleague, also when the promise is theirs."),
    )
    person = PickField(
        label=_("Who promised it at the partner’s"),
        required=False,
        queryset=Person.objects.all,
        url_name="partners:people_options",
        search=people_named,
    )


class AddCommitmentForm(CommitmentForm):
    """A new promise has its day; later a day is moved with a reason."""

    due = WhenField(label=pgettext_lazy("commitment", "By when"), required=False, day_only=True)
    field_order = ("words", "side", "due", "partners", "owner", "person")


class MoveForm(VersionedForm):
    """Another day, and why."""

    due = WhenField(label=_("New day"), day_only=True)
    reason = forms.CharField(
        label=_("Why it moves"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say in a sentence why.")},
    )

    def __init__(self, *args: Any, dated: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = dated


class DropForm(VersionedForm):
    """It will not be done, and why."""

    reason = forms.CharField(
        label=_("Why it is dropped"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say in a sentence why.")},
    )
