"""Saying that two records are the same, looking at both, merging them, undoing it."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import (
    GET_AND_POST,
    done,
    one_of,
    saved_meanwhile,
    sent_version,
    show_form,
)
from comity.dossier.forms.merging import MergeForm, SameAsForm
from comity.dossier.merging import suspects
from comity.dossier.merging.choices import choices, in_order, pairs_of
from comity.dossier.merging.relations import KINDS
from comity.dossier.models import MergeRun
from comity.dossier.queries import merging as queries
from comity.dossier.use_cases import (
    CannotMerge,
    CannotUndo,
    merge_records,
    say_different,
    undo_merge,
)
from comity.shared.paging import Order, Page, page
from comity.shared.records import Conflict
from comity.ui import toasts
from comity.ui.pages import page_of


def _one(kind: str, code: str) -> Any:
    if kind not in KINDS:
        raise Http404
    return one_of(KINDS[kind].objects, code)


@GET_AND_POST
@needs("dossier.merge_records")
def same_as(request: Request, kind: str, code: str) -> HttpResponse:
    """Choose the record that this one is the same as."""
    record = _one(kind, code)
    form = SameAsForm(request.POST or None, kind=kind)
    if request.method == "POST" and form.is_valid():
        other = form.cleaned_data["other"]
        if other != record:
            first, second = in_order(record, other)
            return redirect("dossier:merge", kind, first.code, second.code)
        form.add_error("other", _("This is the same record already."))
    return show_form(
        request,
        form,
        title=_("This is the same as …"),
        verb=_("Look at both"),
        back_url=page_of(record),
        back_label=str(record),
        record=record,
        template="dossier/merging/same_as.html",
    )


@GET_AND_POST
@needs("dossier.merge_records")
def merge(request: Request, kind: str, code: str, other: str) -> HttpResponse:
    """Both side by side, what moves, and the button."""
    winner, loser = _one(kind, code), _one(kind, other)
    both = kind != "partnership" or request.GET.get("both") != "no"
    pairs = pairs_of(kind, winner, loser, both=both)
    form = MergeForm(
        request.POST or None,
        pairs=pairs,
        found=[choice for pair in pairs for choice in choices(pair)],
    )
    if request.method == "POST" and form.is_valid():
        try:
            run = merge_records(
                actor=request.actor,
                kind=kind,
                winner=winner,
                loser=loser,
                versions=form.versions(),
                chosen=form.chosen(),
                both=both,
            )
        except Conflict as conflict:
            toasts.say(request, saved_meanwhile(conflict.record), error=True)
            return redirect(request.get_full_path())
        except CannotMerge as why:
            form.add_error(None, str(why))
        else:
            return done(
                request, _("The two are one now."), reverse("dossier:merged", args=[run.code])
            )
    return render(
        request,
        "dossier/merging/merge.html",
        {
            "form": form,
            "kind": kind,
            "winner": winner,
            "loser": loser,
            "swap": in_order(loser, winner)[0] == loser,
            "both": both,
            "pairs": [(pair, page_of(pair.winner), page_of(pair.loser)) for pair in pairs],
            "moving": queries.moving(pairs),
            "back_url": page_of(winner),
        },
    )


@require_POST
@needs("dossier.merge_records")
def different(request: Request, kind: str, code: str, other: str) -> HttpResponse:
    """These two are not the same."""
    first, second = _one(kind, code), _one(kind, other)
    say_different(actor=request.actor, one=first, other=second)
    to = reverse("dossier:duplicates") + f"?kind={kind}"
    return done(request, _("They stay two, and are not suggested again."), to)


@require_safe
@needs("dossier.view_mergerun")
def merged(request: Request, code: str) -> HttpResponse:
    """What one merge did, and the way back."""
    run = one_of(MergeRun.objects.select_related("made_by", "undone_by"), code)
    pairs = list(run.pairs.all())
    records = queries.records_of(pairs)
    lines = [
        (records[pair.label, pair.winner_id], records[pair.label, pair.loser_id])
        for pair in reversed(pairs)
    ]
    return render(
        request,
        "dossier/merging/merged.html",
        {
            "run": run,
            "lines": [
                (winner, page_of(winner), loser, page_of(loser))  # type: ignore[arg-type] # Records
                for winner, loser in lines
            ],
            "done": queries.done(run),
            "left": queries.left(run),
            "may_undo": run.can_be_undone and request.user.has_perm("dossier.merge_records"),
        },
    )


@require_POST
@needs("dossier.merge_records")
def undo(request: Request, code: str) -> HttpResponse:
    """Two again."""
    run = one_of(MergeRun.objects, code)
    to = reverse("dossier:merged", args=[code])
    try:
        left = undo_merge(actor=request.actor, run=run, version=sent_version(request))
    except Conflict:
        toasts.say(request, saved_meanwhile(run), error=True)
        return redirect(to)
    except CannotUndo as why:
        toasts.say(request, str(why), error=True)
        return redirect(to)
    words = _("They are two again.")
    if left:
        words = _("They are two again. What was changed since stays as it is: see below.")
    return done(request, words, to)


@require_safe
@needs("dossier.merge_records")
def duplicates(request: Request) -> HttpResponse:
    """What looks like the same, and what was merged lately."""
    kind = request.GET.get("kind", "institution")
    cursor = request.GET.get("cursor", "")
    shown: dict[str, Any] = {}
    if kind == "merged":
        shown["page"] = _runs(cursor)
    elif kind == "person":
        shown["page"] = _slice(suspects.people(), cursor)
    else:
        kind = "institution"
        shown["page"] = suspects.institutions(cursor)
    return render(request, "dossier/merging/duplicates.html", {"kind": kind, **shown})


def _runs(cursor: str) -> Page:
    runs = MergeRun.objects.select_related("made_by").prefetch_related("pairs")
    found = page(runs, order=Order("id", descending=True), cursor=cursor, size=suspects.PAGE_SIZE)
    pairs = [pair for run in found.rows for pair in run.pairs.all()]
    records = queries.records_of(pairs)
    rows = []
    for run in found.rows:
        last = list(run.pairs.all())[-1]
        winner, loser = (records[last.label, key] for key in (last.winner_id, last.loser_id))
        rows.append((run, winner, loser))
    return Page(rows, found.earlier, found.later)


def _slice(found: list[suspects.Suspected], cursor: str) -> Page:
    """A page of what was found in memory; the cursor counts."""
    size = suspects.PAGE_SIZE
    start = int(cursor) if cursor.isdecimal() and len(cursor) < 9 else 0  # noqa: PLR2004
    return Page(
        found[start : start + size],
        str(max(start - size, 0)) if start else "",
        str(start + size) if start + size < len(found) else "",
    )
