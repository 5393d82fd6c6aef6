"""Handing over: everything open goes, to one or by partner; it is kept, and undone in a day."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from comity.accounts.models import SavedList, User
from comity.agreements.tests.builders import make_agreement
from comity.audit.models import AuditEntry
from comity.dossier.handover import passing
from comity.dossier.models import Handover, HandoverRow
from comity.jobs.models import Task
from comity.partners.models import Partnership
from comity.partners.tests.builders import ACTOR, make_partnership
from comity.shared.localized_text import LocalizedText
from comity.timeline.use_cases import keep_commitment, promise

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(officer):
    return [
        officer,
        User.objects.create_user("igor@example.edu", name="Igor", roles=["officer"]),
        User.objects.create_user("mei@example.edu", name="Mei", roles=["officer"]),
    ]


def owned(owner, name):
    """A partner with a promise and an agreement, all looked after by this person."""
    partner = make_partnership(name)
    Partnership.objects.filter(pk=partner.pk).update(owner=owner, deputy=owner)
    agreement = make_agreement(f"Text with {name}", [partner])
    type(agreement).objects.filter(pk=agreement.pk).update(owner=owner)
    promised = promise(
        actor=ACTOR, side="ours", words=LocalizedText.of(en=f"Write to {name}"),
        partnerships=[partner], owner=owner, due=None,
    )  # fmt: skip
    return partner, agreement, promised


KINDS = ("partnerships.owner", "partnerships.deputy", "commitments", "agreements", "saved_lists")


def hand_over(people, **more):
    giver, taker, _other = people
    return passing.hand_over(
        actor=ACTOR, giver=giver, taker=taker, made_by=giver, kinds=KINDS, reason="On leave",
        on=dt.date(2026, 11, 24), **more,
    )  # fmt: skip


def owners(*records):
    for one in records:
        one.refresh_from_db()
    return [one.owner.name for one in records]


def test_all_goes_to_one_and_what_concerns_a_partner_goes_with_it(people):
    giver, _taker, other = people
    first, second = owned(giver, "Waseda"), owned(giver, "Nankai")
    SavedList.objects.create(owner=giver, place="partners:list", name="Japan")
    made = hand_over(people, by_partner=[([second[0]], other)])
    assert owners(*first) == ["Igor"] * 3
    assert owners(*second) == ["Mei"] * 3
    assert (made.state, made.total) == ("done", 9)
    changes = AuditEntry.objects.filter(verb="hand_over", record="partners.Partnership")
    assert changes.count() == 4


def test_undo_takes_back_what_nobody_changed_since(people):
    partner, agreement, promised = owned(people[0], "Waseda")
    made = hand_over(people)
    promised.refresh_from_db()
    keep_commitment(
        actor=ACTOR, commitment=promised, version=promised.version, on=dt.date(2026, 11, 24)
    )
    passing.take_back(actor=ACTOR, handover=made)
    assert owners(partner, agreement, promised) == ["Olga Klimova", "Olga Klimova", "Igor"]
    assert partner.deputy.name == "Olga Klimova"
    assert made.rows.get(state="left").kind == "commitments"


def test_a_list_whose_name_is_taken_says_whose_it_was(people):
    for one in people[:2]:
        SavedList.objects.create(owner=one, place="partners:list", name="Japan")
    hand_over(people)
    names = SavedList.objects.filter(owner=people[1]).values_list("name", flat=True)
    assert set(names) == {"Japan", "Japan (Olga Klimova)"}


def test_a_large_one_is_carried_on_and_back_by_the_worker(people, monkeypatch):
    monkeypatch.setattr(passing, "BATCH", 4)
    for number in range(4):
        owned(people[0], f"University {number}")
    made = hand_over(people)
    assert (made.state, made.rows.count()) == ("going", 4)
    assert Task.objects.get(name=passing.TASK).arguments == {"code": made.code}
    passing.go_on(made.code)
    passing.go_on(made.code)  # a task may run twice
    made.refresh_from_db()
    assert (made.state, made.total, made.rows.count()) == ("done", 16, 16)
    passing.take_back(actor=ACTOR, handover=made)
    passing.go_on(made.code)
    assert set(made.rows.values_list("state", flat=True)) == {"back"}
    assert Partnership.objects.filter(owner=people[0], deputy=people[0]).count() == 4


def test_the_page_hands_over_tells_of_it_and_undoes_it(client, people):
    partner, _agreement, _promised = owned(people[0], "Waseda")
    address = reverse("dossier:hand_over", args=[people[0].code])
    page = client.get(address, {"kind": "commitments"}).content.decode()
    assert "Write to Waseda" in page
    sent = {"taker": people[1].code, "kinds": KINDS, "reason": "", "on": "2026-11-24"}
    assert "Say in a sentence why." in client.post(address, sent).content.decode()
    own = client.post(address, sent | {"reason": "x", "taker": people[0].code})
    assert "Choose somebody else" in own.content.decode()
    there = client.post(address, sent | {"reason": "New post"}).url
    assert "New post" in client.get(there).content.decode()
    assert owners(partner) == ["Igor"]
    undo = reverse("dossier:undo_handover", args=[Handover.objects.get().code])
    Handover.objects.update(created_at=timezone.now() - dt.timedelta(days=2))
    client.post(undo)
    assert owners(partner) == ["Igor"]
    Handover.objects.update(created_at=timezone.now())
    client.post(undo)
    assert owners(partner) == ["Olga Klimova"]
    assert HandoverRow.objects.filter(state="handed").count() == 0


def test_the_desk_takes_the_same_few_queries(client, people, django_assert_max_num_queries):
    address = reverse("dossier:hand_over", args=[people[0].code])
    owned(people[0], "One")
    client.get(address)
    for name in ("Two", "Three"):
        owned(people[0], name)
    with django_assert_max_num_queries(14):  # session and user among them
        client.get(address)
