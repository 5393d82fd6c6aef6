"""Changing many commitments at once: who sees to them, their day, done."""

import datetime as dt
from typing import Any

from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.views.bulk import bulk_screen
from comity.audit.views.saving import GET_AND_POST
from comity.timeline import use_cases
from comity.timeline.forms.commitment import day_of
from comity.timeline.forms.many import KeptForm, MoveAllForm, OwnerForm
from comity.timeline.models import Commitment
from comity.timeline.queries import commitments
from comity.timeline.statuses import CommitmentStatus
from comity.timeline.views.lists import commitments_listed
from comity.ui.lists.bulk import Act, Bulk, Planned
from comity.ui.lists.cells import day

PERMISSION = "timeline.change_commitment"


def _closed(record: Commitment) -> Planned | None:
    """Only what is open can be moved or done."""
    if record.status == CommitmentStatus.OPEN:
        return None
    words = _("It is closed already: %(status)s.")
    return Planned(why_not=words % {"status": record.get_status_display()})


def _plan_owner(record: Commitment, values: dict[str, Any]) -> Planned:
    if record.owner == values["owner"]:
        return Planned(why_not=_("It is so already."))
    return Planned(str(record.owner or _("nobody yet")), str(values["owner"]))


def _give(*, actor: Any, record: Commitment, version: int, owner: Any) -> None:
    use_cases.edit_commitment(
        actor=actor,
        commitment=record,
        version=version,
        side=record.side,
        words=record.words,
        partnerships=record.partnerships.all(),
        owner=owner,
        person=record.person,
    )


def _give_back(*, known: dict[str, Any], **said: Any) -> None:
    _give(owner=get_user_model().objects.filter(pk=known["owner"]).first(), **said)


def _plan_day(record: Commitment, values: dict[str, Any]) -> Planned:
    to = day_of(values["due"])
    if record.due == to:
        return Planned(why_not=_("It is so already."))
    return _closed(record) or Planned(day(record.due) or _("no day"), day(to))


def _move(*, record: Commitment, values: dict[str, Any], **said: Any) -> None:
    use_cases.move_commitment(
        commitment=record, due=day_of(values["due"]), reason=values["reason"], **said
    )


def _move_back(*, record: Commitment, known: dict[str, Any], **said: Any) -> None:
    due = dt.date.fromisoformat(known["due"]) if known["due"] else None
    use_cases.move_commitment(commitment=record, due=due, reason=_("Taken back."), **said)


def _plan_kept(record: Commitment, _values: dict[str, Any]) -> Planned:
    open_now, kept = CommitmentStatus.OPEN.label, CommitmentStatus.KEPT.label
    return _closed(record) or Planned(str(open_now), str(kept))


def _keep(*, record: Commitment, values: dict[str, Any], **said: Any) -> None:  # noqa: ARG001 - nothing is asked
    use_cases.keep_commitment(commitment=record, on=timezone.localdate(), **said)


def _reopen(*, record: Commitment, known: dict[str, Any], **said: Any) -> None:  # noqa: ARG001 - nothing was kept
    use_cases.reopen_commitment(commitment=record, **said)


ACTS = (
    Act(
        name="owner",
        label=gettext_lazy("Who sees to it"),
        verb=gettext_lazy("Give them to this colleague"),
        permission=PERMISSION,
        form=OwnerForm,
        plan=_plan_owner,
        change=lambda *, values, **said: _give(owner=values["owner"], **said),
        known=lambda record: {"owner": record.owner_id},
        undo=_give_back,
    ),
    Act(
        name="day",
        label=gettext_lazy("Another day"),
        verb=gettext_lazy("Move them to this day"),
        permission=PERMISSION,
        form=MoveAllForm,
        plan=_plan_day,
        change=_move,
        known=lambda record: {"due": record.due.isoformat() if record.due else ""},
        undo=_move_back,
    ),
    Act(
        name="kept",
        label=pgettext_lazy("commitments", "Done today"),
        verb=gettext_lazy("Mark them as done"),
        permission=PERMISSION,
        form=KeptForm,
        plan=_plan_kept,
        change=_keep,
        undo=_reopen,
    ),
)

BULK = Bulk(
    place="timeline:commitments",
    label=gettext_lazy("Change commitments"),
    listed=commitments_listed,
    rows=commitments.with_everything,
    page="timeline:commitment",
    acts=ACTS,
)


@GET_AND_POST
@needs(PERMISSION)
def bulk(request: Request) -> HttpResponse:
    """Choose, look at what would change, change."""
    return bulk_screen(request, BULK)
