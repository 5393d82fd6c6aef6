"""A birthday: day and month, since no year is kept."""

import calendar
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from comity.shared.dates_shown import show_short

_LEAP_YEAR = 2000  # 29 February is a birthday too


def birthday_words(value: str) -> str:
    """'12 March' for '03-12'; '' for nothing."""
    return show_short(f"{_LEAP_YEAR}-{value}", get_language()) if value else ""


def _months() -> list[tuple[str, str]]:
    named = [
        (f"{month:02}", show_short(f"{_LEAP_YEAR}-{month:02}", get_language()))
        for month in range(1, 13)
    ]
    return [("", str(pgettext_lazy("birthday", "month"))), *named]


class BirthdayWidget(forms.MultiWidget):
    """Sends `birthday_0`, the day, and `birthday_1`, the month."""

    use_fieldset = True

    def __init__(self) -> None:
        days = [("", pgettext_lazy("birthday", "day")), *((f"{n:02}", n) for n in range(1, 32))]
        super().__init__(
            [
                forms.Select(attrs={"aria-label": pgettext_lazy("birthday", "day")}, choices=days),
                forms.Select(attrs={"aria-label": pgettext_lazy("birthday", "month")}),
            ]
        )

    def decompress(self, value: Any) -> list[str]:
        month, _dash, day = str(value or "").partition("-")
        return [day, month]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        month: Any = self.widgets[1]
        month.choices = _months()  # named in the reader's language
        return super().get_context(name, value, attrs)


class BirthdayField(forms.Field):
    """'MM-DD', '' where it is not known."""

    widget = BirthdayWidget

    def clean(self, value: Any) -> str:
        day, month = value or ("", "")
        if not day and not month:
            return ""
        if not day or not month:
            raise ValidationError(_("Choose both the day and the month."))
        if not (day.isdecimal() and month.isdecimal() and 1 <= int(month) <= 12):  # noqa: PLR2004
            raise ValidationError(_("Choose both the day and the month."))
        if not 1 <= int(day) <= calendar.monthrange(_LEAP_YEAR, int(month))[1]:
            raise ValidationError(_("This month has no such day."))
        return f"{int(month):02}-{int(day):02}"
