"""What came after the story: the agreement takes effect, the first course begins."""

import datetime as dt
from typing import Any

from comity.accounts.models import User
from comity.activities.models import Activity
from comity.activities.statuses import ActivityStatus
from comity.activities.use_cases import change_status as change_activity
from comity.agreements.models import Agreement
from comity.agreements.statuses import AgreementStatus
from comity.agreements.use_cases import change_status as change_agreement
from comity.audit import Actor, use_case
from comity.demo.words import load, text
from comity.partners.models import FocusArea, Initiative, Partnership
from comity.partners.statuses import Stage
from comity.partners.use_cases import change_stage, edit_focus_area, edit_initiative
from comity.timeline.models import Commitment
from comity.timeline.statuses import Side
from comity.timeline.use_cases import keep_commitment, promise, record_entry
from comity.visits.statuses import VisitStatus
from comity.visits.use_cases import record_visit


@use_case
def go_on(*, actor: Actor, keeper: User, today: dt.date) -> None:
    """Two years of work with the story's partner, up to what is prepared now."""
    data = load("sequel")
    ror = load("office")["story_partner"]["ror"]
    partnership = Partnership.objects.get(institution__ror=ror)
    _translate(actor, partnership, data)
    _begin(actor, partnership, data)
    for one in data["entries"]:
        record_entry(
            actor=actor,
            kind=one["kind"],
            when=one["when"],
            title=text(one["title"]),
            outcome=text(one["outcome"]),
            partnerships=[partnership],
        )
    _prepare(actor, partnership, data, keeper, today)


def _translate(actor: Actor, partnership: Partnership, data: dict[str, Any]) -> None:
    """A colleague adds the other languages to what was read in one."""
    for area in FocusArea.objects.filter(partnership=partnership):
        words = data["areas"].get(area.words.shown("en").text)
        if words:
            edit_focus_area(
                actor=actor,
                area=area,
                version=area.version,
                words=text(words, "en"),
                isced=area.isced,
                agreed_when=area.agreed_when,
                agreed_where=area.agreed_where,
                ended_when=area.ended_when,
            )
    frame = load("office")["years_of_culture"]
    for initiative in Initiative.objects.filter(when=frame["period"]):
        edit_initiative(
            actor=actor,
            initiative=initiative,
            version=initiative.version,
            name=text(frame["name"]),
            period=initiative.when,
            declared_by=initiative.declared_by or text(frame["declared_by"]),
            act=initiative.act,
            level=initiative.level or frame["level"],
            aims=initiative.aims,
            places=frame["places"],
            partnerships=initiative.partnerships.all(),
        )


def _begin(actor: Actor, partnership: Partnership, data: dict[str, Any]) -> None:
    """The agreement takes effect; what was promised at the first meeting is kept."""
    began = data["active"]["on"]
    for agreement in Agreement.objects.filter(
        partnerships=partnership, status=AgreementStatus.SIGNED
    ):
        change_agreement(
            actor=actor,
            agreement=agreement,
            version=agreement.version,
            target=AgreementStatus.IN_FORCE,
            on=data["in_force"],
        )
    for activity in Activity.objects.filter(partnerships=partnership, kind="joint_programmes"):
        change_activity(
            actor=actor,
            activity=activity,
            version=activity.version,
            target=ActivityStatus.RUNNING,
        )
    kept_on = dt.date.fromisoformat(began)
    for commitment in Commitment.objects.filter(partnerships=partnership):
        keep_commitment(actor=actor, commitment=commitment, version=commitment.version, on=kept_on)
    partnership.refresh_from_db()
    change_stage(
        actor=actor,
        partnership=partnership,
        version=partnership.version,
        target=Stage.ACTIVE,
        on=began,
        reason=data["active"]["reason"],
    )


def _prepare(
    actor: Actor, partnership: Partnership, data: dict[str, Any], keeper: User, today: dt.date
) -> None:
    promise(
        actor=actor,
        side=Side.OURS,
        words=text(data["promise"]),
        partnerships=[partnership],
        due=today + dt.timedelta(days=16),
        owner=keeper,
    )
    first = today + dt.timedelta(days=23)
    record_visit(
        actor=actor,
        direction="in",
        when=f"{first}/{first + dt.timedelta(days=2)}",
        title=text(data["visit"]["title"]),
        purpose=text(data["visit"]["purpose"]),
        partnerships=[partnership],
        status=VisitStatus.PREPARING,
        member_count=5,
    )
