"""Tying records of other rooms to an entry."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import (
    GET_AND_POST,
    edit_screen,
    one_of,
    saved_meanwhile,
    sent_version,
)
from comity.shared.records import Conflict
from comity.timeline import use_cases
from comity.timeline.came_of import ROOMS, records_near
from comity.timeline.models import Entry, EntryLink
from comity.timeline.queries.entries import visible_to
from comity.ui import toasts
from comity.ui.versions import VersionedForm


class LinkForm(VersionedForm):
    """A record of the same partners, room by room."""

    record = forms.ChoiceField(
        label=gettext_lazy("What the entry has to do with"),
        help_text=gettext_lazy("Agreements, visits, activities and news of its partners."),
        error_messages={"required": gettext_lazy("Choose one.")},
    )


@GET_AND_POST
@needs("timeline.change_entry")
def add(request: Request, code: str) -> HttpResponse:
    """Choose among what the rooms know of the entry's partners."""
    entry = one_of(visible_to(request.user), code)
    near = records_near(request.user, entry)
    known = {f"{room.label}:{one.code}": one for room, rows in near for one in rows}
    form = LinkForm(request.POST or None, version=entry.version)
    groups = [
        (str(room.name), [(f"{room.label}:{one.code}", str(one)) for one in rows])
        for room, rows in near
        if rows
    ]
    form.fields["record"].choices = [("", _("Choose")), *groups]  # type: ignore[attr-defined]

    def save(*, version: int, record: str) -> EntryLink:
        return use_cases.link_record(
            actor=request.actor, entry=entry, version=version, record=known[record]
        )

    return edit_screen(
        request,
        form,
        entry,
        lambda _entry: {},
        save,
        to=reverse("timeline:entry", args=[code]),
        said=_("It is tied to the entry."),
        title=_("Tie a record to the entry"),
        verb=_("Tie it to the entry"),
        back_label=entry.title,
    )


@require_POST
@needs("timeline.change_entry")
def remove(request: Request, code: str, number: int) -> HttpResponse:
    """Untie one; the record itself stays."""
    entry: Entry = one_of(visible_to(request.user), code)
    link = entry.links.filter(pk=number, record_label__in=[one.label for one in ROOMS]).first()
    if link is not None:
        try:
            use_cases.unlink_record(
                actor=request.actor, entry=entry, version=sent_version(request), link=link
            )
        except Conflict:
            toasts.say(request, saved_meanwhile(entry), error=True)
    return redirect("timeline:entry", code)
