"""The text with its evidence on the left, what it proposes on the right."""

from typing import Any

from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.documents.models import Source
from comity.documents.queries import records_of
from comity.institutions.models import Institution
from comity.partners.models import Partnership
from comity.reading.forms import form_for
from comity.reading.models import Draft, Proposal
from comity.reading.queries.drafts import visible_to
from comity.reading.shown import Names, shown
from comity.reading.statuses import DraftState
from comity.ui import toasts
from comity.ui.pages import page_of


def by_code(code: str) -> Draft:
    """The draft of this code, thrown away or not; raises Http404."""
    found: Draft | None = Draft.objects.select_related("owner", "source").filter(code=code).first()
    if found is None:
        raise Http404
    return found


def is_dropped(request: Request, draft: Draft) -> HttpResponse | None:
    """The way on from a draft that was thrown away, in another window perhaps."""
    if draft.state != DraftState.DROPPED:
        return None
    words = _("This draft was thrown away. Read the text again to begin anew.")
    toasts.say(request, words, error=True)
    return redirect("reading:start")


@require_safe
@needs("reading.view_draft", by_code)
def page(request: Request, draft: Draft) -> HttpResponse:
    """The draft; `?change=REF` opens the form of one proposal in its place."""
    if gone := is_dropped(request, draft):
        return gone
    if not visible_to(request.user).filter(pk=draft.pk).exists():
        raise Http404
    return show_draft(request, draft, changing=request.GET.get("change", ""))


def show_draft(
    request: Request,
    draft: Draft,
    *,
    changing: str = "",
    form: Any = None,
    problem: tuple[str, str] = ("", ""),
    status: int = 200,
) -> HttpResponse:
    """The draft's page; `problem` is (ref, sentence) of a proposal that cannot be taken."""
    proposals = list(draft.proposals.order_by("order"))
    by_ref = {each.ref: each for each in proposals}
    may_change = draft.state == DraftState.OPEN and request.user.has_perm(
        "reading.change_draft", draft
    )
    chosen = by_ref.get(changing)
    if form is None and may_change and chosen is not None and chosen.is_open:
        form = form_for(chosen, Names(draft, by_ref))
    context = {
        "draft": draft,
        "shown": shown(draft, proposals),
        "changing": changing if form else "",
        "form": form,
        "read_before": _read_before(draft),
        "problem_ref": problem[0],
        "problem": problem[1],
        "links": _links(proposals),
        "partners": _partners(proposals),
        "may_change": may_change,
        "may_record": may_change and request.user.has_perm("reading.record_draft"),
    }
    return render(request, "reading/draft.html", context, status=status)


def _read_before(draft: Draft) -> Source | None:
    """The same text as somebody read it before this draft was begun."""
    source = draft.source
    return source if source is not None and source.created_at < draft.created_at else None


def _links(proposals: list[Proposal]) -> dict[str, str]:
    """Ref -> the page of the record that it is, or has become."""
    keys = {each.ref: _key(each) for each in proposals}
    found = records_of(key for key in keys.values() if key)
    return {ref: page_of(found[key]) for ref, key in keys.items() if key in found}


def _key(proposal: Proposal) -> tuple[str, int] | None:
    label = proposal.result_label or proposal.known_label
    pk = proposal.result_id or proposal.known_id
    return (label, pk) if label and pk else None


def _partners(proposals: list[Proposal]) -> list[Partnership]:
    """The partnerships that this draft was recorded into, new ones and those that stood before."""
    if not any(each.result_id for each in proposals):
        return []
    ids: dict[str, set[int]] = {}
    for label, pk in filter(None, map(_key, proposals)):
        ids.setdefault(label, set()).add(pk)
    new = Q(pk__in=ids.get(Partnership._meta.label_lower, ()))
    stood = Q(institution__in=ids.get(Institution._meta.label_lower, ()))
    return list(Partnership.objects.filter(new | stood))
