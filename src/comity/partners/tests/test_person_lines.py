"""Two people change one person's names and titles."""

import pytest
from django.urls import reverse

from comity.partners.models import Person
from comity.partners.tests.builders import ACTOR, make_person
from comity.partners.use_cases import Name, Title, edit_person
from comity.shared.localized_text import LocalizedText
from comity.ui.tests.test_versions import sent_by

pytestmark = pytest.mark.django_db


def they_save(person, *names, titles=()):
    edit_person(
        actor=ACTOR, person=person, version=person.version, names=[Name("en", n) for n in names],
        titles=titles, salutation=LocalizedText(), languages="", notes="",
    )  # fmt: skip


def test_names_of_both_are_shown_and_chosen_and_titles_of_one_are_taken_over(client):
    person = make_person("Fu Mengyin")
    address = reverse("partners:edit_person", args=[person.code])
    sent = dict(sent_by(client.get(address)))
    they_save(person, "Fu Meng-yin", titles=[Title("degree", LocalizedText.of(en="Doctor"))])
    answer = client.post(address, sent | {"names-0-full": "Fu Mengying"})
    form = answer.context["form"]
    assert form.conflict.taken == ["Titles"]
    assert [(one.mine, one.theirs) for one in form.conflict.asked] == [
        ("en: Fu Mengying", "en: Fu Meng-yin")
    ]
    again = dict(sent_by(answer))
    assert client.post(address, again).status_code == 200  # no choice, no save
    assert client.post(address, again | {"choice-names": "mine"}).status_code == 302
    person = Person.objects.get()
    assert [row.full for row in person.name_rows.all()] == ["Fu Mengying"]
    assert [str(row.words) for row in person.titles.all()] == ["Doctor"]


def test_names_only_they_changed_are_taken_over(client):
    person = make_person("Fu Mengyin")
    address = reverse("partners:edit_person", args=[person.code])
    sent = dict(sent_by(client.get(address)))
    they_save(person, "Fu Meng-yin")
    answer = client.post(address, sent | {"notes": "Likes tea"})
    assert answer.context["form"].conflict.taken == ["Names"]
    client.post(address, dict(sent_by(answer)))
    person = Person.objects.get()
    assert (str(person.names), person.notes) == ("Fu Meng-yin", "Likes tea")
