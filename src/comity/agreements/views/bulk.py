"""Changing many agreements at once."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.views.bulk import bulk_screen
from comity.agreements import queries, use_cases
from comity.agreements.forms.agreement import WAYS
from comity.agreements.forms.status_act import status_act
from comity.agreements.views.agreement_list import listed
from comity.audit.views.saving import GET_AND_POST
from comity.ui.lists.bulk import Bulk


def _change(*, record: Any, **said: Any) -> Any:
    return use_cases.change_status(agreement=record, **said)


BULK = Bulk(
    place="agreements:list",
    label=_("Change agreements"),
    listed=listed,
    rows=queries.visible_to,
    page="agreements:page",
    acts=[status_act(WAYS, "agreements.change_status", _change, dated=True)],
)


@GET_AND_POST
@needs("agreements.change_status")
def bulk(request: Request) -> HttpResponse:
    """Choose, look at what would change, change."""
    return bulk_screen(request, BULK)
