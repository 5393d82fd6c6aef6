"""Accept, change or refuse what is proposed; what it stands on follows."""

from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _

from comity.audit import use_case
from comity.reading.models import Draft, Proposal
from comity.reading.proposals.lacking import lacking, stands, stands_on
from comity.reading.statuses import TAKEN, Decision, DraftState


class NotReady(Exception):
    """The proposal cannot be taken as it is; the message says what to do."""

    def __init__(self, proposal: Proposal, sentence: str) -> None:
        super().__init__(sentence)
        self.proposal = proposal
        self.sentence = sentence


@use_case
def decide(*, draft: Draft, ref: str, decision: str) -> list[Proposal]:
    """Decide one proposal; gives every proposal that is decided otherwise than before.

    Raises NotReady when it lacks something or stands on what was refused. A draft that is closed
    meanwhile stays as it is.
    """
    others = _all(draft)
    proposal = others.get(ref)
    if proposal is None or not proposal.is_open:
        return []
    before = {each.ref: each.decision for each in others.values()}
    if decision in TAKEN:
        _take(proposal, others, way=frozenset())
    else:
        proposal.decision = Decision(decision)
        if decision == Decision.UNDECIDED:
            proposal.changed = None
        _let_go(others)
    return _save(draft, [each for each in others.values() if each.decision != before[each.ref]])


@use_case
def change(*, draft: Draft, ref: str, values: dict[str, Any]) -> list[Proposal]:
    """Take one proposal with the person's own values; raises NotReady as `decide`."""
    others = _all(draft)
    proposal = others.get(ref)
    if proposal is None or not proposal.is_open:
        return []
    before = {each.ref: each.decision for each in others.values()}
    proposal.changed = None if values == proposal.payload else values
    proposal.decision = Decision.UNDECIDED
    _take(proposal, others, way=frozenset())
    moved = [each for each in others.values() if each.decision != before[each.ref]]
    return _save(draft, [proposal, *(each for each in moved if each is not proposal)])


@use_case
def accept_certain(*, draft: Draft, kinds: tuple[str, ...] = ()) -> list[Proposal]:
    """Accept what is certain, of these kinds or of all; gives what it accepted."""
    others = _all(draft)
    before = {each.ref: each.decision for each in others.values()}
    for proposal in others.values():
        wanted = not kinds or proposal.kind in kinds
        undecided = proposal.is_open and proposal.decision == Decision.UNDECIDED
        if wanted and undecided and proposal.certain and stands(proposal, others):
            try:
                _take(proposal, others, way=frozenset())
            except NotReady:
                proposal.decision = Decision.UNDECIDED
    return _save(draft, [each for each in others.values() if each.decision != before[each.ref]])


def _all(draft: Draft) -> dict[str, Proposal]:
    """Its proposals while it is open; the draft is locked before them, as saving locks it."""
    if not Draft.objects.select_for_update().filter(pk=draft.pk, state=DraftState.OPEN):
        return {}
    return {each.ref: each for each in draft.proposals.select_for_update()}


def _take(proposal: Proposal, others: dict[str, Proposal], way: frozenset[str]) -> None:
    """Accept it, and before it what it stands on."""
    if proposal.ref in way or not proposal.is_open or proposal.decision in TAKEN:
        return
    if sentence := lacking(proposal):
        raise NotReady(proposal, sentence)
    if not stands(proposal, others):
        raise NotReady(proposal, _("It rests on something you refused. Accept that first."))
    for ref in [*stands_on(proposal), *(proposal.values.get("partners") or [])]:
        below = others.get(ref)
        if below is not None and below.decision != Decision.REFUSED:
            _take(below, others, way | {proposal.ref})
    as_it_was = proposal.changed is None
    proposal.decision = Decision.ACCEPTED if as_it_was else Decision.CHANGED


def _let_go(others: dict[str, Proposal]) -> None:
    """What stood on something refused, or now undecided, is to be decided again."""
    moved = True
    while moved:
        moved = False
        for each in others.values():
            if not each.is_open or each.decision not in TAKEN:
                continue
            below = [others[ref] for ref in stands_on(each) if ref in others]
            loose = any(x.is_open and x.decision == Decision.UNDECIDED for x in below)
            if loose or not stands(each, others):
                each.decision = Decision.UNDECIDED
                moved = True


def _save(draft: Draft, moved: list[Proposal]) -> list[Proposal]:
    if moved:
        Proposal.objects.bulk_update(moved, ["decision", "changed"])
        Draft.objects.filter(pk=draft.pk).update(version=F("version") + 1)
        draft.refresh_from_db(fields=["version"])
    return moved
