"""Letters dropped, looked at, and put on the timeline."""

from functools import partial
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import GET_AND_POST, saved_meanwhile, show_form, values
from comity.documents.queries import attachments_of
from comity.documents.use_cases.store_file import MOST_BYTES
from comity.partners.queries import partnerships
from comity.shared.edtf import parse
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Conflict
from comity.timeline import use_cases
from comity.timeline.filing import File, language_of, letters_in
from comity.timeline.forms.entry import DropForm, LetterForm
from comity.timeline.models import LetterDraft
from comity.timeline.queries.correspondents import Known, known_of, same_letter
from comity.timeline.statuses import EntryKind, Side
from comity.timeline.views.entry_forms import enter, page_of
from comity.ui import toasts

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

MOST_AT_ONCE = 20
MOST_TOGETHER = 100 * 1024 * 1024
LONGEST_TITLE = 120


def draft_of(code: str) -> LetterDraft:
    """The waiting draft of this code."""
    found: LetterDraft | None = LetterDraft.objects.filter(code=code).first()
    if found is None:
        raise Http404
    return found


def _waiting(request: Request) -> list[LetterDraft]:
    return list(LetterDraft.objects.filter(owner=request.user).order_by("pk")[:50])


@GET_AND_POST
@needs("timeline.add_entry")
def drop(request: Request) -> HttpResponse:
    """Take letters, pictures of a chat or copied text; what was read is shown next."""
    chosen = partnerships.visible_to(request.user).filter(code=request.GET.get("partner", ""))
    # Files alone leave nothing else in what was sent.
    sent = request.POST if request.method == "POST" else None
    form = DropForm(sent, initial={"partner": chosen.first()})
    if request.method == "POST" and form.is_valid():
        drafts = _kept(request, form.cleaned_data["partner"], form.cleaned_data["text"])
        if drafts:
            return redirect("timeline:letter", drafts[0].code)
        form.add_error(None, _("Choose a letter, a picture or another file, or paste the text."))
    context = {
        "form": form,
        "title": _("File a letter"),
        "waiting": _waiting(request),
        "back_url": reverse("timeline:list"),
    }
    return render(request, "timeline/drop_letter.html", context)


def _kept(request: Request, partner: Any, text: str) -> list[LetterDraft]:
    """A draft for each letter; one of the same mail that waits already serves again."""
    waiting = {one.said.get("message_id"): one for one in _waiting(request)}
    drafts = []
    for found in letters_in(_sent_files(request), text):
        there = waiting.get(found.letter.message_id) if found.letter.message_id else None
        drafts.append(
            there
            or use_cases.keep_letter(
                actor=request.actor,
                owner=request.user,
                partnership=partner,
                said=found.said(),
                files=found.files,
            )
        )
    return drafts


def _sent_files(request: Request) -> list[File]:
    sent: list[UploadedFile[Any]] = request.FILES.getlist("files")
    room, files = MOST_TOGETHER, []
    for file in sent[:MOST_AT_ONCE]:
        content = file.read(min(MOST_BYTES, room) + 1)
        room -= len(content)
        if room < 0:
            toasts.say(request, _("Not all files were taken: drop the others apart."), error=True)
            break
        files.append((file.name or "", content))
    return files


@GET_AND_POST
@needs("timeline.change_letterdraft", draft_of)
def letter(request: Request, draft: LetterDraft) -> HttpResponse:
    """What was read in a letter, as the form of an entry: a person looks and saves."""
    said = draft.said
    readers = [one["address"] for one in said["to"]]
    known = known_of(request.user, said["sender"]["address"], readers)
    form = LetterForm(request.POST or None, initial=_proposed(draft, known), version=draft.version)
    if request.method == "POST" and form.is_valid():
        save = partial(enter, actor=request.actor, message_id=said["message_id"], **values(form))
        try:
            entry = use_cases.file_letter(
                actor=request.actor,
                draft=draft,
                version=form.cleaned_data["version"],
                enter=save,
            )
        except Conflict:
            toasts.say(request, saved_meanwhile(draft), error=True)
            return redirect("timeline:drop_letter")
        return _next(request, page_of(entry.code))
    files = attachments_of(draft)
    return show_form(
        request,
        form,
        title=_("A letter to be filed"),
        verb=_("Put it on the timeline"),
        back_url=reverse("timeline:drop_letter"),
        back_label=_("File a letter"),
        template="timeline/letter.html",
        draft=draft,
        said=said,
        sent=said["sent"][:16].replace("T", " "),
        attachments=files,
        known=known,
        same=same_letter(request.user, said["message_id"], [one.file.digest for one in files]),
    )


def _next(request: Request, page: str) -> HttpResponse:
    """On to the next letter that waits, else to the entry."""
    toasts.say(request, _("It stands on the timeline."))
    waiting = _waiting(request)
    if not waiting:
        return redirect(page)
    words = ngettext("%(count)s letter waits still.", "%(count)s letters wait still.", len(waiting))
    toasts.say(request, words % {"count": len(waiting)})
    return redirect("timeline:letter", waiting[0].code)


@require_POST
@needs("timeline.change_letterdraft", draft_of)
def discard(request: Request, draft: LetterDraft) -> HttpResponse:
    """It was dropped by mistake, or is on record already."""
    use_cases.discard_letter(actor=request.actor, draft=draft)
    toasts.say(request, _("The letter is thrown away."))
    return redirect("timeline:drop_letter")


def _proposed(draft: LetterDraft, known: Known) -> dict[str, Any]:
    """The form as the letter fills it."""
    said = draft.said
    text = said["text"]
    title = said["subject"] or text.strip().split("\n", 1)[0][:LONGEST_TITLE]
    name = said["sender"]["name"] or said["sender"]["address"]
    stranger = name if name and known.sender is None and known.direction != "out" else ""
    return {
        "partners": [draft.partnership] if draft.partnership else known.partnerships,
        "title": _in_its_language(title),
        "when": _day(said),
        "kind": EntryKind.LETTER,
        "direction": known.direction,
        "outcome": _in_its_language(text),
        "people": known.people,
        "people_words": _in_its_language(stranger),
        "promised_side": Side.OURS,
    }


def _in_its_language(text: str) -> LocalizedText:
    return LocalizedText.of(**{language_of(text): text})


def _day(said: dict[str, Any]) -> str:
    """The day in the zone of its writer; today for a chat, '' for a mail without a date."""
    day = said["sent"][:10]
    today = timezone.localdate()
    if day:
        return day if parse(day).earliest <= today else ""
    return "" if said["sender"]["address"] else today.isoformat()
