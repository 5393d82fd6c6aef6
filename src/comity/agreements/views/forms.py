"""Entering, changing, moving and deleting agreements."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.agreements import use_cases
from comity.agreements.forms.agreement import WAYS, AddAgreementForm, AgreementForm
from comity.agreements.forms.moving import DatedMoveForm
from comity.agreements.models import Agreement
from comity.agreements.queries import visible_to
from comity.agreements.views.moving import status_screen
from comity.audit.views.saving import (
    GET_AND_POST,
    add_screen,
    edit_screen,
    into_bin,
    one_of,
    out_of_bin,
)
from comity.partners.queries import partnerships
from comity.timeline.queries import entries

FORM = "agreements/form.html"


def page_of(code: str) -> str:
    """The agreement's page."""
    return reverse("agreements:page", args=[code])


def _told(said: dict[str, Any], agreement: Agreement | None = None) -> dict[str, Any]:
    """What the form says, as the use cases take it."""
    parties = use_cases.parties_of(said.pop("parties"), said.pop("signatories"), agreement)
    return said | {"partnerships": said.pop("partners"), "parties": parties}


@GET_AND_POST
@needs("agreements.add_agreement")
def add(request: Request) -> HttpResponse:
    """An agreement as it stands; `?partner=`, `?entry=` and `?above=` say what it belongs to."""
    asked = request.GET
    entry = entries.visible_to(request.user).filter(code=asked.get("entry", "")).first()
    above = visible_to(request.user).filter(code=asked.get("above", "")).first()
    source = entry or above
    known = partnerships.visible_to(request.user).filter(code=asked.get("partner", ""))
    initial = {
        "partners": list(source.partnerships.all() if source else known),
        "parent": above,
        "signed": entry.when if entry else "",
    }

    def save(**said: Any) -> Agreement:
        return use_cases.record_agreement(actor=request.actor, entry=entry, **_told(said))

    return add_screen(
        request,
        AddAgreementForm(request.POST or None, initial=initial),
        save,
        to=lambda agreement: page_of(agreement.code),
        title=_("Add an agreement"),
        verb=_("Add the agreement"),
        back_url=reverse("agreements:list"),
        back_label=_("Agreements"),
        template=FORM,
    )


def _known(agreement: Agreement) -> dict[str, Any]:
    """What the form shows of an agreement."""
    rows = list(agreement.parties.select_related("institution", "signatory"))
    parent = agreement.parent
    return {
        "title": agreement.title,
        "kind": agreement.kind,
        "partners": list(agreement.partnerships.all()),
        "signed": agreement.when,
        "in_force_from": agreement.in_force_from,
        "in_force_until": agreement.in_force_until,
        "number": agreement.number,
        "place": agreement.place,
        "parent": parent if parent and not parent.deleted_at else None,
        "parties": list(dict.fromkeys(row.institution for row in rows)),
        "signatories": [row.signatory for row in rows if row.signatory],
        "focus_areas": list(agreement.focus_areas.all()),
        "owner": agreement.owner,
        "notes": agreement.notes,
    }


@GET_AND_POST
@needs("agreements.change_agreement")
def edit(request: Request, code: str) -> HttpResponse:
    """Change an agreement as it was seen."""
    agreement = one_of(visible_to(request.user), code)
    form = AgreementForm(
        request.POST or None,
        initial=_known(agreement),
        version=agreement.version,
        agreement=agreement,
    )

    def save(*, version: int, **said: Any) -> Agreement:
        told = _told(said, agreement)
        return use_cases.edit_agreement(
            actor=request.actor, agreement=agreement, version=version, **told
        )

    return edit_screen(
        request,
        form,
        agreement,
        _known,
        save,
        to=page_of(code),
        title=_("Edit the agreement"),
        verb=_("Save the agreement"),
        back_label=agreement.title,
        template=FORM,
    )


@GET_AND_POST
@needs("agreements.change_status")
def status(request: Request, code: str) -> HttpResponse:
    """Take an agreement to another status."""
    agreement = one_of(visible_to(request.user), code)
    change = partial(use_cases.change_status, actor=request.actor, agreement=agreement)
    return status_screen(request, agreement, WAYS, change, form_class=DatedMoveForm)


@require_POST
@needs("agreements.delete_agreement")
def delete(request: Request, code: str) -> HttpResponse:
    """Into the bin, with Undo."""
    agreement = one_of(visible_to(request.user), code)
    return into_bin(
        request,
        agreement,
        partial(use_cases.delete_agreement, actor=request.actor, agreement=agreement),
        page=page_of(code),
        undo=reverse("agreements:restore", args=[code]),
        to=reverse("agreements:list"),
    )


@require_POST
@needs("agreements.delete_agreement")
def restore(request: Request, code: str) -> HttpResponse:
    """Out of the bin."""
    agreement = one_of(Agreement.all_objects, code)
    back = partial(use_cases.restore_agreement, actor=request.actor, agreement=agreement)
    return out_of_bin(request, agreement, back, page=page_of(code), to=reverse("agreements:list"))
