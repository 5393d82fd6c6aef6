"""My work: what stands on it, for whom, and in how many queries."""

import datetime as dt

import pytest
from django.urls import reverse

from comity.accounts.models import User
from comity.agreements.use_cases import record_agreement
from comity.cockpit.queries import work_of
from comity.partners.models import Partnership
from comity.partners.tests.builders import ACTOR, make_partnership
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
    assert work.counts == {"soon": 1, "ours": 1, "theirs": 0, "late": 0}
    assert [one.when for one in work.left_open] == ["2024-05-20"]
    assert [one.when for one in work.coming] == ["2024-06-03"]
    assert [str(one.title) for one in work.ending] == ["Text 1"]
    assert [str(one) for one in work.quiet] == ["University 1"]
    assert [str(one.title) for one in work.lately] == ["Met 1"]


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


def test_without_a_role_it_says_whom_to_ask(client):
    client.force_login(User.objects.create_user("new@example.edu", name="New"))
    page = client.get(reverse("cockpit:home")).content.decode()
    assert "Ask your administrator" in page
    assert reverse("partners:list") not in page
