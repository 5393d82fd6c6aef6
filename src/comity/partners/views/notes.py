"""Writing and changing notes about a partner."""

from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.utils.translation import gettext as _

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import GET_AND_POST, add_screen, edit_screen, one_of
from comity.partners.forms.notes import NoteForm
from comity.partners.models import PartnerNote
from comity.partners.queries.notes import notes_visible_to
from comity.partners.queries.partnerships import visible_to
from comity.partners.use_cases import edit_note, note_partner
from comity.partners.views.partnership import page_of
from comity.shared.edtf import parse


@GET_AND_POST
@needs("partners.add_partnernote")
def add(request: Request, code: str) -> HttpResponse:
    """Note something about a partner."""
    partnership = one_of(visible_to(request.user), code)

    def save(*, day: str, **said: Any) -> PartnerNote:
        return note_partner(
            actor=request.actor,
            partnership=partnership,
            author=request.user,
            day=parse(day).earliest,
            **said,
        )

    return add_screen(
        request,
        NoteForm(request.POST or None),
        save,
        to=lambda _note: f"{page_of(code)}#notes",
        said=_("The note is kept."),
        title=_("Add a note"),
        verb=_("Keep the note"),
        back_url=page_of(code),
        back_label=partnership.names,
    )


def _known(note: PartnerNote) -> dict[str, Any]:
    return {"words": note.words, "note_class": note.note_class, "day": note.day.isoformat()}


@GET_AND_POST
@needs("partners.change_partnernote")
def edit(request: Request, code: str) -> HttpResponse:
    """Change a note or whom it is for."""
    note = one_of(notes_visible_to(request.user).select_related("partnership"), code)
    if not request.user.has_perm("partners.change_partnernote", note):
        raise PermissionDenied
    change = partial(edit_note, actor=request.actor, note=note)

    def save(*, day: str, **said: Any) -> PartnerNote:
        return change(day=parse(day).earliest, **said)

    there = f"{page_of(note.partnership.code)}#notes"
    return edit_screen(
        request,
        NoteForm(request.POST or None, initial=_known(note), version=note.version),
        note,
        _known,
        save,
        to=there,
        title=_("Edit the note"),
        verb=_("Save the note"),
        back_label=note.partnership.names,
        template="partners/form.html",
        delete=("partnernote", _("Delete this note")),
        history="partners.partnernote",
    )
