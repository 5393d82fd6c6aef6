"""Lists that a person keeps under a name: opened from the list itself, kept in order here."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from comity.accounts import queries, use_cases
from comity.accounts.forms import SaveListForm
from comity.accounts.models import SavedList
from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.use_cases import delete_record, restore_record
from comity.audit.views.saving import into_bin, out_of_bin, saved_meanwhile, sent_version
from comity.shared.paging import Order, page
from comity.shared.records import Conflict
from comity.ui import toasts
from comity.ui.lists import Asked
from comity.ui.menu import places, url_or_none

SIZE = 50
MOST_IN_MENU = 30


@dataclass(frozen=True, slots=True)
class Line:
    """A saved list as it is shown: where it opens, whose it is."""

    saved: SavedList
    address: str
    place: str | Promise
    mine: bool


def _saved(code: str) -> SavedList:
    return get_object_or_404(SavedList.objects.select_related("owner"), code=code)


def _dropped(code: str) -> SavedList:
    return get_object_or_404(SavedList.all_objects.exclude(deleted_at=None), code=code)


def address_of(saved: SavedList) -> str:
    """Where it opens; '' when its place is no address any more."""
    here = url_or_none(saved.place)
    asked = f"{saved.query}&" if saved.query else ""
    return f"{here}?{asked}saved={saved.code}" if here else ""


def saved_for(request: Request, place: str, asked: Asked) -> dict[str, Any]:
    """What `accounts/saved_menu.html` shows on the list at `place`; one query."""
    found = queries.lists_of(request.user).filter(place=place)[:MOST_IN_MENU]
    lines = list(_lines(request, found))
    opened = request.GET.get("saved", "")
    return {
        "saved_lists": lines,
        "saved_now": next((line.saved for line in lines if line.saved.code == opened), None),
        "saved_place": place,
        "saved_query": asked.query,
    }


def _lines(request: Request, found: Any) -> Iterator[Line]:
    labels = {place.url_name: place.label for place in places()}
    for one in found:
        mine = one.owner_id == request.user.pk
        yield Line(one, address_of(one), labels.get(one.place, one.place), mine)


@require_safe
@needs("accounts.save_list")
def saved_lists(request: Request) -> HttpResponse:
    """All that this person may open, by name."""
    found = page(
        queries.lists_of(request.user),
        order=Order("name"),
        cursor=request.GET.get("cursor", ""),
        size=SIZE,
    )
    context = {"page": found, "lines": list(_lines(request, found.rows))}
    return render(request, "accounts/saved_lists.html", context)


@require_POST
@needs("accounts.save_list")
def save_list(request: Request) -> HttpResponse:
    """Keep the list that was on the screen, and go on in it."""
    form = SaveListForm(request.POST)
    if not form.is_valid():
        first = next(iter(form.errors.values()))
        toasts.say(request, f"{_('The list is not saved.')} {first[0]}", error=True)
        place = url_or_none(request.POST.get("place", "")) or reverse("accounts:saved_lists")
        query = request.POST.get("query", "")
        return redirect(f"{place}?{query}" if query else place)
    made = use_cases.save_list(actor=request.actor, owner=request.user, **form.cleaned_data)
    toasts.say(request, _("The list is saved as “%(name)s”.") % {"name": made.name})
    return redirect(address_of(made))


@require_POST
@needs("accounts.change_savedlist", _saved)
def edit_list(request: Request, saved: SavedList) -> HttpResponse:
    """Another name, shared or not."""
    to = redirect("accounts:saved_lists")
    name = request.POST.get("name", "").strip()[:100]
    if not name:
        toasts.say(request, _("Write a name for the list."), error=True)
        return to
    shared = request.POST.get("shared") == "on"
    edit = partial(use_cases.edit_list, actor=request.actor, saved=saved)
    try:
        edit(version=sent_version(request), name=name, shared=shared)
    except use_cases.ListNameTaken:
        toasts.say(request, _("You have a list of this name already."), error=True)
    except Conflict:
        toasts.say(request, saved_meanwhile(saved), error=True)
    else:
        toasts.say(request, _("Saved."))
    return to


@require_POST
@needs("accounts.change_savedlist", _saved)
def drop_list(request: Request, saved: SavedList) -> HttpResponse:
    """Take it off; the records in it stay as they are."""
    here = reverse("accounts:saved_lists")
    return into_bin(
        request,
        saved,
        partial(delete_record, actor=request.actor, record=saved),
        page=here,
        undo=reverse("accounts:bring_back_list", args=[saved.code]),
        to=here,
    )


@require_POST
@needs("accounts.change_savedlist", _dropped)
def bring_back_list(request: Request, saved: SavedList) -> HttpResponse:
    """Undo of dropping it."""
    here = reverse("accounts:saved_lists")
    restore = partial(restore_record, actor=request.actor, record=saved)
    return out_of_bin(request, saved, restore, page=here, to=here)
