"""Columns for an EDTF date: worked out once when saving, so that lists never parse."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from comity.shared.edtf import EdtfDate, EdtfError, parse
from comity.shared.sort_keys import SortKeyField


def validate_edtf(value: str) -> None:
    """A validator for EDTF strings."""
    try:
        parse(value)
    except EdtfError as error:
        raise ValidationError(_("Write a date such as 2024-05-23, 2024-05 or 2024.")) from error


class EdtfField(models.CharField[Any, Any]):
    """An EDTF string, '' when unknown."""

    default_validators = [validate_edtf]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 24)
        super().__init__(*args, **kwargs)


class Dated(models.Model):
    """A record that happened at one EDTF date; an unknown date sorts before all others.

    `earliest` and `latest` are the first and the last day the date can mean; `when_key` orders.
    """

    when = EdtfField(blank=True)
    earliest = models.DateField(null=True, blank=True, editable=False)
    latest = models.DateField(null=True, blank=True, editable=False)
    when_key = SortKeyField()

    class Meta:
        abstract = True

    def set_when(self, value: str | EdtfDate) -> None:
        """Set the date and what follows from it; '' says that it is unknown."""
        date = parse(value) if isinstance(value, str) and value else value or None
        self.when = date.value if date else ""
        self.earliest = date.earliest if date else None
        self.latest = date.latest if date else None
        self.when_key = date.sort_key if date else ""
