"""Other values for one proposal, a form a kind; fields are named as the values are."""

from typing import Any

from django import forms
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from comity.activities.statuses import ActivityKind
from comity.agreements.statuses import AgreementKind, AgreementStatus
from comity.institutions.models import Institution
from comity.institutions.queries import matching
from comity.partners.statuses import OfficeKind
from comity.reading.forms.proposal import ProposalForm, partners, text
from comity.reading.models import Proposal
from comity.reading.shown import Names
from comity.reading.statuses import Kind
from comity.shared.localized_text import LocalizedText
from comity.shared.places import countries
from comity.timeline.statuses import EntryKind, Side
from comity.ui.fields import PickField, WhenField, WordsField


class InstitutionForm(ProposalForm):
    """Which institution it is: one on record, or a new one."""

    institution = PickField(
        label=_("Institution on record"),
        required=False,
        queryset=Institution.objects.all,
        url_name="institutions:options",
        search=matching,
        help_text=_("Leave it empty to add a new one below."),
    )
    names = WordsField(label=_("Name of a new one"), required=False)
    country = forms.ChoiceField(label=_("Country"), required=False)
    city = text(_("City"), required=False)
    role = forms.ChoiceField(
        label=_("In this text"),
        choices=[
            ("partner", pgettext_lazy("institution in a text", "a partner")),
            ("other", pgettext_lazy("institution in a text", "another organisation")),
        ],
    )
    keep = text(_("Short forms to keep as its names"), required=False)

    def __init__(self, data: Any, *, proposal: Proposal, names: Names) -> None:
        super().__init__(data, proposal=proposal, names=names)
        field: Any = self.fields["country"]
        field.choices = [("", _("not said")), *countries(get_language())]

    def initial_of(self, values: dict[str, Any]) -> dict[str, Any]:
        code, ror = values["code"], values["ror"]
        found = Institution.objects.filter(code=code) if code else Institution.objects.none()
        if not code and ror:
            found = Institution.objects.filter(ror=ror)
        return {
            "institution": found.first(),
            "names": LocalizedText.from_json(values["names"]),
            "country": values["country"],
            "city": values["city"],
            "role": values["role"] if values["role"] != "home" else "other",
            "keep": ", ".join(values["keep"]),
        }

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if not said.get("institution"):
            if not said.get("names"):
                self.add_error("names", _("Choose one on record, or name a new one."))
            if not said.get("country"):
                self.add_error("country", _("Say in which country it is."))
        return said

    def new_values(self) -> dict[str, Any]:
        said = self.cleaned_data
        chosen: Institution | None = said["institution"]
        keep = [word.strip() for word in said["keep"].replace("，", ",").split(",")]
        return {
            **self.proposal.values,
            "code": chosen.code if chosen else "",
            "ror": chosen.ror if chosen else "",
            "names": (chosen.names_by_language() if chosen else said["names"]).as_json(),
            "country": chosen.country if chosen else said["country"],
            "city": chosen.city if chosen else said["city"],
            "role": said["role"],
            "keep": [word for word in keep if word],
        }


class PersonForm(ProposalForm):
    ONE = {"institution": Kind.INSTITUTION}
    name = text(_("Name"))
    title = text(_("Post"))
    institution = forms.ChoiceField(label=_("Where"))
    heads = forms.BooleanField(label=_("Heads the institution"), required=False)


class HappeningForm(ProposalForm):
    ONE = {"head": Kind.PERSON}
    MANY = {"partners": Kind.INSTITUTION}
    kinds = forms.MultipleChoiceField(
        label=_("What happened"), choices=EntryKind.choices, widget=forms.CheckboxSelectMultiple
    )
    when = WhenField(label=_("When"))
    title = WordsField(label=_("Title"), required=False, hint=_("else made from what happened"))
    outcome = text(_("What came of it"), required=False, rows=4)
    place = text(_("Place"), required=False)
    partners = partners()
    head = forms.ChoiceField(label=_("Head of the delegation"), required=False)

    def initial_of(self, values: dict[str, Any]) -> dict[str, Any]:
        return {**values, "title": LocalizedText.from_json(values["title"])}

    def new_values(self) -> dict[str, Any]:
        values = super().new_values()
        if not self.cleaned_data["title"]:
            values["title"] = {}
        return values


class AgreementForm(ProposalForm):
    MANY = {"partners": Kind.INSTITUTION}
    kind = forms.ChoiceField(
        label=pgettext_lazy("of an agreement", "Kind"), choices=AgreementKind.choices
    )
    status = forms.ChoiceField(label=_("Status"), choices=AgreementStatus.choices)
    when = WhenField(label=_("Signed"), required=False)
    duration = text(_("Term, in the text's words"), required=False)
    partners = partners()


class AreaForm(ProposalForm):
    MANY = {"partners": Kind.INSTITUTION}
    words = text(_("Area"))
    isced = forms.RegexField(
        label=_("ISCED-F 2013 code"), regex=r"^\d{2,4}$", required=False,
        error_messages={"invalid": _("Two to four figures, such as 0714.")},
    )  # fmt: skip
    partners = partners()


class ActivityForm(ProposalForm):
    MANY = {"partners": Kind.INSTITUTION}
    kind = forms.ChoiceField(
        label=pgettext_lazy("of an activity", "Kind"), choices=ActivityKind.choices
    )
    words = text(_("In the text's words"), rows=2)
    partners = partners()


class PlaceForm(ProposalForm):
    ONE = {"happening": Kind.HAPPENING}
    words = text(_("Place"))
    happening = forms.ChoiceField(label=_("Shown during"))


class CommitmentForm(ProposalForm):
    MANY = {"partners": Kind.INSTITUTION}
    words = text(_("What is promised"), rows=2)
    side = forms.ChoiceField(label=_("By whom"), choices=Side.choices)
    due = WhenField(label=_("Due"), required=False, day_only=True)
    partners = partners()


class InitiativeForm(ProposalForm):
    name = text(_("Name"))
    period = WhenField(label=_("Period"), required=False)


class OfficeForm(ProposalForm):
    kind = forms.ChoiceField(
        label=pgettext_lazy("of an office", "Kind"), choices=OfficeKind.choices
    )
    name = text(_("Name"), required=False)
    when = WhenField(label=_("Since"), required=False)
    place = text(_("City"), required=False)
    country = forms.ChoiceField(label=_("Country"))

    def __init__(self, data: Any, *, proposal: Proposal, names: Names) -> None:
        super().__init__(data, proposal=proposal, names=names)
        field: Any = self.fields["country"]
        field.choices = [("", _("not said")), *countries(get_language())]


class RecognitionForm(ProposalForm):
    ONE = {"institution": Kind.INSTITUTION}
    words = text(_("Award or rank"))
    institution = forms.ChoiceField(label=_("Whose"))
    year = forms.IntegerField(
        label=_("Year"), required=False, min_value=1800, max_value=2100,
        help_text=_("Empty where the text does not state it."),
    )  # fmt: skip


class StatementForm(ProposalForm):
    ONE = {"person": Kind.PERSON, "happening": Kind.HAPPENING}
    words = text(_("Words"), rows=5)
    speaker = text(_("Speaker"), required=False)
    person = forms.ChoiceField(label=_("Speaker on record"), required=False)
    happening = forms.ChoiceField(label=_("Said at"))
    for_print = forms.BooleanField(label=_("Agreed for print"), required=False)


class FigureForm(ProposalForm):
    ONE = {"institution": Kind.INSTITUTION}
    words = text(_("Figure as claimed"))
    value = forms.IntegerField(label=_("Number"), min_value=0)
    at_least = forms.BooleanField(label=_("At least that many"), required=False)
    counted = text(_("Of what"), required=False)
    when = WhenField(label=_("Claimed on"))
    institution = forms.ChoiceField(label=_("About whom"), required=False)
    speaker = text(_("By whom"), required=False)


_FORMS: dict[str, type[ProposalForm]] = {
    Kind.INSTITUTION: InstitutionForm,
    Kind.PERSON: PersonForm,
    Kind.HAPPENING: HappeningForm,
    Kind.AGREEMENT: AgreementForm,
    Kind.AREA: AreaForm,
    Kind.ACTIVITY: ActivityForm,
    Kind.PLACE: PlaceForm,
    Kind.COMMITMENT: CommitmentForm,
    Kind.INITIATIVE: InitiativeForm,
    Kind.OFFICE: OfficeForm,
    Kind.RECOGNITION: RecognitionForm,
    Kind.STATEMENT: StatementForm,
    Kind.FIGURE: FigureForm,
}


def form_for(proposal: Proposal, names: Names, data: Any = None) -> ProposalForm:
    """The form that changes this proposal."""
    return _FORMS[proposal.kind](data, proposal=proposal, names=names)
