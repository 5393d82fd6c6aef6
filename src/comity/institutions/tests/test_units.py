"""Units as a tree, and recognitions, from their screens."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from comity.accounts.models import User
from comity.audit.actor import command
from comity.institutions.models import Home, Institution, Recognition, Unit
from comity.institutions.queries import our_units_named
from comity.institutions.unit_tree import tree
from comity.institutions.use_cases.add_recognition import add_recognition
from comity.institutions.use_cases.add_unit import add_unit
from comity.institutions.use_cases.delete_unit import HasParts, delete_unit
from comity.institutions.use_cases.edit_unit import NoTree, edit_unit
from comity.shared.localized_text import LocalizedText

pytestmark = pytest.mark.django_db
ACTOR = command("test")


@pytest.fixture(autouse=True)
def officer(settings, tmp_path, client):
    settings.MEDIA_ROOT = tmp_path / "files"
    client.force_login(User.objects.create_user("o@example.edu", "x", name="O", roles=["officer"]))


@pytest.fixture
def ours():
    made = Institution.objects.create(country="RU", display=LocalizedText.of(en="Ours"))
    Home.objects.create(institution=made)
    return made


def unit(institution, parent=None, aliases=(), **names):
    return add_unit(
        actor=ACTOR, institution=institution, name=LocalizedText.of(**names), parent=parent,
        aliases=aliases,
    )  # fmt: skip


def under(part, whole):
    return edit_unit(
        actor=ACTOR, unit=part, version=part.version, name=part.name, parent=whole, kind="",
        aliases=[],
    )  # fmt: skip


def names_of(branches):
    return [(str(one.unit), names_of(one.parts)) for one in branches]


def test_a_tree_stands_in_the_order_of_names(ours):
    physics = unit(ours, en="Physics")
    unit(ours, en="Biology")
    optics = unit(ours, physics, en="Optics")
    unit(ours, physics, en="Acoustics")
    unit(ours, optics, en="Lasers")
    assert names_of(tree(Unit.objects.all(), "en")) == [
        ("Biology", []),
        ("Physics", [("Acoustics", []), ("Optics", [("Lasers", [])])]),
    ]


def test_no_unit_belongs_to_its_own_part_or_to_another_institution(ours):
    physics = unit(ours, en="Physics")
    lasers = unit(ours, unit(ours, physics, en="Optics"), en="Lasers")
    theirs = unit(Institution.objects.create(country="CN"), en="Physics")
    for whole in (physics, lasers, theirs):
        with pytest.raises(NoTree):
            under(physics, whole)
    physics.refresh_from_db()
    assert (physics.parent, physics.version) == (None, 1)
    under(lasers, physics)
    assert Unit.objects.get(pk=lasers.pk).parent == physics


def test_the_form_says_why_a_move_is_no_tree(client, ours):
    physics = unit(ours, en="Physics")
    optics = unit(ours, physics, en="Optics")
    address = reverse("institutions:edit_unit", args=[physics.code])
    form = client.get(address).context["form"]
    kept = {name: form.initial[name] for name in ("version", "base")}
    page = client.post(address, {"name-en": "Physics", "parent": optics.code, **kept})
    assert "That unit belongs to this one." in page.content.decode()
    sent = {"name-en": "Physics and Optics", "kind": "institute", "aliases": "PhO\nPhO\n", **kept}
    client.post(address, sent)
    physics.refresh_from_db()
    assert (str(physics), physics.kind, physics.aliases) == (
        "Physics and Optics", "institute", ["PhO"],
    )  # fmt: skip


def test_a_unit_with_parts_stays_and_others_come_back_by_undo(client, ours):
    physics = unit(ours, en="Physics")
    optics = unit(ours, physics, en="Optics")
    with pytest.raises(HasParts):
        delete_unit(actor=ACTOR, unit=physics, version=1)
    whole = reverse("institutions:delete", args=["unit", physics.code])
    answer = client.post(whole, {"version": 1}, follow=True)
    assert "It has parts." in answer.content.decode()
    answer = client.post(reverse("institutions:delete", args=["unit", optics.code]), {"version": 1})
    assert list(Unit.objects.all()) == [physics]
    said = [message.extra_tags for message in get_messages(answer.wsgi_request)]
    client.post(said[-1].removeprefix("undo:"))
    assert Unit.objects.count() == 2


def test_our_units_are_found_by_any_of_their_names(client, ours):
    made = unit(ours, aliases=["ИКНК"], en="Institute of Computer Science", zh="计算机学院")
    unit(Institution.objects.create(country="CN"), en="Computer Science elsewhere")
    for words in ("computer", "计算机", "икнк"):
        assert our_units_named(words) == [made]
    found = client.get(reverse("institutions:our_unit_options"), {"q": "ИКНК"}).content.decode()
    assert made.code in found


def test_the_tree_asks_as_often_for_many_as_for_one(client, ours, django_assert_max_num_queries):
    address = reverse("institutions:units", args=[ours.code])
    client.get(address)
    whole = unit(ours, en="Physics")
    for number in range(3):
        whole = unit(ours, whole, en=f"Part {number}")
        with django_assert_max_num_queries(12 + 2):
            page = client.get(address)
        assert page.content.decode().count("Part ") >= number + 1


def test_a_recognition_is_changed_deleted_and_brought_back(client, ours):
    made = add_recognition(actor=ACTOR, institution=ours, words=LocalizedText.of(en="Award"))
    page = reverse("institutions:page", args=[ours.code])
    assert "year not stated" in client.get(page).content.decode()
    address = reverse("institutions:edit_recognition", args=[made.code])
    form = client.get(address).context["form"]
    sent = {name: form.initial[name] for name in ("version", "base")}
    client.post(address, sent | {"words-en": "Award of the province", "year": "2019"})
    made.refresh_from_db()
    assert (str(made), made.year, made.version) == ("Award of the province", 2019, 2)
    again = client.post(address, sent | {"words-en": "Other", "year": "2019"})
    assert again.context["form"].conflict.who == "O"
    client.post(reverse("institutions:delete", args=["recognition", made.code]), {"version": 2})
    assert not Recognition.objects.exists()
    client.post(reverse("institutions:restore", args=["recognition", made.code]) + "?version=3")
    assert Recognition.objects.exists()
