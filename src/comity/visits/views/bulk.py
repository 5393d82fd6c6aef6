"""Changing many visits at once."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.views.bulk import bulk_screen
from comity.agreements.forms.status_act import status_act
from comity.audit.views.saving import GET_AND_POST
from comity.ui.lists.bulk import Bulk
from comity.visits import queries, use_cases
from comity.visits.forms.visit import WAYS
from comity.visits.views.visit_list import listed


def _change(*, record: Any, **said: Any) -> Any:
    return use_cases.change_status(visit=record, **said)


BULK = Bulk(
    place="visits:list",
    label=_("Change visits"),
    listed=listed,
    rows=queries.visible_to,
    page="visits:page",
    acts=[status_act(WAYS, "visits.change_status", _change)],
)


@GET_AND_POST
@needs("visits.change_status")
def bulk(request: Request) -> HttpResponse:
    """Choose, look at what would change, change."""
    return bulk_screen(request, BULK)
