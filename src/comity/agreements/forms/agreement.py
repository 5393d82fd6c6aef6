"""Entering and changing an agreement."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from comity.agreements.forms.moving import Ways
from comity.agreements.forms.of_partners import OfPartnersForm
from comity.agreements.models import Agreement
from comity.agreements.queries import named
from comity.agreements.statuses import (
    AGREEMENT_MOVES,
    NEED_REASON,
    SIGNS,
    VERBS,
    AgreementKind,
    AgreementStatus,
)
from comity.agreements.use_cases import placed, usual_parties
from comity.institutions.models import Institution
from comity.institutions.queries import matching
from comity.partners.forms.partnership import colleagues
from comity.partners.models import Partnership, Person
from comity.partners.queries.partnerships import named as partners_named
from comity.partners.queries.people import named as people_named
from comity.shared.edtf import parse
from comity.ui.fields import PickField, PickManyField, WhenField, WordsField

WAYS = Ways(AGREEMENT_MOVES, VERBS, SIGNS, NEED_REASON)


def ends_early(begins: Iterable[str], ends: str) -> bool:
    """Whether an EDTF date lies wholly before one of the others."""
    end = parse(ends).latest if ends else None
    return any(end < parse(one).earliest for one in begins if one) if end else False


class AgreementForm(OfPartnersForm):
    """What it is, with whom, since when and until when; the rest under 'More'."""

    title = WordsField(label=pgettext_lazy("of a record", "Title"))
    kind = forms.ChoiceField(
        label=pgettext_lazy("of an agreement", "Kind"),
        choices=AgreementKind.choices,
        initial=AgreementKind.FRAMEWORK,
    )
    partners = PickManyField(
        label=gettext_lazy("Partners"),
        queryset=Partnership.objects.all,
        url_name="partners:options",
        search=partners_named,
        help_text=gettext_lazy("It stands on the page of each."),
        error_messages={"required": gettext_lazy("Choose at least one partner.")},
    )
    signed = WhenField(
        label=pgettext_lazy("date", "Signed"),
        required=False,
        help_text=gettext_lazy("Leave it empty until it is signed."),
    )
    in_force_until = WhenField(
        label=pgettext_lazy("date", "In force until"),
        required=False,
        help_text=gettext_lazy("Empty where no end is agreed."),
    )
    number = forms.CharField(
        label=pgettext_lazy("of an agreement", "Number"), required=False, max_length=60
    )
    in_force_from = WhenField(
        label=pgettext_lazy("date", "In force from"),
        required=False,
        help_text=gettext_lazy("Where it is another day than the signing."),
    )
    place = WordsField(label=gettext_lazy("Where it was signed"), required=False)
    parent = PickField(
        label=gettext_lazy("Agreement above it"),
        required=False,
        queryset=Agreement.objects.all,
        url_name="agreements:options",
        search=named,
        help_text=gettext_lazy("The agreement that this one carries out, changes or adds to."),
    )
    parties = PickManyField(
        label=gettext_lazy("Parties"),
        required=False,
        queryset=Institution.objects.all,
        url_name="institutions:options",
        search=matching,
        help_text=gettext_lazy("Leave it empty for our university and the partners."),
    )
    signatories = PickManyField(
        label=gettext_lazy("Who signed"),
        required=False,
        queryset=Person.objects.all,
        url_name="partners:people_options",
        search=people_named,
        help_text=gettext_lazy("People of the parties; each signs where the post is held."),
    )
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

    more_hint = gettext_lazy(
        "number, place, parties, who signed, focus areas, who looks after it, notes"
    )
    MORE = (
        "number",
        "in_force_from",
        "place",
        "parent",
        "parties",
        "signatories",
        "focus_areas",
        "owner",
        "notes",
    )
    field_order = ("title", "kind", "status", "partners", "signed", "in_force_until", *MORE)

    def __init__(self, *args: Any, agreement: Agreement | None = None, **kwargs: Any) -> None:
        self.agreement = agreement
        super().__init__(*args, **kwargs)

    def clean_parent(self) -> Agreement | None:
        """The tree has no circles."""
        parent: Agreement | None = self.cleaned_data["parent"]
        above, own = parent, self.agreement
        while above is not None and own is not None:
            if above.pk == own.pk:
                raise ValidationError(
                    _("An agreement cannot hang below itself. Choose another, or none.")
                )
            above = above.parent
        return parent

    def clean(self) -> dict[str, Any]:
        """The term runs forward, and who signed holds a post at a party."""
        said = super().clean()
        begins = (said.get("signed", ""), said.get("in_force_from", ""))
        if ends_early(begins, said.get("in_force_until", "")):
            self.add_error("in_force_until", _("It ends before it begins."))
        if said.get("partners") and not said.get("parties"):
            said["parties"] = usual_parties(said["partners"])
        self._clean_signatories(said)
        return said

    def _clean_signatories(self, said: dict[str, Any]) -> None:
        people, parties = said.get("signatories"), said.get("parties")
        if not people or not parties:
            return
        by_party = placed(parties, people, self.agreement)
        known = {one.pk for found in by_party.values() for one in found}
        lost = [str(one) for one in people if one.pk not in known]
        if lost:
            words = _(
                "%(names)s: no post at one of the parties is on record. Add the post on the"
                " person’s page first."
            )
            self.add_error("signatories", words % {"names": ", ".join(lost)})


class AddAgreementForm(AgreementForm):
    """A new one is entered as it stands."""

    status = forms.ChoiceField(
        label=gettext_lazy("Where it stands"),
        choices=AgreementStatus.choices,
        initial=AgreementStatus.DRAFT,
    )
