"""What came after the story: the agreement takes effect, the first course begins."""

import datetime as dt

from comity.accounts.models import User
from comity.agreements.models import Agreement
from comity.agreements.statuses import AgreementStatus
from comity.agreements.use_cases import change_status
from comity.audit import Actor, use_case
from comity.demo.words import load, text
from comity.partners.models import Partnership
from comity.partners.statuses import Stage
from comity.partners.use_cases import change_stage
from comity.timeline.statuses import Side
from comity.timeline.use_cases import promise, record_entry
from comity.visits.statuses import VisitStatus
from comity.visits.use_cases import record_visit


@use_case
def go_on(*, actor: Actor, keeper: User, today: dt.date) -> None:
    """Two years of work with the story's partner, up to what is prepared now."""
    data = load("sequel")
    ror = load("office")["story_partner"]["ror"]
    partnership = Partnership.objects.get(institution__ror=ror)
    agreement = Agreement.objects.filter(partnerships=partnership).first()
    if agreement and agreement.status == AgreementStatus.SIGNED:
        change_status(
            actor=actor,
            agreement=agreement,
            target=AgreementStatus.IN_FORCE,
            on=data["in_force"],
        )
    for one in data["entries"]:
        record_entry(
            actor=actor,
            kind=one["kind"],
            when=one["when"],
            title=text(one["title"]),
            outcome=text(one["outcome"]),
            partnerships=[partnership],
        )
    partnership.refresh_from_db()
    change_stage(
        actor=actor,
        partnership=partnership,
        target=Stage.ACTIVE,
        on=data["active"]["on"],
        reason=data["active"]["reason"],
    )
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
