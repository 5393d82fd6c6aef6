"""The columns of the list of people with access, for administrators."""

from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from comity.accounts.models import User
from comity.ui.lists import Column
from comity.ui.lists.cells import address, day
from comity.ui.lists.table import none_cell, sign_cell
from comity.ui.status import Status


def _name(one: User) -> SafeString:
    link = address("accounts:edit", one.code)
    return format_html('<a href="{}">{}</a><small>{}</small>', link, one.name, one.email)


def _last(one: User) -> str:
    return day(timezone.localtime(one.last_login).date()) if one.last_login else ""


def _access(one: User) -> Status:
    if not one.is_active:
        return Status(_("may not log in"), "full", "grey")
    if one.last_login:
        return Status(_("may log in"), "full", "green")
    return Status(_("invited"), "ring", "blue")


COLUMNS = (
    Column("name", lazy("Name"), lambda one: one.name, html=_name, always=True, sort="name"),
    Column(
        "email", lazy("Email"), lambda one: one.email, filed=True,
        permission="accounts.manage_people",
    ),
    Column(
        "roles", lazy("Roles"), lambda one: ", ".join(one.role_names),
        html=lambda one: ", ".join(one.role_names) or none_cell(_("no role")),
    ),
    Column(
        "last", lazy("Last log-in"), lambda one: one.last_login,
        html=lambda one: _last(one) or none_cell(_("never")),
    ),
    Column(
        "access", lazy("Access"), lambda one: str(_access(one).word),
        html=lambda one: sign_cell(_access(one)),
    ),
)  # fmt: skip
