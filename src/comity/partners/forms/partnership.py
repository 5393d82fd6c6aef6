"""Adding a partnership, changing what the office decided, and its stage."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.institutions.forms import OurUnitsField
from comity.institutions.home import home_institution
from comity.institutions.models import Institution
from comity.institutions.queries import matching
from comity.partners.models import Partnership
from comity.partners.queries.partnerships import partnership_with
from comity.partners.statuses import STAGE_MOVES, Stage, Tier
from comity.ui.fields import PickField, WhenField
from comity.ui.versions import VersionedForm


def colleagues() -> QuerySet[Any]:
    """Who may own a record: people who can log in."""
    return get_user_model().objects.filter(is_active=True).order_by("name_key", "pk")


class _Decided(VersionedForm):
    """What the office decides about a partnership."""

    tier = forms.ChoiceField(
        label=pgettext_lazy("of a partnership", "Tier"),
        required=False,
        choices=[("", _("not said")), *Tier.choices],
    )
    owner = PickField(label=_("Owner"), required=False, queryset=colleagues, few=True)
    deputy = PickField(label=_("Deputy"), required=False, queryset=colleagues, few=True)
    units = OurUnitsField(label=_("Our units involved"))


class AddPartnershipForm(_Decided):
    """A new partner: which institution, and how far it has come."""

    institution = PickField(
        label=_("Institution"),
        queryset=Institution.objects.all,
        url_name="partners:new_partners",
        search=matching,
        placeholder=_("Name, acronym or city, in any script"),
        help_text=_("Type a few letters of any of its names."),
    )
    stage = forms.ChoiceField(
        label=pgettext_lazy("of a partnership", "Stage"),
        choices=Stage.choices,
        initial=Stage.PROSPECT,
    )
    on = WhenField(label=_("Since"), required=False)
    reason = forms.CharField(
        label=_("Why this stage"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    field_order = ("institution", "stage", "on", "reason", "owner", "deputy", "tier", "units")

    def clean_institution(self) -> Institution:
        """A partner is entered once, and nobody is a partner of itself."""
        institution: Institution = self.cleaned_data["institution"]
        known = partnership_with(institution)
        if known is not None:
            self.known = known
            raise ValidationError(
                _("%(name)s is a partner already."), code="known", params={"name": known}
            )
        home = home_institution()
        if home is not None and home.pk == institution.pk:
            raise ValidationError(_("This is our own university. Choose another institution."))
        return institution

    known: Partnership | None = None


class EditPartnershipForm(_Decided):
    """What the office decided, changed."""

    next_review = WhenField(label=_("Next review"), required=False, day_only=True)
    field_order = ("owner", "deputy", "tier", "next_review", "units")


class StageForm(VersionedForm):
    """Another stage, since when and why."""

    target = forms.ChoiceField(
        label=_("New stage"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose one."),
            "invalid_choice": _("From where it stands now, only these can happen."),
        },
    )
    on = WhenField(label=_("Since"))
    reason = forms.CharField(
        label=_("Reason"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What happened, or what was decided. It stays in the history."),
        error_messages={"required": _("Say in a sentence why.")},
    )

    def __init__(self, *args: Any, stage: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["target"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(move, Stage(move).label) for move in STAGE_MOVES.targets(stage)]
