"""The components' code, a file a subject; `{% load ui %}` offers them to templates."""

from django import template

register = template.Library()

from comity.ui.components import (  # noqa: E402 - they register themselves
    forms,
    frame,
    lists,
    moments,
    people,
    signs,
    texts,
)

__all__ = ["forms", "frame", "lists", "moments", "people", "register", "signs", "texts"]
