"""A request by somebody known: what every view of the office receives."""

from typing import TYPE_CHECKING

from django.http import HttpRequest

from comity.audit.actor import Actor

if TYPE_CHECKING:
    from django_htmx.middleware import HtmxDetails

    from comity.accounts.models import User


class Request(HttpRequest):
    """For annotations: the person, who answers for changes, and whether htmx asks."""

    user: "User"
    actor: Actor
    htmx: "HtmxDetails"
    id: str
