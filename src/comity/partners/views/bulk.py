"""Changing many partners at once: who looks after them, tier, next review, units of ours."""

import datetime as dt
from functools import cache
from typing import Any

from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.views.bulk import bulk_screen
from comity.audit.views.saving import GET_AND_POST
from comity.institutions.models import Unit
from comity.partners import use_cases
from comity.partners.forms.many import NOBODY, PartnersForm
from comity.partners.models import Partnership
from comity.partners.queries.partnerships import visible_to
from comity.partners.statuses import Tier
from comity.partners.views.partner_list import listed
from comity.shared.edtf import parse
from comity.ui.lists.bulk import Act, Bulk, Planned
from comity.ui.lists.cells import day

PERMISSION = "partners.change_partnership"


def _rows(user: Any) -> Any:
    return visible_to(user).select_related("owner", "deputy").prefetch_related("units")


def _now(record: Partnership) -> dict[str, Any]:
    """What the office decided, as the use case takes it."""
    return {
        "owner": record.owner,
        "deputy": record.deputy,
        "tier": record.tier,
        "next_review": record.next_review,
        "units": list(record.units.all()),
    }


def _then(record: Partnership, values: dict[str, Any]) -> dict[str, Any]:
    """The same with what the form says."""
    then = _now(record)
    for name in ("owner", "deputy"):
        if values[name] != "":
            then[name] = values[name]
    if values["tier"]:
        then["tier"] = "" if values["tier"] == NOBODY else values["tier"]
    if values["next_review"]:
        then["next_review"] = parse(values["next_review"]).earliest
    units = [unit for unit in then["units"] if unit != values["remove_unit"]]
    if values["add_unit"] and values["add_unit"] not in units:
        units.append(values["add_unit"])
    return then | {"units": units}


@cache
def _labels() -> dict[str, Any]:
    return {
        "owner": gettext_lazy("Owner"),
        "deputy": gettext_lazy("Deputy"),
        "tier": gettext_lazy("Tier"),
        "next_review": gettext_lazy("Next review"),
        "units": gettext_lazy("Our units involved"),
    }


def _shown(name: str, value: Any) -> str:
    if name == "units":
        return "; ".join(str(unit) for unit in value) or pgettext("units", "none")
    if name == "tier":
        return str(Tier(value).label) if value else pgettext("tier", "none")
    if name == "next_review":
        return day(value) or _("no day set")
    return str(value) if value else pgettext("owner", "nobody")


def _plan(record: Partnership, values: dict[str, Any]) -> Planned:
    now, then = _now(record), _then(record, values)
    changed = [name for name in _labels() if now[name] != then[name]]
    if not changed:
        return Planned(why_not=_("It is so already."))

    def lines(said: dict[str, Any]) -> str:
        return "\n".join(f"{_labels()[name]}: {_shown(name, said[name])}" for name in changed)

    return Planned(lines(now), lines(then))


def _change(*, record: Partnership, values: dict[str, Any], **said: Any) -> None:
    use_cases.edit_partnership(partnership=record, **_then(record, values), **said)


def _known(record: Partnership) -> dict[str, Any]:
    now = _now(record)
    return {
        "owner": record.owner_id,
        "deputy": record.deputy_id,
        "tier": record.tier,
        "next_review": record.next_review.isoformat() if record.next_review else "",
        "units": [unit.pk for unit in now["units"]],
    }


def _undo(*, record: Partnership, known: dict[str, Any], **said: Any) -> None:
    people = get_user_model().objects.in_bulk([known["owner"] or 0, known["deputy"] or 0])
    review = known["next_review"]
    use_cases.edit_partnership(
        partnership=record,
        tier=known["tier"],
        owner=people.get(known["owner"]),
        deputy=people.get(known["deputy"]),
        units=Unit.objects.filter(pk__in=known["units"]),
        next_review=dt.date.fromisoformat(review) if review else None,
        **said,
    )


BULK = Bulk(
    place="partners:list",
    label=gettext_lazy("Change partners"),
    listed=listed,
    rows=_rows,
    page="dossier:partner",
    acts=[
        Act(
            name="decided",
            label=gettext_lazy("What shall change; what is left empty stays as it is"),
            verb=gettext_lazy("Change these partners"),
            permission=PERMISSION,
            form=PartnersForm,
            plan=_plan,
            change=_change,
            known=_known,
            undo=_undo,
        )
    ],
)


@GET_AND_POST
@needs(PERMISSION)
def bulk(request: Request) -> HttpResponse:
    """Choose, look at what would change, change."""
    return bulk_screen(request, BULK)
