"""Changing many records of a list at once: choosing, the preview, the change, its Undo.

@GET_AND_POST
@needs("timeline.change_commitment")
def bulk(request):
    return bulk_screen(request, BULK)
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from comity.accounts.requests import Request
from comity.accounts.views.listing import asking
from comity.audit.views.saving import saved_meanwhile
from comity.shared.records import Conflict, Record
from comity.shared.transitions import NotAllowed
from comity.ui import toasts
from comity.ui.lists.bulk import MOST, Act, Bulk, Planned, Stays, seal, unseal


@dataclass(frozen=True, slots=True)
class Line:
    """One record of the preview, or of what was done."""

    record: Record
    url: str
    planned: Planned


def bulk_screen(request: Request, bulk: Bulk) -> HttpResponse:
    """The step that was asked for."""
    if request.method == "POST" and request.POST.get("step") == "undo":
        return _undo(request, bulk)
    sent = request.POST if request.method == "POST" else request.GET
    chosen = _chosen(request, bulk, sent)
    if not chosen:
        toasts.say(request, _("Choose lines of the list first."), error=True)
        return redirect(_back(bulk, sent))
    acts = {act.name: act for act in bulk.acts}
    act = acts.get(sent.get("act", ""))
    if request.method != "POST" or act is None:
        return _choose(request, bulk, chosen, sent)
    form = act.form(request.POST, prefix=act.name)
    if not form.is_valid():
        return _choose(request, bulk, chosen, sent, {act.name: form})
    if sent.get("step") == "change":
        return _change(request, bulk, act, chosen, form)
    return _preview(request, bulk, act, chosen, form)


def _back(bulk: Bulk, sent: Mapping[str, str]) -> str:
    query = sent.get("list", "")
    return f"{reverse(bulk.place)}?{query}" if query else reverse(bulk.place)


def _chosen(request: Request, bulk: Bulk, sent: Any) -> list[Any]:
    """The chosen records that this person sees, or the whole list, as far as it goes at once."""
    rows = bulk.rows(request.user)
    if sent.get("all"):
        listed = bulk.listed(asking(request, sent.get("list", "")))
        sign = "-" if listed.order.descending else ""
        ordered = listed.rows.order_by(f"{sign}{listed.order.column}", f"{sign}pk")
        numbers = list(ordered.values_list("pk", flat=True)[: MOST + 1])
        found = {one.pk: one for one in rows.filter(pk__in=numbers)}
        return [found[number] for number in numbers if number in found]
    codes = list(dict.fromkeys(sent.getlist("one")))[: MOST + 1]
    by_code = {one.code: one for one in rows.filter(code__in=codes)}
    return [by_code[code] for code in codes if code in by_code]


def _shown(bulk: Bulk, chosen: list[Any], sent: Any) -> dict[str, Any]:
    return {
        "title": bulk.label,
        "back_url": _back(bulk, sent),
        "list": sent.get("list", ""),
        "chosen": chosen[:MOST],
        "too_many": len(chosen) > MOST,
        "most": MOST,
    }


def _choose(
    request: Request,
    bulk: Bulk,
    chosen: list[Any],
    sent: Any,
    wrong: Mapping[str, forms.Form] | None = None,
) -> HttpResponse:
    """Step 1: what shall become of them."""
    wrong = wrong or {}
    acts = [(act, wrong.get(act.name) or act.form(prefix=act.name)) for act in bulk.acts]
    context = _shown(bulk, chosen, sent) | {"acts": acts}
    return render(request, "accounts/bulk_choose.html", context)


def _planned(request: Request, act: Act, record: Any, values: dict[str, Any]) -> Planned:
    if not request.user.has_perm(act.permission, record):
        return Planned(why_not=_("You may not change this one."))
    return act.plan(record, values)


def _lines(
    request: Request, bulk: Bulk, act: Act, chosen: list[Any], values: dict[str, Any]
) -> list[Line]:
    return [
        Line(one, reverse(bulk.page, args=[one.code]), _planned(request, act, one, values))
        for one in chosen
    ]


def _preview(
    request: Request, bulk: Bulk, act: Act, chosen: list[Any], form: forms.Form
) -> HttpResponse:
    """Step 2: each record before and after."""
    lines = _lines(request, bulk, act, chosen[:MOST], form.cleaned_data)
    # What was sent is carried along as it was typed, to be read again when it is done.
    context = _shown(bulk, chosen, request.POST) | {
        "act": act,
        "sent": [
            (name, value)
            for name, values in request.POST.lists()
            if name.startswith(f"{act.name}-")
            for value in values
        ],
        "changing": [line for line in lines if not line.planned.why_not],
        "staying": [line for line in lines if line.planned.why_not],
    }
    return render(request, "accounts/bulk_preview.html", context)


def _change(
    request: Request, bulk: Bulk, act: Act, chosen: list[Any], form: forms.Form
) -> HttpResponse:
    """Step 3: change those that were shown, at the versions that were shown."""
    versions = _versions(request)
    kept: list[tuple[str, int, dict[str, Any]]] = []
    staying: list[Line] = []
    for line in _lines(request, bulk, act, chosen[:MOST], form.cleaned_data):
        record = line.record
        if record.code not in versions:
            continue
        known = act.known(record)
        why = line.planned.why_not or _done(
            act.change,
            record,
            actor=request.actor,
            version=versions[record.code],
            values=form.cleaned_data,
        )
        if why:
            staying.append(Line(record, line.url, Planned(why_not=why)))
        else:
            kept.append((record.code, record.version, known))
    undo = seal(request.user, act, kept) if act.undo and kept else ""
    return _told(request, bulk, len(kept), staying, undo)


def _versions(request: Request) -> dict[str, int]:
    """The versions at which the records were shown; anything else is nobody's."""
    pairs = (sent.partition(":") for sent in request.POST.getlist("at"))
    return {
        code: int(version)
        for code, _colon, version in pairs
        if version.isdecimal() and len(version) < 10  # noqa: PLR2004
    }


def _done(change: Callable[..., Any], record: Any, **said: Any) -> str:
    """Change one record; '' when it is done, else why it stays as it is."""
    try:
        change(record=record, **said)
    except Conflict:
        return saved_meanwhile(record)
    except NotAllowed:
        return _("From where it stands now this cannot happen.")
    except Stays as error:
        return str(error)
    return ""


def _undo(request: Request, bulk: Bulk) -> HttpResponse:
    """Take the whole back, as far as nobody saved meanwhile."""
    found = unseal(request.user, request.POST.get("kept", ""))
    act = next((one for one in bulk.acts if found and one.name == found[0]), None)
    if found is None or act is None or act.undo is None:
        toasts.say(request, _("This cannot be taken back any more."), error=True)
        return redirect(_back(bulk, request.POST))
    records = {
        one.code: one
        for one in bulk.rows(request.user).filter(code__in=[code for code, _at, _was in found[1]])
    }
    done, staying = 0, []
    for code, version, known in found[1]:
        record = records.get(code)
        if record is None:
            continue
        url = reverse(bulk.page, args=[code])
        if not request.user.has_perm(act.permission, record):
            staying.append(Line(record, url, Planned(why_not=_("You may not change this one."))))
            continue
        why = _done(act.undo, record, actor=request.actor, version=version, known=known)
        if why:
            staying.append(Line(record, url, Planned(why_not=why)))
        else:
            done += 1
    if not staying:
        words = ngettext("%d is as it was.", "%d are as they were.", done) % done
        toasts.say(request, words)
        return redirect(_back(bulk, request.POST))
    return _told(request, bulk, done, staying, "", undone=True)


def _told(
    request: Request,
    bulk: Bulk,
    done: int,
    staying: list[Line],
    undo: str,
    *,
    undone: bool = False,
) -> HttpResponse:
    """What was done and what was left, by name."""
    context = {
        "title": bulk.label,
        "back_url": _back(bulk, request.POST),
        "list": request.POST.get("list", ""),
        "done": done,
        "staying": staying,
        "undo": undo,
        "undone": undone,
    }
    return render(request, "accounts/bulk_done.html", context)
