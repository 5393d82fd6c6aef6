"""Saying that two are one, in the browser."""

import pytest
from django.urls import reverse

from comity.dossier.models import MergeRun
from comity.dossier.tests.test_merging import merge
from comity.institutions.use_cases.names_changed import names_changed
from comity.partners.models import Person
from comity.partners.tests.builders import (
    make_institution,
    make_partnership,
    make_person,
    make_post,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(db):
    winner, loser = make_person("Ivan Petrov"), make_person("I. Petroff")
    Person.objects.filter(pk=loser.pk).update(languages="ru")
    return winner, loser


def test_from_the_page_to_the_merge_and_back(client, two):
    winner, loser = two
    chosen = client.post(
        reverse("dossier:same_as", args=["person", winner.code]), {"other": loser.code}
    )
    page = client.get(chosen.url)
    form = page.context["form"]
    assert [one.name for one, _stays in form.lines()] == ["person-languages"]
    answer = client.post(chosen.url, {"seen": form["seen"].value(), "person-languages": "winner"})
    run = MergeRun.objects.get()
    assert answer.url == reverse("dossier:merged", args=[run.code])
    assert Person.objects.get().languages == ""
    # The old address leads on.
    old = reverse("partners:person", args=[loser.code])
    assert client.get(old).url == reverse("partners:person", args=[winner.code])
    assert client.get(answer.url).status_code == 200
    undo = reverse("dossier:undo_merge", args=[run.code])
    client.post(undo, {"version": run.version})
    assert Person.objects.count() == 2
    assert client.get(old).status_code == 200
    assert "undone" in client.get(answer.url).content.decode()


def test_who_looked_before_somebody_saved_looks_again(client, two):
    winner, loser = two
    address = reverse("dossier:merge", args=["person", winner.code, loser.code])
    seen = client.get(address).context["form"]["seen"].value()
    Person.objects.filter(pk=loser.pk).update(version=2)
    assert client.post(address, {"seen": seen}).url == address
    assert client.post(address, {"seen": "nonsense:9e9 x"}).url == address
    assert not MergeRun.objects.exists()


def test_chains_lead_to_the_end_and_strangers_learn_nothing(client, two, officer):
    winner, loser = two
    last = make_person("The same again")
    merge("person", winner, loser)
    merge("person", last, winner)
    old = reverse("partners:person", args=[loser.code])
    assert client.get(old).url == reverse("partners:person", args=[last.code])
    officer.roles = []
    officer.save()
    assert client.get(old).status_code == 403


def suspected(client, kind):
    rows = client.get(reverse("dossier:duplicates"), {"kind": kind}).context["page"].rows
    return [{row.first, row.second} for row in rows]


def test_what_looks_alike_is_listed_until_somebody_says_no(client):
    place = make_institution("Somewhere")
    one, other = make_person("Ivan Petrov"), make_person("IVAN PETROV")
    make_person("Ivan Petrov")  # at no institution
    for person in (one, other):
        make_post(person=person, institution=place)
    partner, double = make_partnership("Tver State").institution, make_institution("Tver  state")
    make_institution("Tver State", country="US")
    for institution in (place, partner, double):
        names_changed(institution)
    assert suspected(client, "person") == [{one, other}]
    assert suspected(client, "institution") == [{partner, double}]
    client.post(reverse("dossier:different", args=["person", other.code, one.code]))
    assert suspected(client, "person") == []


def test_the_screens_ask_a_fixed_number_of_times(client, django_assert_max_num_queries):
    winner, loser = make_partnership("A"), make_partnership("B")
    preview = reverse("dossier:merge", args=["partnership", winner.code, loser.code])
    client.get(preview)
    with django_assert_max_num_queries(12):
        client.get(preview)
    for letter in "CDE":
        merge("partnership", winner, make_partnership(letter))
        winner.refresh_from_db()
    for address in ("?kind=merged", "?kind=person", "?kind=institution"):
        with django_assert_max_num_queries(12):
            assert client.get(reverse("dossier:duplicates") + address).status_code == 200
