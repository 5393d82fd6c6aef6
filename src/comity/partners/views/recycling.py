"""Putting what belongs to partners into the recycle bin, and taking it out by Undo."""

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.use_cases import NameTaken, delete_record, restore_record
from comity.partners.models import (
    FocusArea,
    Initiative,
    OfficeAbroad,
    Partnership,
    Person,
    Position,
    Region,
)
from comity.partners.use_cases import delete_partnership, restore_partnership
from comity.partners.views.partnership import page_of
from comity.shared.records import Conflict, Record
from comity.ui import toasts

KINDS: dict[str, type[Record]] = {
    model._meta.model_name or "": model
    for model in (Partnership, Person, Position, FocusArea, Region, Initiative, OfficeAbroad)
}


def _record(request: Request, kind: str, code: str) -> Record:
    """The record, in the bin or not, for who may delete its kind."""
    if kind not in KINDS:
        raise Http404
    if not request.user.has_perm(f"partners.delete_{kind}"):
        raise PermissionDenied
    found: Record | None = KINDS[kind].all_objects.filter(code=code).first()
    if found is None:
        raise Http404
    return found


def _version(request: Request) -> int:
    """The version that was seen; 0, which is nobody's, for anything else."""
    sent = request.POST.get("version", "")
    return int(sent) if sent.isdecimal() and len(sent) < 10 else 0  # noqa: PLR2004


def _own_page(record: Record) -> str:
    """Where a living record is seen."""
    if isinstance(record, Partnership):
        return page_of(record.code)
    if isinstance(record, FocusArea):
        return page_of(record.partnership.code)
    if isinstance(record, Position):
        return reverse("partners:person", args=[record.person.code])
    names = {Person: "person", Region: "region", Initiative: "initiative", OfficeAbroad: "office"}
    return reverse(f"partners:{names[type(record)]}", args=[record.code])


def _after(record: Record) -> str:
    """Where to go once the record is gone."""
    if isinstance(record, FocusArea | Position):
        return _own_page(record)
    lists = {Partnership: "list", Person: "people", Region: "regions"}
    return reverse(f"partners:{lists.get(type(record), 'framing')}")


@require_POST
@needs("partners.delete_partnership")
def delete(request: Request, kind: str, code: str) -> HttpResponse:
    """Into the bin, with Undo."""
    record = _record(request, kind, code)
    try:
        if isinstance(record, Partnership):
            delete_partnership(actor=request.actor, partnership=record, version=_version(request))
        else:
            delete_record(actor=request.actor, record=record, expected_version=_version(request))
    except Conflict:
        words = _("Somebody has just changed it. Look at it again before you delete it.")
        toasts.say(request, words, error=True)
        return redirect(_own_page(record))
    undo = reverse("partners:restore", args=[kind, code])
    toasts.say(request, _("%(name)s is deleted.") % {"name": record}, undo=undo)
    return redirect(_after(record))


@require_POST
@needs("partners.delete_partnership")
def restore(request: Request, kind: str, code: str) -> HttpResponse:
    """Out of the bin."""
    record = _record(request, kind, code)
    try:
        if isinstance(record, Partnership):
            restore_partnership(actor=request.actor, partnership=record)
        else:
            restore_record(actor=request.actor, record=record, expected_version=record.version)
    except (NameTaken, IntegrityError):
        words = _("%(name)s has been entered anew meanwhile; the old one stays deleted.")
        toasts.say(request, words % {"name": record}, error=True)
        return redirect(_after(record))
    toasts.say(request, _("%(name)s is back.") % {"name": record})
    return redirect(_own_page(record))
