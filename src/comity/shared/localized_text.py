"""A short text in one or more languages, one of them its original."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db import models

# The tool's languages as Django names them -> the BCP 47 tags that texts are kept by.
TEXT_LANGUAGES = {"en": "en", "ru": "ru", "zh-hans": "zh"}


class Shown(NamedTuple):
    """A text as shown, with the language it really is in."""

    text: str
    lang: str


def text_language(interface: str | None) -> str:
    """The tag by which texts for a reader of this interface language are kept."""
    return TEXT_LANGUAGES.get(interface or "en", (interface or "en").split("-")[0])


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """Texts by BCP 47 tag; `original` is the tag it was written in first."""

    texts: Mapping[str, str] = field(default_factory=dict)
    original: str = ""

    @classmethod
    def of(cls, language: str = "", /, **texts: str) -> "LocalizedText":
        """`LocalizedText.of(en='Visit', ru='Визит')`; the first one given is the original."""
        kept = {tag: text.strip() for tag, text in texts.items() if text and text.strip()}
        return cls(kept, language or next(iter(kept), ""))

    def shown(self, language: str | None) -> Shown:
        """In the reader's language, else the original, else English, else what there is."""
        for tag in (text_language(language), self.original, "en", *self.texts):
            if text := self.texts.get(tag):
                return Shown(text, tag)
        return Shown("", "")

    def __bool__(self) -> bool:
        return any(self.texts.values())

    def __str__(self) -> str:
        from django.utils.translation import get_language  # noqa: PLC0415 - usable without Django

        return self.shown(get_language()).text

    def as_json(self) -> dict[str, Any]:
        """What is stored."""
        return {"original": self.original, "texts": dict(self.texts)}

    @classmethod
    def from_json(cls, value: Mapping[str, Any] | None) -> "LocalizedText":
        """What was stored; anything else is an empty text."""
        if not value:
            return cls()
        return cls(dict(value.get("texts") or {}), value.get("original") or "")


class LocalizedTextField(models.JSONField):
    """A LocalizedText as JSON, never null: `{"original": "ru", "texts": {"ru": "..."}}`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", LocalizedText)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> LocalizedText:
        return LocalizedText.from_json(super().from_db_value(value, expression, connection))

    def to_python(self, value: Any) -> LocalizedText:
        if isinstance(value, LocalizedText):
            return value
        return LocalizedText.from_json(super().to_python(value))

    def get_prep_value(self, value: Any) -> Any:
        return super().get_prep_value(
            value.as_json() if isinstance(value, LocalizedText) else value
        )

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        if isinstance(value, LocalizedText):
            value = value.as_json()
        return super().get_db_prep_value(value, connection, prepared)

    def validate(self, value: Any, model_instance: Any) -> None:
        stored = value.as_json() if isinstance(value, LocalizedText) else value
        super().validate(stored if value else None if not self.blank else {}, model_instance)

    def value_to_string(self, obj: Any) -> Any:
        return self.value_from_object(obj).as_json()
