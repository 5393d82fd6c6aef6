"""What people send about institutions."""

import re
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from comity.institutions.models import Institution, Unit
from comity.institutions.queries import matching, our_units, our_units_named
from comity.institutions.statuses import NameKind, Status, UnitKind
from comity.institutions.unit_tree import unit_label
from comity.shared.places import countries, has_place, place_name, subdivision_code
from comity.ui.fields import PickField, PickManyField, WordsField
from comity.ui.versions import VersionedForm

FIRST_YEAR, LAST_YEAR = 800, 2100
_YEAR_WANTED = _("Write the year in figures: 1899.")
_NO_YEAR = dict.fromkeys(("invalid", "min_value", "max_value"), _YEAR_WANTED)
# Languages offered for a name; another tag is kept where the registry has it.
LANGUAGES = (
    "en",
    "ru",
    "zh",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "pl",
    "uk",
    "kk",
    "ja",
    "ko",
    "ar",
    "tr",
)


def _countries() -> list[tuple[str, Any]]:
    return [("", _("choose")), *countries(get_language())]


def _languages() -> list[tuple[str, Any]]:
    from babel import Locale  # noqa: PLC0415 - takes a while, and only forms need it

    language = (get_language() or "en").split("-")[0]
    named = Locale.parse(language).languages
    return [("", _("not said")), *((tag, named.get(tag, tag)) for tag in LANGUAGES)]


class SubdivisionField(forms.CharField):
    """A subdivision by its name or code, shown by its name."""

    def prepare_value(self, value: Any) -> Any:
        known = isinstance(value, str) and "-" in value and has_place(value)
        return place_name(value, get_language()) if known else value


class _Place(forms.Form):
    """Where an institution is, since when, and its website."""

    country = forms.ChoiceField(label=_("Country"), choices=_countries)
    city = forms.CharField(label=_("City"), required=False, max_length=160)
    subdivision = SubdivisionField(
        label=_("Region"),
        required=False,
        max_length=100,
        help_text=_("Its name or its ISO 3166-2 code: Jiangsu or CN-JS."),
    )
    founded = forms.IntegerField(
        label=_("Founded"),
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        error_messages=_NO_YEAR,
        widget=forms.NumberInput(attrs={"class": "short"}),
    )
    website = forms.URLField(
        label=_("Website"),
        required=False,
        max_length=500,
        assume_scheme="https",
        error_messages={"invalid": _("Write the address as in a browser: www.example.edu.")},
    )

    def clean_subdivision(self) -> str:
        """A code of the country chosen: by the name we know, or any that looks like one."""
        words: str = self.cleaned_data["subdivision"].strip()
        country = self.cleaned_data.get("country", "")
        known = subdivision_code(country, words) if words else ""
        if words and not known and not re.fullmatch(f"{country}-[A-Z0-9]{{1,3}}", words.upper()):
            raise forms.ValidationError(
                _(
                    "We know no such region of this country. Write its code with the country's,"
                    " such as CN-JS, or leave it empty."
                )
            )
        return known or words.upper()


class AddInstitutionForm(_Place):
    """An institution that the registry does not have."""

    names = WordsField(label=pgettext_lazy("institution's name", "Name"), max_length=300)
    field_order = ("names", "country", "subdivision", "city", "founded", "website")


class CorrectInstitutionForm(VersionedForm, _Place):
    """What stands in the registry, corrected for this office."""

    status = forms.ChoiceField(label=pgettext_lazy("institution", "Status"), choices=Status.choices)
    city_names = WordsField(
        label=_("What the city is called"),
        required=False,
        max_length=160,
        help_text=_("Where readers of a language shall see another name than the one above."),
    )
    field_order = (
        "country", "subdivision", "city", "city_names", "founded", "website", "status",
    )  # fmt: skip


class AddNameForm(VersionedForm):
    """One more name: what people here, or the institution itself, call it."""

    value = forms.CharField(label=pgettext_lazy("institution's name", "Name"), max_length=300)
    kind = forms.ChoiceField(
        label=pgettext_lazy("of a name", "Kind"), choices=NameKind.choices, initial=NameKind.ALIAS
    )
    language = forms.ChoiceField(label=_("Language"), required=False, choices=_languages)


class RecognitionForm(VersionedForm):
    """An award or a place in a ranking."""

    words = WordsField(label=_("Award or rank"), max_length=300)
    given_by = WordsField(label=_("Given by"), required=False, max_length=300)
    year = forms.IntegerField(
        label=_("Year"),
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        error_messages=_NO_YEAR,
        help_text=_("Leave it empty where the source does not say."),
        widget=forms.NumberInput(attrs={"class": "short"}),
    )
    source = forms.CharField(
        label=_("Source"),
        required=False,
        max_length=300,
        help_text=_("A page, a letter, a news item: where it is said."),
    )


class UnitForm(VersionedForm):
    """A part of an institution and where it belongs."""

    name = WordsField(label=pgettext_lazy("of a unit", "Name"), max_length=300)
    kind = forms.ChoiceField(
        label=pgettext_lazy("of a unit", "Kind"),
        required=False,
        choices=[("", _("not said")), *UnitKind.choices],
    )
    parent = PickField(
        label=_("Belongs to"),
        required=False,
        queryset=Unit.objects.none,
        label_of=unit_label,
        few=True,
        help_text=_("Empty where it belongs to the institution itself."),
    )
    aliases = forms.CharField(
        label=_("Also called"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Short and former names, one a line. It is found by each."),
    )

    def offer(self, units: QuerySet[Unit]) -> None:
        """What it can belong to."""
        field = self.fields["parent"]
        assert isinstance(field, PickField)
        field.narrow(lambda: units)

    def clean_aliases(self) -> list[str]:
        """A list, each name once."""
        lines = (line.strip() for line in self.cleaned_data["aliases"].splitlines())
        return list(dict.fromkeys(line for line in lines if line))


class OurUnitsField(PickManyField):
    """Units of home, found by any of their names in any language."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            queryset=our_units,
            url_name="institutions:our_unit_options",
            search=our_units_named,
            label_of=unit_label,
            required=False,
            **kwargs,
        )


class ChooseHomeForm(forms.Form):
    """Which institution is ours."""

    institution = PickField(
        label=_("Our university"),
        queryset=Institution.objects.all,
        url_name="institutions:options",
        search=matching,
        placeholder=_("Name, acronym or city, in any script"),
        help_text=_("Type a few letters of any of its names."),
    )
