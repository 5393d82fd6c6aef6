"""A way to a record's history from its page: `{% load history %}`."""

from typing import Any

from django import template
from django.urls import reverse

from comity.shared.records import Record
from comity.ui.menu import url_or_none

register = template.Library()


@register.simple_tag
def history_url(record: Record) -> str:
    """The address of the record's history: `{% history_url record as url %}`."""
    label = record._meta.label_lower
    return reverse("audit:history", kwargs={"label": label, "code": record.code})


@register.inclusion_tag("audit/history_link.html")
def history_link(record: Record) -> dict[str, Any]:
    """A quiet button to the record's history, for the page's actions."""
    return {"url": history_url(record)}


@register.inclusion_tag("audit/same_as_link.html", takes_context=True)
def same_as_link(context: Any, record: Record, classes: str = "") -> dict[str, Any]:
    """A way to say that the record is another one's double, for who may merge them."""
    kind = record._meta.model_name or ""
    url = url_or_none("dossier:same_as", kind, record.code)
    user = getattr(context.get("request"), "user", None)
    may = url and user is not None and user.has_perm("dossier.merge_records")
    return {"url": url if may else "", "classes": classes}
