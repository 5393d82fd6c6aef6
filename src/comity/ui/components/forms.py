"""A form's fields, its errors at the top, the notice that somebody else saved."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from comity.ui.components import register

# What a notice carries along until the person has chosen.
_CARRIED = ("asked", "taken", "who", "who-at")


@register.simple_tag
def field(bound: BoundField, hint: str = "", help: str = "") -> SafeString:  # noqa: A002 - as templates say it
    """One field: label and hint above, help below, the error under it. `{% field form.title %}`.

    A box stands before its label; texts in languages and lists of choices are a group with a
    legend. `hint` and `help` overrule those of the form.
    """
    if bound.is_hidden:
        return bound.as_hidden()
    identifier = bound.auto_id or bound.html_name
    help_text = help or bound.help_text
    described = []
    if help_text:
        described.append(f"{identifier}-help")
    if bound.errors:
        described.append(f"{identifier}-error")
    attrs: dict[str, Any] = {"aria-describedby": " ".join(described) or False}
    if bound.errors:
        attrs["aria-invalid"] = "true"
    return render_to_string(
        "ui/parts/field.html",
        {
            "bound": bound,
            "id": identifier,
            "input": bound.as_widget(attrs=attrs),
            "hint": hint or getattr(bound.field, "hint", ""),
            "help": help_text,
            "errors": bound.errors,
            "optional": not bound.field.required,
            "group": bound.use_fieldset,
            "box": isinstance(bound.field.widget, forms.CheckboxInput),
        },
    )


@register.inclusion_tag("ui/parts/form_errors.html")
def form_errors(form: forms.BaseForm) -> dict[str, Any]:
    """What is wrong with a form that was sent, with links to its fields."""
    wrong = [bound for bound in form if bound.errors and not bound.is_hidden]
    hidden = [words for bound in form if bound.is_hidden for words in bound.errors]
    return {"form": form, "wrong": wrong, "whole": [*form.non_field_errors(), *hidden]}


@register.inclusion_tag("ui/parts/conflict.html")
def conflict(form: Any) -> dict[str, Any]:
    """Who saved meanwhile, and both values of each field to choose from (see `ui.versions`)."""
    notice = getattr(form, "conflict", None)
    if notice is None:
        return {"notice": None}
    prefix = form.add_prefix("")
    kept = [(name, form.data.get(f"{prefix}{name}", "")) for name in _CARRIED]
    return {"notice": notice, "prefix": prefix, "kept": kept}
