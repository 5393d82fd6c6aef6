"""Putting what belongs to partners into the recycle bin, and taking it out by Undo."""

from functools import partial

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.use_cases import delete_record, restore_record
from comity.audit.views.saving import into_bin, one_of, out_of_bin
from comity.partners.models import (
    Acquaintance,
    Consent,
    FocusArea,
    Initiative,
    OfficeAbroad,
    OfficeContact,
    PartnerNote,
    Partnership,
    Person,
    PersonContact,
    PlannedStep,
    Position,
    Region,
)
from comity.partners.views.partnership import page_of
from comity.shared.records import Record

KINDS: dict[str, type[Record]] = {
    model._meta.model_name or "": model
    for model in (
        Partnership, PartnerNote, Person, Position, FocusArea, Region, Initiative, OfficeAbroad,
        PlannedStep, PersonContact, OfficeContact, Consent, Acquaintance,
    )
}  # fmt: skip

LINES_OF_PERSON = Position | PersonContact | Consent | Acquaintance


def _record(request: Request, kind: str, code: str) -> Record:
    """The record, in the bin or not, for who may delete its kind."""
    if kind not in KINDS:
        raise Http404
    if not request.user.has_perm(f"partners.delete_{kind}"):
        raise PermissionDenied
    found: Record = one_of(KINDS[kind].all_objects, code)
    if not request.user.has_perm(f"partners.delete_{kind}", found):
        raise PermissionDenied
    return found


def _own_page(record: Record) -> str:
    """Where a living record is seen."""
    if isinstance(record, Partnership):
        return page_of(record.code)
    if isinstance(record, FocusArea | PartnerNote):
        return page_of(record.partnership.code)
    if isinstance(record, PlannedStep):
        return reverse("partners:office", args=[record.office.code])
    if isinstance(record, OfficeContact):
        return reverse("partners:contacts", args=[record.partnership.code])
    if isinstance(record, LINES_OF_PERSON):
        return reverse("partners:person", args=[record.person.code])
    names = {Person: "person", Region: "region", Initiative: "initiative", OfficeAbroad: "office"}
    return reverse(f"partners:{names[type(record)]}", args=[record.code])


def _after(record: Record) -> str:
    """Where to go once the record is gone."""
    if isinstance(record, FocusArea | PartnerNote | PlannedStep | OfficeContact | LINES_OF_PERSON):
        return _own_page(record)
    lists = {Partnership: "list", Person: "people", Region: "regions"}
    return reverse(f"partners:{lists.get(type(record), 'framing')}")


@require_POST
@needs("partners.delete_acquaintance")  # the weakest right; each kind asks for its own
def delete(request: Request, kind: str, code: str) -> HttpResponse:
    """Into the bin, with Undo."""
    record = _record(request, kind, code)
    return into_bin(
        request,
        record,
        partial(delete_record, actor=request.actor, record=record),
        page=_own_page(record),
        undo=reverse("partners:restore", args=[kind, code]),
        to=_after(record),
    )


@require_POST
@needs("partners.delete_acquaintance")  # the weakest right; each kind asks for its own
def restore(request: Request, kind: str, code: str) -> HttpResponse:
    """Out of the bin."""
    record = _record(request, kind, code)
    back = partial(restore_record, actor=request.actor, record=record)
    return out_of_bin(request, record, back, page=_own_page(record), to=_after(record))
