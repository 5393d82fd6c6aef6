"""Agreements of one partner: in every status an agreement can have."""

import datetime as dt
from itertools import pairwise

from comity.agreements.models import Agreement, AgreementParty, AgreementStatusChange
from comity.agreements.statuses import AgreementStatus as S
from comity.demo.office import Office
from comity.demo.partners import Partner
from comity.demo.pile import Pile
from comity.demo.words import load
from comity.partners.statuses import Stage
from comity.shared.localized_text import LocalizedText
from comity.shared.search_column import search_lines
from comity.timeline.models import Entry

YEARS = 5
# How it came to where it stands.
WAYS: dict[str, tuple[S, ...]] = {
    S.DRAFT: (S.DRAFT,),
    S.NEGOTIATING: (S.DRAFT, S.NEGOTIATING),
    S.IN_APPROVAL: (S.DRAFT, S.NEGOTIATING, S.IN_APPROVAL),
    S.APPROVED: (S.DRAFT, S.NEGOTIATING, S.IN_APPROVAL, S.APPROVED),
    S.AWAITING_SIGNATURES: (S.DRAFT, S.IN_APPROVAL, S.APPROVED, S.AWAITING_SIGNATURES),
    S.SIGNED: (S.DRAFT, S.NEGOTIATING, S.SIGNED),
    S.IN_FORCE: (S.DRAFT, S.SIGNED, S.IN_FORCE),
    S.EXPIRING: (S.SIGNED, S.IN_FORCE, S.EXPIRING),
    S.RENEWED: (S.SIGNED, S.IN_FORCE, S.EXPIRING, S.RENEWED),
    S.EXPIRED: (S.SIGNED, S.IN_FORCE, S.EXPIRED),
    S.TERMINATED: (S.SIGNED, S.IN_FORCE, S.TERMINATED),
    S.ARCHIVED: (S.SIGNED, S.IN_FORCE, S.EXPIRED, S.ARCHIVED),
}
LATER = ("exchange", "double_degree", "joint_lab", "research", "implementing")
ON_THE_WAY = (S.DRAFT, S.NEGOTIATING, S.IN_APPROVAL, S.APPROVED, S.AWAITING_SIGNATURES)


def agree(partner: Partner, office: Office, pile: Pile, today: dt.date) -> list[Agreement]:
    """What was signed with the partner, and what is on the way."""
    dice, made = partner.dice, []
    for day, entry in partner.signed:
        kind = "memorandum" if dice.chance(0.2) else "framework"
        made.append(_signed(partner, office, pile, kind, day, today, entry=entry))
    if made and partner.stage == Stage.ACTIVE:
        day = partner.began or made[0].latest or today
        for kind in dice.some(LATER, dice.number(0, 2)):
            later = min(day + dt.timedelta(days=dice.number(30, 700)), partner.until)
            made.append(_signed(partner, office, pile, kind, later, today, parent=made[0]))
    chance = {Stage.EXPLORING: 0.7, Stage.AGREED: 0.3, Stage.ACTIVE: 0.25}.get(
        Stage(partner.stage), 0.0
    )
    if dice.chance(chance):
        kind = "framework" if not made else dice.pick(("exchange", "double_degree", "research"))
        status = dice.pick(ON_THE_WAY)
        made.append(
            _make(partner, office, pile, kind, status, today, parent=made[0] if made else None)
        )
    return made


def _signed(
    partner: Partner,
    office: Office,
    pile: Pile,
    kind: str,
    day: dt.date,
    today: dt.date,
    *,
    entry: Entry | None = None,
    parent: Agreement | None = None,
) -> Agreement:
    term = partner.dice.pick((YEARS, YEARS, 3))
    end = _years_on(day, term)
    status = _status(partner, day, end, today)
    if status in {S.RENEWED, S.EXPIRING}:
        while end <= today:
            end = _years_on(end, term)
    return _make(
        partner, office, pile, kind, status, today, day=day, end=end, entry=entry, parent=parent
    )


def _status(partner: Partner, day: dt.date, end: dt.date, today: dt.date) -> S:
    left = (end - today).days
    if partner.stage == Stage.ENDED:
        return partner.dice.pick((S.EXPIRED, S.TERMINATED, S.ARCHIVED))
    if left <= 0:
        if partner.stage == Stage.DORMANT:
            return partner.dice.pick((S.EXPIRED, S.EXPIRED, S.ARCHIVED))
        return S.RENEWED
    if (today - day).days < 25:
        return S.SIGNED
    return S.EXPIRING if left < 180 else S.IN_FORCE


def _make(
    partner: Partner,
    office: Office,
    pile: Pile,
    kind: str,
    status: S,
    today: dt.date,
    *,
    day: dt.date | None = None,
    end: dt.date | None = None,
    entry: Entry | None = None,
    parent: Agreement | None = None,
) -> Agreement:
    dice = partner.dice
    agreement = Agreement(
        kind=kind,
        status=status,
        title=partner.writer.write(load("agreements")[kind], everywhere=0.7),
        number=f"{day.year % 100}-{dice.number(100, 999)}" if day and dice.chance(0.8) else "",
        parent=parent,
        place=entry.place if entry else LocalizedText(),
        in_force_from=day.isoformat() if day else "",
        in_force_until=end.isoformat() if end else "",
        in_force_until_on=end,
        entry=entry,
    )
    agreement.set_when(day.isoformat() if day else "")
    agreement.search = search_lines(agreement.title, agreement.number)
    pile.add(agreement)
    pile.link(agreement, "partnerships", [partner.partnership])
    pile.link(agreement, "focus_areas", dice.some(partner.focus_areas, 2))
    heads = [person for person in partner.people[:1] if day]
    pile.add(AgreementParty(agreement=agreement, institution=office.home))
    pile.add(
        AgreementParty(
            agreement=agreement,
            institution=partner.institution,
            signatory=heads[0] if heads else None,
        )
    )
    _way(partner, pile, agreement, day or today - dt.timedelta(days=dice.number(5, 60)), today)
    return agreement


def _way(partner: Partner, pile: Pile, agreement: Agreement, day: dt.date, today: dt.date) -> None:
    way = WAYS[agreement.status]
    for source, target in pairwise(("", *way)):
        change = AgreementStatusChange(
            agreement=agreement, source=source, target=target, entered_by=partner.owner.name
        )
        on = {S.EXPIRING: today, S.RENEWED: today, S.EXPIRED: agreement.in_force_until_on}
        change.set_when(str(min(on.get(S(target)) or day, today)))
        pile.add(change)


def _years_on(day: dt.date, years: int) -> dt.date:
    """The day before the same day so many years later."""
    return day.replace(year=day.year + years, day=min(day.day, 28)) - dt.timedelta(days=1)
