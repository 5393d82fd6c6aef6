"""Dates after 'since' and 'until'."""

from django import template
from django.utils.translation import get_language

from comity.shared.dates_shown import show_of

register = template.Library()


@register.filter
def of_when(value: str) -> str:
    """An EDTF date as it stands after 'since' and 'until'."""
    return show_of(value, get_language())


@register.filter
def dialled(number: str) -> str:
    """A telephone number as a telephone takes it: figures, and a plus before them."""
    return "".join(sign for sign in number if sign.isdecimal() or sign == "+")
