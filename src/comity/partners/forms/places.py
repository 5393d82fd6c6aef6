"""Choosing countries and subdivisions by their names."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.shared.folding import fold
from comity.shared.places import countries, has_place, place_name, subdivision_code


def country_choices() -> list[tuple[str, str]]:
    """Every country in the reader's language, after an empty line."""
    return [("", str(_("choose"))), *countries(get_language())]


class PlacesField(forms.Field):
    """Countries and subdivisions, one a line or parted by commas, by name or code.

    Gives a list of ISO 3166 codes; what it does not know it asks about.
    """

    widget = forms.Textarea(attrs={"rows": 3})

    def to_python(self, value: Any) -> list[str]:
        words = [part.strip() for line in str(value or "").splitlines() for part in line.split(",")]
        found, unknown = [], []
        for word in filter(None, words):
            code = _code_of(word)
            found.append(code) if code else unknown.append(word)
        if unknown:
            raise ValidationError(
                _("Not a country or subdivision we know by name: %(words)s. Write it as CN-JS."),
                params={"words": ", ".join(unknown)},
            )
        return list(dict.fromkeys(found))

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, list | tuple):
            return value
        return "\n".join(place_name(code, get_language()) or code for code in value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return list(initial or []) != self.to_python(data)
        except ValidationError:
            return True

    def validate(self, value: Any) -> None:
        if self.required and not value:
            raise ValidationError(_("Name one country or subdivision at least."), code="required")

    def run_validators(self, value: Any) -> None:
        """A list of codes has been checked already."""


def _code_of(word: str) -> str:
    """The code that a name in any of the tool's languages, or a code, stands for."""
    if has_place(word.upper()):
        return word.upper()
    wanted = fold(word)
    for language in ("en", "ru", "zh"):
        for code, name in countries(language):
            if fold(name) == wanted:
                return code
    found = (subdivision_code(country, word) for country, _name in countries("en"))
    return next(filter(None, found), "")
