"""`{% load reading %}`: looking things of a draft up."""

from typing import Any

from django import template

register = template.Library()


@register.filter
def of(found: dict[str, Any], ref: str) -> Any:
    """What belongs to one proposal: `{{ links|of:ref }}`; '' for none."""
    return found.get(ref, "")
