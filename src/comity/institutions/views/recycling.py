"""Units and recognitions into the recycle bin, and back by Undo."""

from functools import partial

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.use_cases import delete_record, restore_record
from comity.audit.views.saving import into_bin, one_of, out_of_bin
from comity.institutions.models import Recognition, Unit
from comity.institutions.use_cases.delete_unit import HasParts, delete_unit
from comity.institutions.views.units import units_page_of
from comity.ui.toasts import say

Part = Unit | Recognition
KINDS: dict[str, type[Unit] | type[Recognition]] = {"unit": Unit, "recognition": Recognition}


def _record(request: Request, kind: str, code: str) -> Part:
    """The record, in the bin or not, for who may delete its kind."""
    if kind not in KINDS:
        raise Http404
    if not request.user.has_perm(f"institutions.delete_{kind}"):
        raise PermissionDenied
    found: Part = one_of(KINDS[kind].all_objects.select_related("institution"), code)
    return found


def _page(record: Part) -> str:
    if isinstance(record, Unit):
        return units_page_of(record.institution)
    return reverse("institutions:page", args=[record.institution.code])


@require_POST
@needs("institutions.delete_unit")
def delete(request: Request, kind: str, code: str) -> HttpResponse:
    """Into the bin, with Undo; a unit only once it has no parts."""
    record = _record(request, kind, code)
    gone = (
        partial(delete_unit, actor=request.actor, unit=record)
        if isinstance(record, Unit)
        else partial(delete_record, actor=request.actor, record=record)
    )
    undo = reverse("institutions:restore", args=[kind, code])
    page = _page(record)
    try:
        return into_bin(request, record, gone, page=page, undo=undo, to=page)
    except HasParts:
        say(request, _("It has parts. Move them or delete them first."), error=True)
        return redirect(page)


@require_POST
@needs("institutions.delete_unit")
def restore(request: Request, kind: str, code: str) -> HttpResponse:
    """Out of the bin."""
    record = _record(request, kind, code)
    back = partial(restore_record, actor=request.actor, record=record)
    return out_of_bin(request, record, back, page=_page(record), to=_page(record))
