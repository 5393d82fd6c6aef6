"""Entering and changing what happened."""

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.institutions.forms import OurUnitsField
from comity.institutions.models import Institution
from comity.institutions.queries import matching
from comity.partners.forms.partnership import colleagues
from comity.partners.models import Initiative, Partnership, Person
from comity.partners.queries.partnerships import named as partners_named
from comity.partners.queries.people import named as people_named
from comity.shared.edtf import parse
from comity.timeline.forms.folded import FoldedForm
from comity.timeline.models import Event
from comity.timeline.queries.events import named as events_named
from comity.timeline.statuses import Direction, EntryKind, Side
from comity.ui.fields import PickField, PickManyField, WhenField, WordsField


class EntryForm(FoldedForm):
    """What happened, when, with whom; everything else is folded away."""

    partners = PickManyField(
        label=_("Partners"),
        queryset=Partnership.objects.all,
        url_name="partners:options",
        search=partners_named,
        help_text=_("It stands on the timeline of each."),
        error_messages={"required": _("Choose at least one partner.")},
    )
    title = WordsField(label=_("What happened"))
    when = WhenField(label=_("When"))
    kind = forms.ChoiceField(
        label=pgettext_lazy("of an entry", "Kind"), choices=EntryKind.choices, initial="meeting"
    )
    outcome = WordsField(label=_("What came of it"), multiline=True, required=False)
    direction = forms.ChoiceField(
        label=_("Who wrote or called"),
        required=False,
        choices=[("", pgettext_lazy("who wrote", "not said")), *Direction.choices],
    )
    place = WordsField(label=_("Place"), required=False)
    units = OurUnitsField(label=_("Our units"))
    people = PickManyField(
        label=_("People"),
        required=False,
        queryset=Person.objects.all,
        url_name="partners:people_options",
        search=people_named,
        help_text=_("Of both sides."),
    )
    people_words = WordsField(
        label=_("Others, in words"),
        required=False,
        multiline=True,
        help_text=_("A line for each, such as: representatives of institutes."),
    )
    institutions = PickManyField(
        label=_("Outside organisations"),
        required=False,
        queryset=Institution.objects.all,
        url_name="institutions:options",
        search=matching,
        help_text=_("A ministry, a consulate, a company."),
    )
    organisation_words = WordsField(
        label=_("Outside organisations in words"),
        required=False,
        multiline=True,
        help_text=_("A line for each that cannot be found above."),
    )
    event = PickField(
        label=_("Event"),
        required=False,
        queryset=Event.objects.all,
        url_name="timeline:event_options",
        search=events_named,
        help_text=_("The conference or forum at which it happened."),
    )
    initiatives = PickManyField(
        label=_("Initiatives"),
        required=False,
        queryset=Initiative.objects.all,
        few=True,
        help_text=_("What framed it: a year of culture, a ministry’s programme."),
    )
    notes = forms.CharField(
        label=_("Notes"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For the office only."),
    )

    FOLDS: tuple[tuple[Any, tuple[str, ...]], ...] = (
        (_("What came of it"), ("outcome", "direction")),
        (_("Place and people"), ("place", "units", "people", "people_words")),
        (
            _("Organisations and event"),
            ("institutions", "organisation_words", "event", "initiatives"),
        ),
        (_("Notes"), ("notes",)),
    )

    def clean_when(self) -> str:
        """What lies ahead has not happened."""
        when: str = self.cleaned_data["when"]
        if when and parse(when).earliest > timezone.localdate():
            raise ValidationError(
                _(
                    "That day is still ahead. Enter a commitment or a visit now, and the entry"
                    " when it has happened."
                )
            )
        return when


if TYPE_CHECKING:
    from django.http import QueryDict

MOST_LINES = 100


class AddEntryForm(EntryForm):
    """A new entry may bring along what was said and what was promised there."""

    _looked = False

    speaker = PickField(
        label=_("Who said it"),
        required=False,
        queryset=Person.objects.all,
        url_name="partners:people_options",
        search=people_named,
    )
    said = WordsField(label=_("What was said in public"), required=False, multiline=True)
    agreed_for_print = forms.BooleanField(label=_("Agreed for print"), required=False)
    promised = WordsField(label=_("What was promised"), required=False)
    promised_side = forms.ChoiceField(
        label=_("By whom"), choices=Side.choices, required=False, initial=""
    )
    due = WhenField(label=pgettext_lazy("commitment", "By when"), required=False, day_only=True)
    owner = PickField(label=_("Who sees to it"), required=False, queryset=colleagues, few=True)

    partner_lines = forms.CharField(
        label=_("Names of partners, a line each"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Copied from a list, in any script: all of them are chosen at once."),
    )

    ALWAYS_SET = ("promised_side",)
    FOLDS = (
        (_("Many partners at once"), ("partner_lines",)),
        *EntryForm.FOLDS[:-1],
        (_("What was said"), ("speaker", "said", "agreed_for_print")),
        (_("What was promised"), ("promised", "promised_side", "due", "owner")),
        EntryForm.FOLDS[-1],
    )

    def full_clean(self) -> None:
        """Names written line by line are chosen before the field of partners is asked."""
        if self.is_bound and self.data.get("partner_lines", "").strip() and not self._looked:
            self._looked = True
            self._choose_by_lines()
        super().full_clean()

    def _choose_by_lines(self) -> None:
        data = cast("QueryDict", self.data).copy()
        source = cast("PickManyField", self.fields["partners"]).source
        unclear = []
        for line in dict.fromkeys(str(data["partner_lines"]).split("\n")[:MOST_LINES]):
            words = line.strip(" \t\r,;•-")
            found = source.matching(words) if words else []
            if len(found) == 1:
                data.appendlist("partners", found[0].code)
            elif words:
                unclear.append(words)
        data["partner_lines"] = "\n".join(unclear)
        self.data = data

    def clean_partner_lines(self) -> str:
        """What is left in it was not clear."""
        if left := self.cleaned_data["partner_lines"]:
            names = ", ".join(left.split("\n"))
            raise ValidationError(
                _("Not clear which partner is meant: %(names)s. Type more of the name above.")
                % {"names": names}
            )
        return ""

    def clean(self) -> dict[str, Any]:
        """A promise's day without the promise, a speaker without words, are half said."""
        said = super().clean()
        if said.get("speaker") and not said.get("said"):
            self.add_error("said", _("Write what was said, or take the speaker away."))
        if said.get("due") and not said.get("promised"):
            self.add_error("promised", _("Write what was promised by that day."))
        return said


class LetterForm(AddEntryForm):
    """What a dropped letter seems to say, for a person to look at."""

    field_order = ("partners", "title", "when", "kind", "direction", "outcome")
    FOLDS = tuple(fold for fold in AddEntryForm.FOLDS if "outcome" not in fold[1])


class DropForm(forms.Form):
    """Letters, pictures of a chat, or copied text; the files themselves stand in the request."""

    partner = PickField(
        label=pgettext_lazy("of a letter", "Partner"),
        required=False,
        queryset=Partnership.objects.all,
        url_name="partners:options",
        search=partners_named,
        help_text=_("Where it is left open, the addresses of the letter may tell."),
    )
    text = forms.CharField(
        label=_("Or paste the text"),
        required=False,
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("With its head (From, Date, Subject), where it has one."),
    )


class StatementForm(FoldedForm):
    """What somebody said in public at an entry."""

    speaker = PickField(
        label=_("Who said it"),
        required=False,
        queryset=Person.objects.all,
        url_name="partners:people_options",
        search=people_named,
    )
    speaker_words = WordsField(
        label=_("The speaker in words"),
        required=False,
        help_text=_("Where the person is not on record."),
    )
    words = WordsField(label=_("What was said in public"), multiline=True)
    agreed_for_print = forms.BooleanField(label=_("Agreed for print"), required=False)
