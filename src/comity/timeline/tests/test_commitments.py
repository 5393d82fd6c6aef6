"""Promises and what becomes of them."""

import datetime as dt
from functools import partial

import pytest

from comity.partners.tests.builders import ACTOR, make_partnership
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Conflict
from comity.shared.transitions import NotAllowed
from comity.timeline.models import Commitment
from comity.timeline.use_cases import (
    drop_commitment,
    keep_commitment,
    move_commitment,
    promise,
    reopen_commitment,
)
from comity.timeline.use_cases.change_commitment import ReasonMissing

pytestmark = pytest.mark.django_db

DAY = dt.date(2024, 6, 14)


def promised(partner, due=DAY, words="Draft curricula"):
    return promise(
        actor=ACTOR, side="ours", words=LocalizedText.of(en=words), partnerships=[partner], due=due
    )


def test_the_list_keeps_the_open_promise_due_first():
    partner = make_partnership()
    promised(partner, due=None, words="Some day")
    first = promised(partner)
    promised(partner, due=dt.date(2024, 7, 1), words="Later")
    partner.refresh_from_db()
    assert (partner.next_due, str(partner.next_words)) == (DAY, "Draft curricula")
    keep_commitment(actor=ACTOR, commitment=first, version=1, on=dt.date(2024, 6, 1))
    partner.refresh_from_db()
    assert str(partner.next_words) == "Later"


def test_a_promise_moves_and_drops_for_a_reason():
    commitment = promised(make_partnership())
    asked = {"actor": ACTOR, "commitment": commitment}
    with pytest.raises(ReasonMissing):
        move_commitment(**asked, version=1, due=dt.date(2024, 9, 1), reason="")
    move_commitment(**asked, version=1, due=dt.date(2024, 9, 1), reason="Holidays.")
    with pytest.raises(ReasonMissing):
        drop_commitment(**asked, version=2, on=DAY, reason=" ")
    change = commitment.changes.get()
    assert (change.due_before, change.due_after, change.reason) == (
        DAY,
        dt.date(2024, 9, 1),
        "Holidays.",
    )


def test_what_is_kept_is_not_kept_again():
    commitment = promised(make_partnership())
    keep_commitment(actor=ACTOR, commitment=commitment, version=1, on=DAY)
    assert (commitment.status, commitment.closed_on) == ("kept", DAY)
    with pytest.raises(NotAllowed):
        keep_commitment(actor=ACTOR, commitment=commitment, version=2, on=DAY)


@pytest.mark.parametrize(
    "change",
    [
        partial(keep_commitment, on=DAY),
        partial(drop_commitment, on=DAY, reason="No money."),
        partial(move_commitment, due=DAY, reason="Holidays."),
        reopen_commitment,
    ],
)
def test_what_was_moved_meanwhile_is_not_changed_as_it_was_seen(change):
    seen = promised(make_partnership())
    now = Commitment.objects.get()
    later = dt.date(2024, 9, 1)
    move_commitment(actor=ACTOR, commitment=now, version=1, due=later, reason="Holidays.")
    with pytest.raises(Conflict):
        change(actor=ACTOR, commitment=seen, version=1)
    now.refresh_from_db()
    assert (now.status, now.due, now.changes.count()) == ("open", later, 1)
