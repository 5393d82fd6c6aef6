"""A date typed as people write it, read back, and asked about where it can mean two things."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from comity.shared.dates_shown import show
from comity.shared.dates_typed import Reading, read_typed
from comity.shared.edtf import EdtfError, parse

LONGEST = 60
PRECISION_WORDS = {
    "day": pgettext_lazy("how exact a date is", "a day"),
    "month": pgettext_lazy("how exact a date is", "a month"),
    "season": pgettext_lazy("how exact a date is", "a season"),
    "year": pgettext_lazy("how exact a date is", "a year"),
    "interval": pgettext_lazy("how exact a date is", "from, to"),
}


def read(typed: str) -> Reading:
    """What was typed, read for this reader."""
    return read_typed(typed[:LONGEST], get_language())


def as_typed(value: str) -> str:
    """A stored date as its reader would type it; as EDTF where those words would not lead back."""
    if not value:
        return ""
    try:
        words = show(value, get_language())
    except EdtfError:
        return value
    date = read(words).date
    return words if date and date.value == value else value


def read_back(typed: str) -> dict[str, Any]:
    """For `ui/fields/read_back.html`: the date in words, or the question with its choices."""
    reading = read(typed) if typed else Reading()
    date = reading.date
    return {
        "date": date,
        "precision": PRECISION_WORDS[date.precision] if date else "",
        "question": reading.question,
    }


class WhenWidget(forms.TextInput):
    """Sends `NAME`, and `NAME-choice` when an ambiguous date was asked about."""

    template_name = "ui/fields/when.html"

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:  # noqa: ARG002
        typed = str(data.get(name) or "").strip()
        chosen = data.get(f"{name}-choice")
        if chosen and chosen in {choice.value for choice in read(typed).question}:
            return chosen
        return typed

    def format_value(self, value: Any) -> str:
        """What the person typed stays as typed; a stored date is written in words."""
        text = str(value or "")
        try:
            parse(text)
        except EdtfError:
            return text
        return as_typed(text)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"] |= read_back(context["widget"]["value"] or "")
        return context


class WhenField(forms.Field):
    """An EDTF string (`2023-23`), '' when not required and not given.

    `day_only` asks for a day of the calendar: for due days and terms.
    """

    widget = WhenWidget
    default_error_messages = {
        "required": _("Write when it was, as precisely as you know: 2022 is enough."),
        "question": _("This can be read in two ways. Choose which."),
        "day": _("A day is needed here. Write it as 23.05.2024."),
        "long": _("Write one date, such as 23.05.2024 or autumn 2023."),
    }

    def __init__(self, *, day_only: bool = False, hint: Any = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.day_only = day_only
        self.hint = hint or ("" if day_only else _("as precisely as you know"))
        if day_only:
            self.error_messages["required"] = self.error_messages["day"]

    def clean(self, value: Any) -> str:
        typed = str(value or "").strip()
        if not typed:
            self.validate(None)
            return ""
        if len(typed) > LONGEST:
            raise ValidationError(self.error_messages["long"], code="long")
        reading = read(typed)
        if reading.question:
            raise ValidationError(self.error_messages["question"], code="question")
        if reading.date is None:
            raise ValidationError(reading.error, code="unreadable")
        if self.day_only and reading.date.precision != "day":
            raise ValidationError(self.error_messages["day"], code="day")
        return reading.date.value

    def has_changed(self, initial: Any, data: Any) -> bool:
        date = read(str(data or "")).date
        return (date.value if date else str(data or "")) != str(initial or "")
