"""Who has access: for administrators."""

import logging
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from comity.accounts import queries
from comity.accounts.columns import COLUMNS
from comity.accounts.forms import AddAccountForm, EditAccountForm
from comity.accounts.models import User
from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.roles import Role
from comity.accounts.sign_in.links import password_link, send_invitation
from comity.accounts.use_cases import (
    EmailTaken,
    LastAdministrator,
    add_account,
    edit_account,
    reset_factors,
)
from comity.accounts.views.listing import list_screen
from comity.shared.paging import Order
from comity.shared.records import Conflict
from comity.ui import toasts
from comity.ui.lists import Listed, read

logger = logging.getLogger("comity.accounts")
ASKED = ("name", "email", "roles", "is_active", "version")


def _account(code: str) -> User:
    return get_object_or_404(User.objects, code=code)


@require_safe
@needs("accounts.manage_people")
def people(request: Request) -> HttpResponseBase:
    """The list."""
    access = [
        ("active", _("may log in")),
        ("invited", _("invited")),
        ("closed", _("may not log in")),
    ]
    asked = read(
        request,
        COLUMNS,
        filters=[("role", _("Role"), Role.choices), ("access", _("Access"), access)],
        sorts=("name",),
    )
    rows = queries.people(text=asked.text, role=asked["role"], access=asked["access"])
    return list_screen(
        request,
        Listed(asked, rows, Order("name_key", descending=asked.sort.startswith("-"))),
        place="accounts:people",
        name=_("People with access"),
        template="accounts/people.html",
        everything=queries.people(),
    )


@needs("accounts.manage_people")
def add(request: Request) -> HttpResponseBase:
    """A new account, whose owner chooses the password by a link."""
    mine = request.user
    initial = {"language": mine.language, "time_zone": mine.time_zone}
    form = AddAccountForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            user = add_account(actor=request.actor, **form.cleaned_data)
        except EmailTaken:
            form.add_error("email", _taken())
        else:
            return _invited(request, user)
    return render(request, "accounts/add.html", {"form": form})


@needs("accounts.manage_people", _account)
def edit(request: Request, user: User) -> HttpResponseBase:
    """Name, email, roles, and whether the person may log in."""
    form = EditAccountForm(
        request.POST or None, initial={name: getattr(user, name) for name in ASKED}
    )
    if request.method == "POST" and form.is_valid():
        try:
            edit_account(actor=request.actor, user=user, **form.cleaned_data)
        except EmailTaken:
            form.add_error("email", _taken())
        except LastAdministrator:
            words = _("This is the last administrator who may log in. Name another one first.")
            form.add_error(None, words)
        except Conflict:
            words = _("Somebody else saved this account. Load the page again to see what changed.")
            form.add_error(None, words)
        else:
            toasts.say(request, _("The account of %(name)s is saved.") % {"name": user.name})
            return redirect("accounts:people")
        user.refresh_from_db()
    return render(request, "accounts/edit.html", _shown(form, user))


def _shown(form: EditAccountForm, user: User) -> dict[str, Any]:
    return {"form": form, "account": user, "factors": queries.factors_of(user)}


@require_POST
@needs("accounts.manage_people", _account)
def reset_second_step(request: Request, user: User) -> HttpResponseBase:
    """Let somebody in by the password alone, who lost phone and codes."""
    reset_factors(actor=request.actor, user=user)
    words = _("%(name)s logs in by the password alone now, and is logged out everywhere.")
    toasts.say(request, words % {"name": user.name})
    return redirect("accounts:edit", code=user.code)


def _taken() -> str:
    return _("Somebody has this address already. Look them up in the list.")


@require_POST
@needs("accounts.manage_people", _account)
def invite(request: Request, user: User) -> HttpResponseBase:
    """A new link for somebody who lost theirs."""
    if not user.is_active:
        raise PermissionDenied
    return _invited(request, user)


def _invited(request: Request, user: User) -> HttpResponseBase:
    """The link, sent by mail; shown too where the mail did not go out."""
    link, sent = password_link(user), True
    try:
        send_invitation(request, user, link)
    except OSError as error:
        sent = False
        logger.warning("mail to user %s did not go out: %s", user.pk, error)
    shown: dict[str, Any] = {"account": user, "link": link, "sent": sent}
    response = render(request, "accounts/invited.html", shown)
    response["Cache-Control"] = "no-store"
    return response
