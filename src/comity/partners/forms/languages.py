"""Languages that a person speaks, written by their names."""

import re
from typing import Any

from babel import Locale
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.shared.folding import fold
from comity.shared.localized_text import text_language

_LOCALES = {"en": "en", "ru": "ru", "zh": "zh_Hans"}


def language_names(tags: str) -> str:
    """Tags parted by spaces as the reader names these languages."""
    tag = text_language(get_language())
    named = Locale.parse(_LOCALES.get(tag, "en")).languages
    names = [named.get(one, one) for one in tags.split()]
    return ("、" if tag == "zh" else ", ").join(names)


class LanguagesField(forms.CharField):
    """Takes names in any of the tool's languages, or tags; gives tags parted by spaces."""

    def to_python(self, value: Any) -> str:
        said = super().to_python(value) or ""
        words = [part for part in re.split(r"[,;，；、\n]", said) if part.strip()]
        found = [self._tag_of(part) for part in words]
        if len(words) == 1 and not found[0]:  # parted by spaces
            words = words[0].split()
            found = [self._tag_of(part) for part in words]
        unknown = [word.strip() for word, tag in zip(words, found, strict=True) if not tag]
        if unknown:
            raise ValidationError(
                _("No language we know: %(words)s. Write them as: Chinese, English."),
                params={"words": ", ".join(unknown)},
            )
        return " ".join(dict.fromkeys(found))

    def prepare_value(self, value: Any) -> Any:
        tags = str(value or "").split()
        known = Locale.parse("en").languages
        return language_names(" ".join(tags)) if all(tag in known for tag in tags) else value

    @staticmethod
    def _tag_of(word: str) -> str:
        wanted = fold(word)
        for locale in _LOCALES.values():
            for tag, name in Locale.parse(locale).languages.items():
                if wanted in (tag, fold(name)) and "_" not in tag:
                    return str(tag)
        return ""
