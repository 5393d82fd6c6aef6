"""A way to a record's history from its page: `{% load history %}`."""

from typing import Any

from django import template
from django.urls import reverse

from comity.shared.records import Record

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
