"""The components' code, a file a subject; `{% load ui %}` offers them to templates."""

from django import template

register = template.Library()

from comity.ui.components import frame, people, signs  # noqa: E402, F401 - they register themselves
