"""When a head changes: what names the predecessor, until it is changed or looked at."""

import datetime as dt

import pytest
from django.urls import reverse

from comity.accounts.models import User
from comity.agreements.tests.builders import make_agreement
from comity.agreements.use_cases import Party
from comity.dossier.models import Looked
from comity.dossier.turnover.queries import naming, recent_turns
from comity.partners.models import Position
from comity.partners.tests.builders import ACTOR, make_partnership, make_person
from comity.shared.localized_text import LocalizedText
from comity.timeline.use_cases import promise
from comity.visits.use_cases import record_visit

pytestmark = pytest.mark.django_db
TODAY = dt.date.today()  # noqa: DTZ011 - a day has no zone
LAST_MONTH = TODAY - dt.timedelta(days=30)


def words(text):
    return LocalizedText.of(en=text)


def post(person, institution, *, since=None, until=None, rank=1):
    return Position.objects.create(
        person=person, institution=institution, title=words("Rector"), heads=True, rank=rank,
        since_on=since, until_on=until,
    )  # fmt: skip


@pytest.fixture
def change(officer):
    """A rector followed by another, and everything that still names the first."""
    partner = make_partnership("Waseda")
    former, heir = make_person("Old Rector"), make_person("New Rector")
    left = post(former, partner.institution, until=LAST_MONTH)
    post(heir, partner.institution, since=LAST_MONTH)
    for status in ("draft", "in_force"):
        make_agreement(
            f"Text {status}", [partner], parties=[Party(partner.institution, signatory=former)],
            status=status,
        )  # fmt: skip
    record_visit(
        actor=ACTOR, direction="in", when="", title=words("Visit"), partnerships=[partner],
        head=former, hosts=[heir],
    )  # fmt: skip
    promise(
        actor=ACTOR, side="theirs", words=words("Send the list"), partnerships=[partner],
        person=former, due=None,
    )  # fmt: skip
    return left


def test_what_is_open_names_the_predecessor_what_is_over_does_not(officer, change):
    turn = recent_turns(officer, TODAY)[0]
    assert (str(turn.former.person), str(turn.heir.person)) == ("Old Rector", "New Rector")
    found = naming(officer, {change.person_id})[change.person_id]
    kinds = sorted(kind for kind, _pk in found.waiting)
    assert kinds == ["agreements", "commitments", "visits.head"]


def test_a_later_holder_of_the_same_rank_ends_a_post_without_end(officer):
    institution = make_partnership("Waseda").institution
    post(make_person("First"), institution, since=dt.date(2011, 1, 1))
    post(make_person("Second"), institution, since=LAST_MONTH)
    post(make_person("President"), institution, since=dt.date(2015, 1, 1), rank=2)
    assert [str(turn.former.person) for turn in recent_turns(officer, TODAY)] == ["First"]


def test_who_is_head_again_is_no_predecessor(officer):
    institution, person = make_partnership("Waseda").institution, make_person("Same")
    post(person, institution, until=LAST_MONTH)
    post(person, institution, since=LAST_MONTH)
    assert recent_turns(officer, TODAY) == []


def test_what_was_looked_at_waits_no_more_and_says_who(client, officer, change):
    address = reverse("dossier:turnover", args=[change.code])
    page = client.get(address).content.decode()
    assert "Text draft" in page
    assert "Text in_force" not in page
    kind, pk = next(iter(naming(officer, {change.person_id})[change.person_id].waiting))
    there = reverse("dossier:turnover_checked", args=[change.code])
    client.post(there, {"kind": kind, "record": pk})
    client.post(there, {"kind": kind, "record": pk})
    assert Looked.objects.get().by == officer
    assert "checked by Olga Klimova" in client.get(address).content.decode()
    client.post(there, {"kind": kind, "record": pk, "again": 1})
    assert not Looked.objects.exists()
    assert client.post(there, {"kind": "x", "record": "y"}).status_code == 302


def test_a_viewer_sees_it_and_changes_nothing(client, change):
    client.force_login(User.objects.create_user("v@example.edu", name="V", roles=["viewer"]))
    page = client.get(reverse("dossier:turnover", args=[change.code])).content.decode()
    assert reverse("dossier:turnover_checked", args=[change.code]) not in page


def test_the_list_takes_the_same_few_queries(client, change, django_assert_max_num_queries):
    address = reverse("dossier:turnovers")
    client.get(address)
    for name in ("Nankai", "Keio"):
        institution = make_partnership(name).institution
        post(make_person(f"Old {name}"), institution, until=LAST_MONTH)
    with django_assert_max_num_queries(8):
        page = client.get(address, {"institution": change.institution.code}).content.decode()
    assert "Old Rector" in page
    assert "Old Keio" in client.get(address).content.decode()
