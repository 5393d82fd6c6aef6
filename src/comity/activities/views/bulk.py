"""Changing many activities at once."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.views.bulk import bulk_screen
from comity.activities import queries, use_cases
from comity.activities.forms.activity import WAYS
from comity.activities.views.activity_list import listed
from comity.agreements.forms.status_act import status_act
from comity.audit.views.saving import GET_AND_POST
from comity.ui.lists.bulk import Bulk


def _change(*, record: Any, **said: Any) -> Any:
    return use_cases.change_status(activity=record, **said)


BULK = Bulk(
    place="activities:list",
    label=_("Change activities"),
    listed=listed,
    rows=queries.visible_to,
    page="activities:page",
    acts=[status_act(WAYS, "activities.change_status", _change)],
)


@GET_AND_POST
@needs("activities.change_status")
def bulk(request: Request) -> HttpResponse:
    """Choose, look at what would change, change."""
    return bulk_screen(request, BULK)
