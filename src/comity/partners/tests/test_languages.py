"""Languages written by name."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from comity.partners.forms.languages import LanguagesField


def test_languages_are_written_by_name_in_any_of_our_languages_or_by_tag():
    field = LanguagesField(required=False)
    assert field.clean("китайский, English、法语") == "zh en fr"
    assert field.clean("zh en zh") == "zh en"
    assert field.clean("") == ""
    with pytest.raises(ValidationError, match="Elvish"):
        field.clean("Chinese, Elvish")
    with override("ru"):
        assert field.prepare_value("zh en") == "китайский, английский"
        assert field.prepare_value("Elvish") == "Elvish"
