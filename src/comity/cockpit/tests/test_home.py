"""My work: what stands on it, for whom, and in how many queries."""

import datetime as dt

import pytest
from django.urls import reverse

from comity.accounts.models import User
from comity.agreements.use_cases import Party, record_agreement
from comity.audit import Actor
from comity.cockpit.queries import work_of
from comity.partners.models import Partnership, Position
from comity.partners.tests.builders import ACTOR, make_partnership, make_person
from comity.reading.models import Draft
from comity.shared.localized_text import LocalizedText
from comity.timeline.use_cases import promise, record_entry
from comity.visits.use_cases import record_visit

pytestmark = pytest.mark.django_db
TODAY = dt.date(2024, 5, 27)


def words(text):
    return LocalizedText.of(en=text)


@pytest.fixture
def officer():
    return User.objects.create_user("officer@example.edu", name="Olga", roles=["officer"])


def one_of_everything(owner, number):
    """Something late, begun, passed, coming, ending, quiet and lately, each for this owner."""
    partnership = make_partnership(f"University {number}")
    Partnership.objects.filter(pk=partnership.pk).update(owner=owner)
    every = {"actor": ACTOR, "partnerships": [partnership]}
    record_entry(kind="meeting", when="2022-05", title=words(f"Met {number}"), **every)
    promise(side="ours", words=words(f"Write {number}"), due=TODAY, owner=owner, **every)
    for day in ("2024-05-20", "2024-06-03"):
        record_visit(direction="in", when=day, title=words(f"Visit {day}"), **every)
    record_agreement(
        kind="framework",
        title=words(f"Text {number}"),
        status="in_force",
        in_force_until="2024-08-31",
        **every,
    )
    Draft.objects.create(owner=owner, title="News", text="News", digest=str(number), reader="rules")


def test_each_thing_stands_where_it_belongs(officer):
    one_of_everything(officer, 1)
    work = work_of(officer, TODAY, mine=True)
    assert [str(one.words) for one in work.due] == ["Write 1"]
    assert work.counts == {"soon": 1, "ours": 1, "theirs": 0, "late": 0, "answers": 0}
    assert [one.when for one in work.left_open] == ["2024-05-20"]
    assert [one.when for one in work.coming] == ["2024-06-03"]
    assert [str(one.title) for one in work.ending] == ["Text 1"]
    assert [str(one) for one in work.quiet] == ["University 1"]
    assert [str(one.last_title) for one in work.lately] == ["Met 1"]
    assert [str(one) for one in work.partners(work.ending[0])] == ["University 1"]


def test_another_persons_work_is_not_mine_but_the_offices(officer):
    one_of_everything(User.objects.create_user("x@example.edu", roles=["officer"]), 1)
    mine = work_of(officer, TODAY, mine=True)
    assert [mine.due, mine.coming, mine.ending, mine.quiet, mine.lately] == [[]] * 5
    everybodys = work_of(officer, TODAY, mine=False)
    assert len(everybodys.due) == len(everybodys.coming) == len(everybodys.quiet) == 1


def test_the_queries_do_not_grow(officer, client, django_assert_max_num_queries):
    client.force_login(officer)
    one_of_everything(officer, 1)
    client.get(reverse("cockpit:home"))
    for number in (2, 3):
        one_of_everything(officer, number)
    with django_assert_max_num_queries(14):  # session and user among them
        page = client.get(reverse("cockpit:home"))
    assert page.status_code == 200


def test_what_others_changed_is_shown_until_seen(officer, client):
    partner = make_partnership("University 1")
    Partnership.objects.filter(pk=partner.pk).update(owner=officer)
    other = make_partnership("University 2")
    for one in (partner, other):
        record_entry(
            actor=ACTOR, kind="meeting", when="2022", title=words(f"Met {one}"), partnerships=[one]
        )
    own = Actor(user_id=officer.pk, label="Olga")
    record_entry(
        actor=own, kind="call", when="2022", title=words("My call"), partnerships=[partner]
    )
    changes = work_of(officer, TODAY, mine=True).changes
    assert [str(row.title) for row in changes.rows] == ["Met University 1", "University 1"]
    client.force_login(officer)
    client.post(reverse("cockpit:seen"), {"upto": changes.upto})
    client.post(reverse("cockpit:seen"), {"upto": "x"})
    assert work_of(officer, TODAY, mine=True).changes.rows == []
    record_entry(
        actor=ACTOR, kind="call", when="2023", title=words("Rang"), partnerships=[partner, other]
    )
    newer = work_of(officer, TODAY, mine=True).changes
    assert [str(row.title) for row in newer.rows] == ["Rang"]


def test_each_role_sees_what_waits_for_it(officer):
    partner = make_partnership("University 1")
    every = {"actor": ACTOR, "partnerships": [partner]}
    record_agreement(kind="framework", title=words("To approve"), status="in_approval", **every)
    record_visit(direction="in", when="2024-06-03", title=words("Coming"), **every)
    record_visit(direction="in", when="2024-05-20", title=words("Was"), status="done", **every)

    def seen_by(role):
        person = User.objects.create_user(f"a-{role}@example.edu", roles=[role])
        work = work_of(person, TODAY, mine=True)
        return [str(one.title) for one in (*work.to_approve, *work.coming, *work.without_news)]

    assert seen_by("approver") == ["To approve"]
    assert seen_by("protocol") == ["Coming"]
    assert seen_by("press") == ["Was"]
    assert seen_by("officer") == []
    admin = User.objects.create_user("a@example.edu", roles=["administrator"])
    assert work_of(admin, TODAY, mine=True).counts["accounts"] == 6


def test_a_review_due_and_a_change_of_head_wait_for_the_owner(officer):
    partner = make_partnership("University 1")
    Partnership.objects.filter(pk=partner.pk).update(
        deputy=officer, next_review=TODAY + dt.timedelta(days=9)
    )
    former = make_person("Old Rector")
    Position.objects.create(
        person=former, institution=partner.institution, title=words("Rector"), heads=True,
        until_on=TODAY - dt.timedelta(days=9),
    )  # fmt: skip
    record_agreement(
        actor=ACTOR, kind="framework", title=words("Draft"), partnerships=[partner],
        parties=[Party(partner.institution, signatory=former)],
    )  # fmt: skip
    work = work_of(officer, TODAY, mine=True)
    assert [str(one) for one in work.reviews] == ["University 1"]
    assert [(str(turn.former.person), number) for turn, number in work.turns] == [("Old Rector", 1)]


def test_without_a_role_it_says_whom_to_ask(client):
    client.force_login(User.objects.create_user("new@example.edu", name="New"))
    page = client.get(reverse("cockpit:home")).content.decode()
    assert "Ask your administrator" in page
    assert reverse("partners:list") not in page
