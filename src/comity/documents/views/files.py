"""The files of records: dropped, shown, sent, taken away and brought back."""

import logging
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from comity.accounts.requests import Request
from comity.audit import queries as audit_queries
from comity.documents import use_cases
from comity.documents.files.contents import opened
from comity.documents.files.sniffing import Refused
from comity.documents.models import Attachment
from comity.documents.queries import owner_of
from comity.documents.rules import may
from comity.documents.use_cases.store_file import MOST_BYTES
from comity.shared.records import Conflict, Record
from comity.ui import toasts
from comity.ui.pages import page_of

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

logger = logging.getLogger(__name__)
MOST_AT_ONCE = 20
# A file is somebody else's content: nothing in it may run, wherever it is opened.
LOCKED_UP = "default-src 'none'; sandbox"


@require_POST
def attach(request: Request, label: str, code: str) -> HttpResponse:
    """Keep each dropped file; those that are refused are named, the others stay."""
    model = audit_queries.record_model(label)
    if model is None:
        raise Http404
    record = get_object_or_404(model, code=code)
    _allowed(request, "change", record)
    files = request.FILES.getlist("files")
    kept = sum(_kept(request, record, file) for file in files[:MOST_AT_ONCE])
    if kept:
        words = ngettext("%(count)s file is kept here", "%(count)s files are kept here", kept)
        toasts.say(request, words % {"count": kept})
    elif not files:
        toasts.say(request, _("Choose a file first."), error=True)
    if len(files) > MOST_AT_ONCE:
        words = _("Only the first %(most)s files were taken. Drop the others again.")
        toasts.say(request, words % {"most": MOST_AT_ONCE}, error=True)
    return redirect(f"{page_of(record) or reverse('cockpit:home')}#files")


def _kept(request: Request, record: Record, file: "UploadedFile[Any]") -> bool:
    name = file.name or ""
    # One byte more than is taken says that it is too large, whatever its size.
    content = file.read(MOST_BYTES + 1)
    try:
        use_cases.attach(actor=request.actor, record=record, name=name, content=content)
    except Refused as refusal:
        logger.info("refused a file of %s bytes for %s", file.size, record._meta.label)
        toasts.say(request, str(refusal), error=True)
        return False
    return True


@require_safe
def download(request: Request, code: str) -> HttpResponseBase:
    """The file itself, to be saved: never opened as a page of ours."""
    attachment, _record = _found(request, code, "view")
    return _sent(attachment, preview=False)


@require_safe
def preview(request: Request, code: str) -> HttpResponseBase:
    """The small picture of a file."""
    attachment, _record = _found(request, code, "view")
    if not attachment.file.has_preview:
        raise Http404
    return _sent(attachment, preview=True)


@require_POST
def detach(request: Request, code: str) -> HttpResponse:
    """Take the file away; the line that says so can bring it back."""
    attachment, record = _found(request, code, "change")
    to = f"{page_of(record)}#files"
    try:
        use_cases.detach(
            actor=request.actor,
            attachment=attachment,
            record=record,
            version=attachment.version,
        )
    except Conflict:
        return redirect(to)  # taken away already: what the person wanted
    words = _("“%(name)s” is taken away") % {"name": attachment.file.name}
    toasts.say(request, words, undo=reverse("documents:reattach", args=[code]))
    return redirect(to)


@require_POST
def reattach(request: Request, code: str) -> HttpResponse:
    """Bring it back."""
    attachment, record = _found(request, code, "change", deleted=True)
    try:
        use_cases.reattach(
            actor=request.actor,
            attachment=attachment,
            record=record,
            version=attachment.version,
        )
    except Conflict:
        logger.info("file %s was brought back already", code)
    return redirect(f"{page_of(record)}#files")


def _found(
    request: Request, code: str, act: str, *, deleted: bool = False
) -> tuple[Attachment, Record]:
    """The attachment and its record, which the person may see or change."""
    rows = Attachment.all_objects.select_related("file").filter(deleted_at__isnull=not deleted)
    attachment = get_object_or_404(rows, code=code)
    record = owner_of(attachment)
    if record.deleted_at is not None:
        raise Http404
    _allowed(request, act, record)
    return attachment, record


def _allowed(request: Request, act: str, record: Record) -> None:
    if not may(request.user, act, record):
        raise PermissionDenied


def _sent(attachment: Attachment, *, preview: bool) -> FileResponse:
    file = attachment.file
    try:
        content = opened(file, preview=preview)
    except FileNotFoundError:
        logger.exception("the content of file %s is not in the storage", file.code)
        raise Http404 from None
    answer = FileResponse(
        content,
        as_attachment=not preview,
        filename=file.name,
        content_type="image/webp" if preview else file.media_type,
    )
    answer["Content-Security-Policy"] = LOCKED_UP
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = (
        "private, max-age=86400, immutable" if preview else "private, no-store"
    )
    return answer
