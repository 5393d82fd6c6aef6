"""The recycle bin: what lies in it, bringing it back, erasing it for good."""

from functools import partial
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from comity.audit import bin as recycle_bin
from comity.audit.restoring import Kept, kind_of
from comity.audit.use_cases import NameTaken, restore_record
from comity.audit.use_cases.erase_record import CannotErase, erasable_after, erase_record
from comity.audit.views.saving import done, one_of, saved_meanwhile, sent_version
from comity.shared.records import Conflict, Record
from comity.ui import toasts
from comity.ui.menu import url_or_none
from comity.ui.pages import page_of


@require_safe
def bin_page(request: Any) -> HttpResponse:
    """All that lies there of the kinds this person may bring back."""
    if not request.user.has_perm("audit.view_bin"):
        raise PermissionDenied
    kinds = recycle_bin.kinds_for(request.user)
    chosen = next((one for one in kinds if one.name == request.GET.get("kind")), None)
    cursor = request.GET.get("cursor", "")
    page = recycle_bin.lying(request.user, [chosen] if chosen else kinds, cursor=cursor)
    may_erase = request.user.has_perm("audit.erase_record")
    old = timezone.now() - erasable_after()
    lines = [
        (
            one,
            reverse("audit:history", args=[one.kept.name, one.record.code]),
            url_or_none("dossier:merged", one.merge) if one.merge else None,
            may_erase and not one.merge and one.record.deleted_at < old,
        )
        for one in page.rows
    ]
    return render(
        request,
        "audit/bin.html",
        {
            "page": page,
            "lines": lines,
            "kinds": kinds,
            "chosen": chosen,
            "may_erase": may_erase,
            "days": settings.BIN_ERASABLE_AFTER_DAYS,
            "emptied": settings.BIN_EMPTIED_AFTER_DAYS,
        },
    )


def _lying(request: Any, label: str, code: str, permission: str) -> tuple[Kept, Record]:
    if not request.user.has_perm(permission):
        raise PermissionDenied
    kept = kind_of(label)
    if kept is None:
        raise Http404
    record = one_of(kept.model.all_objects.exclude(deleted_at=None), code)
    if not kept.may(request.user, "delete", record):
        raise PermissionDenied
    return kept, record


def _back_to_bin(request: Any, words: str) -> HttpResponse:
    toasts.say(request, words, error=True)
    return redirect("audit:bin")


@require_POST
def restore(request: Any, label: str, code: str) -> HttpResponse:
    """Back to where it was; where its place is taken, who has it is said."""
    kept, record = _lying(request, label, code, "audit.view_bin")
    if recycle_bin.merged_by(record):
        words = _("It went into another record by a merge. Undo the merge to bring it back.")
        return _back_to_bin(request, words)
    verb = partial(kept.restore or restore_record, actor=request.actor, record=record)
    try:
        verb(version=sent_version(request))
    except NameTaken:
        taken = recycle_bin.taken_by(record)
        words = _("%(name)s has been entered anew meanwhile. The old one stays here.")
        toasts.say(request, words % {"name": record}, error=True)
        page = page_of(taken) if isinstance(taken, Record) else ""
        return redirect(page or reverse("audit:bin"))
    except Conflict:
        return _back_to_bin(request, saved_meanwhile(record))
    return done(
        request, _("%(name)s is back.") % {"name": record}, page_of(record) or reverse("audit:bin")
    )


@require_POST
def erase(request: Any, label: str, code: str) -> HttpResponse:
    """For good."""
    _kept, record = _lying(request, label, code, "audit.erase_record")
    try:
        erase_record(actor=request.actor, record=record, version=sent_version(request))
    except CannotErase as why:
        return _back_to_bin(request, str(why))
    except Conflict:
        return _back_to_bin(request, saved_meanwhile(record))
    return done(request, _("It is erased for good."), reverse("audit:bin"))
