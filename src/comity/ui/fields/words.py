"""One text in several languages: a line for each in one frame, one of them enough."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.shared.localized_text import TEXT_LANGUAGES, LocalizedText, text_language

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")
LONGEST_LINE = 500
LONGEST_TEXT = 20_000


class WordsWidget(forms.Widget):
    """Sends `NAME-en`, `NAME-ru`, ... and `NAME-original`."""

    template_name = "ui/fields/words.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None, *, multiline: bool = False) -> None:
        super().__init__(attrs)
        self.multiline = multiline

    def value_from_datadict(self, data: Any, files: Any, name: str) -> LocalizedText:  # noqa: ARG002
        texts = {}
        for key in data:
            before, dash, tag = str(key).partition(f"{name}-")
            if dash and not before and _TAG.fullmatch(tag):
                texts[tag] = data.get(key) or ""
        return LocalizedText(texts, data.get(f"{name}-original") or "")

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:  # noqa: ARG002
        return not any(str(key).startswith(f"{name}-") for key in data)

    def id_for_label(self, id_: str, index: str | None = None) -> str:  # noqa: ARG002
        return f"{id_}-{_tags(LocalizedText())[0]}" if id_ else id_

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        text = value if isinstance(value, LocalizedText) else LocalizedText.of(en=str(value or ""))
        context["widget"] |= {
            "lines": [(tag, text.texts.get(tag, "")) for tag in _tags(text)],
            "original": text.original,
            "multiline": self.multiline,
        }
        return context


def _tags(text: LocalizedText) -> list[str]:
    """The reader's language first, then the tool's, then what else the text is in."""
    mine = text_language(get_language())
    return list(dict.fromkeys((mine, *TEXT_LANGUAGES.values(), *text.texts)))


class WordsField(forms.Field):
    """A LocalizedText. Its original stays what it was; of a new text, it is the reader's language.

    `multiline` gives boxes instead of lines. In tests and requests it is sent as `title-en=...`.
    """

    default_error_messages = {"required": _("Write it in one language at least.")}

    def __init__(
        self, *, multiline: bool = False, max_length: int = 0, hint: Any = "", **kwargs: Any
    ) -> None:
        kwargs.setdefault("widget", WordsWidget(multiline=multiline))
        super().__init__(**kwargs)
        longest = max_length or (LONGEST_TEXT if multiline else LONGEST_LINE)
        self._line = forms.CharField(required=False, max_length=longest)
        self.hint = hint or _("in each language you have")

    def clean(self, value: Any) -> LocalizedText:
        given = value if isinstance(value, LocalizedText) else LocalizedText()
        texts = {tag: self._line.clean(text) for tag, text in given.texts.items()}
        texts = {tag: text.replace("\r\n", "\n") for tag, text in texts.items() if text}
        if not texts:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return LocalizedText()
        mine = text_language(get_language())
        original = next((tag for tag in (given.original, mine) if tag in texts), next(iter(texts)))
        return LocalizedText(texts, original)

    def has_changed(self, initial: Any, data: Any) -> bool:
        before = initial if isinstance(initial, LocalizedText) else LocalizedText()
        now = data if isinstance(data, LocalizedText) else LocalizedText()
        kept = {tag: text.strip() for tag, text in now.texts.items() if text.strip()}
        return dict(before.texts) != kept
