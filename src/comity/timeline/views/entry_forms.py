"""Entering, changing and deleting what happened."""

from functools import partial
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit import use_case
from comity.audit.views.saving import (
    GET_AND_POST,
    add_screen,
    edit_screen,
    into_bin,
    one_of,
    out_of_bin,
    saved_meanwhile,
    sent_version,
)
from comity.partners.queries import partnerships
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Conflict
from comity.timeline import use_cases
from comity.timeline.forms.commitment import day_of
from comity.timeline.forms.entry import AddEntryForm, EntryForm, StatementForm
from comity.timeline.lines import lines_of, rows_of
from comity.timeline.models import Entry, Statement
from comity.timeline.queries import events
from comity.timeline.queries.entries import visible_to
from comity.timeline.queries.met import partners_met_at
from comity.timeline.statuses import EntryKind, Side
from comity.timeline.use_cases import Organisation, Participant, Said
from comity.timeline.views.kept_form import keeps_form, kept_form
from comity.ui import toasts

FORM = "timeline/form.html"
LAST_KIND = "last_kind_of_entry"


def page_of(code: str) -> str:
    """The entry's page."""
    return reverse("timeline:entry", args=[code])


def taking_part(said: dict[str, Any], entry: Entry | None = None) -> dict[str, Any]:
    """The form's people and organisations as rows; what a row said besides, it keeps."""
    roles: dict[Any, str] = {}
    heads: set[Any] = set()
    if entry is not None:
        for row in entry.organisations.all():
            roles[row.institution_id or row.words.shown("").text] = row.role
        heads = {
            one.person_id or one.words.shown("").text
            for one in entry.people_rows.all()
            if one.heads
        }
    words = rows_of(said.pop("people_words"))
    outside = rows_of(said.pop("organisation_words"))
    people = said.pop("people")
    institutions = said.pop("institutions")
    return {
        "people": [
            *(Participant(person=one, heads=one.pk in heads) for one in people),
            *(Participant(words=one, heads=one.shown("").text in heads) for one in words),
        ],
        "organisations": [
            *(
                Organisation(institution=one, role=roles.get(one.pk, "present"))
                for one in institutions
            ),
            *(
                Organisation(words=one, role=roles.get(one.shown("").text, "present"))
                for one in outside
            ),
        ],
    }


@use_case
def enter(*, actor: Any, **said: Any) -> Entry:
    """The entry with what was said and promised there, all or nothing."""
    speaker, words, printable = (said.pop(n) for n in ("speaker", "said", "agreed_for_print"))
    promised, side, due, owner = (
        said.pop(n) for n in ("promised", "promised_side", "due", "owner")
    )
    said.pop("partner_lines")  # chosen already
    partners = said.pop("partners")
    statements = [Said(words, speaker, agreed_for_print=printable)] if words else []
    entry = use_cases.record_entry(
        actor=actor, partnerships=partners, statements=statements, **taking_part(said), **said
    )
    if promised:
        use_cases.promise(
            actor=actor,
            side=side or Side.OURS,
            words=promised,
            partnerships=partners,
            due=day_of(due),
            owner=owner,
            entry=entry,
        )
    return entry


def _put_down(request: Request, **said: Any) -> Entry:
    """The entry; the next one is likely to be of the same kind."""
    entry: Entry = enter(actor=request.actor, **said)
    if request.session.get(LAST_KIND) != entry.kind:
        request.session[LAST_KIND] = entry.kind
    return entry


def _partner_at_hand(request: Request) -> str:
    """The partner that the address names, or whose page the button was pressed on."""
    if "partner" in request.GET:
        return request.GET["partner"]
    before = urlsplit(request.headers.get("referer", ""))
    if before.netloc != request.get_host():
        return ""
    try:
        page = resolve(before.path)
    except Resolver404:
        return ""
    return page.kwargs.get("code", "") if page.view_name == "dossier:partner" else ""


def _proposed(request: Request) -> dict[str, Any]:
    """What is likely: today, the kind as last time; at an event, what is known of it."""
    user = request.user
    kind = request.session.get(LAST_KIND, EntryKind.MEETING)
    known = {"when": timezone.localdate().isoformat(), "kind": kind, "promised_side": Side.OURS}
    code = request.GET.get("event", "")
    event = events.visible_to(user).filter(code=code).first() if code else None
    if event is None:
        chosen = partnerships.visible_to(user).filter(code=_partner_at_hand(request))
        return known | {"partners": list(chosen)}
    met = partners_met_at(user, event) if request.GET.get("partners") == "all" else []
    ended = event.latest is not None and event.latest <= timezone.localdate()
    return known | {
        "partners": list(met),
        "event": event,
        "kind": EntryKind.CONFERENCE,
        "when": event.when if ended else known["when"],
        "place": event.place,
    }


@keeps_form
@GET_AND_POST
@needs("timeline.add_entry")
def add(request: Request) -> HttpResponse:
    """The frequent act: what happened, when, with whom."""
    return add_screen(
        request,
        AddEntryForm(request.POST or kept_form(request), initial=_proposed(request)),
        partial(_put_down, request),
        to=lambda entry: page_of(entry.code),
        said=_("It stands on the timeline."),
        title=_("Add entry"),
        verb=_("Put it on the timeline"),
        back_url=reverse("timeline:list"),
        back_label=_("Timeline"),
        template=FORM,
        may_drop=True,
    )


def _known(entry: Entry) -> dict[str, Any]:
    organisations = list(entry.organisations.select_related("institution"))
    people = list(entry.people_rows.select_related("person"))
    return {
        "kind": entry.kind,
        "when": entry.when,
        "title": entry.title,
        "partners": list(entry.partnerships.all()),
        "outcome": entry.outcome,
        "direction": entry.direction,
        "place": entry.place,
        "units": list(entry.units.all()),
        "people": [row.person for row in people if row.person],
        "people_words": lines_of(row.words for row in people if not row.person),
        "institutions": [row.institution for row in organisations if row.institution],
        "organisation_words": lines_of(row.words for row in organisations if not row.institution),
        "event": entry.event,
        "initiatives": list(entry.initiatives.all()),
        "notes": entry.notes,
    }


@GET_AND_POST
@needs("timeline.change_entry")
def edit(request: Request, code: str) -> HttpResponse:
    """Change an entry as it was seen."""
    entry = one_of(visible_to(request.user), code)

    def save(*, partners: Any, **said: Any) -> Entry:
        part = taking_part(said, entry)
        return use_cases.edit_entry(
            actor=request.actor, entry=entry, partnerships=partners, **part, **said
        )

    return edit_screen(
        request,
        EntryForm(request.POST or None, initial=_known(entry), version=entry.version),
        entry,
        _known,
        save,
        to=page_of(code),
        title=_("Edit the entry"),
        verb=_("Save the entry"),
        back_label=entry.title,
        template=FORM,
    )


@require_POST
@needs("timeline.delete_entry")
def delete(request: Request, code: str) -> HttpResponse:
    """Into the bin, with Undo."""
    entry = one_of(visible_to(request.user), code)
    return into_bin(
        request,
        entry,
        partial(use_cases.delete_entry, actor=request.actor, entry=entry),
        page=page_of(code),
        undo=reverse("timeline:restore_entry", args=[code]),
        to=reverse("timeline:list"),
    )


@require_POST
@needs("timeline.delete_entry")
def restore(request: Request, code: str) -> HttpResponse:
    """Out of the bin."""
    entry = one_of(Entry.all_objects, code)
    back = partial(use_cases.restore_entry, actor=request.actor, entry=entry)
    return out_of_bin(request, entry, back, page=page_of(code), to=reverse("timeline:list"))


@GET_AND_POST
@needs("timeline.change_entry")
def add_statement(request: Request, code: str) -> HttpResponse:
    """Keep what somebody said there in public."""
    entry = one_of(visible_to(request.user), code)

    def save(*, version: int, **said: Any) -> Statement:
        return use_cases.add_statement(
            actor=request.actor, entry=entry, version=version, said=Said(**said)
        )

    return edit_screen(
        request,
        StatementForm(request.POST or None, version=entry.version),
        entry,
        _nothing,
        save,
        to=page_of(code),
        said=_("The words are kept."),
        title=_("What was said"),
        verb=_("Keep these words"),
        back_label=entry.title,
        template=FORM,
    )


def _nothing(_entry: Entry) -> dict[str, Any]:
    """A new statement starts from an empty form."""
    return {"words": LocalizedText(), "speaker_words": LocalizedText()}


@require_POST
@needs("timeline.change_entry")
def remove_statement(request: Request, code: str, number: int) -> HttpResponse:
    """Take a statement away; its words stay in the history."""
    entry = one_of(visible_to(request.user), code)
    statement = entry.statements.filter(pk=number).first()
    if statement is not None:
        try:
            use_cases.remove_statement(
                actor=request.actor,
                entry=entry,
                version=sent_version(request),
                statement=statement,
            )
        except Conflict:
            toasts.say(request, saved_meanwhile(entry), error=True)
    return redirect(page_of(code))
