"""Contact data, consent, erasing, posts of a year, and who is on record already."""

import json

import pytest
from django.urls import reverse

from comity.accounts.models import GuestAnswer, GuestLink, User
from comity.audit.models import EntryValues
from comity.audit.verification import problems
from comity.partners.models import Person, PersonContact
from comity.partners.queries.alike import alike
from comity.partners.tests.builders import (
    ACTOR,
    make_acquaintance,
    make_consent,
    make_contact,
    make_guest_answer,
    make_institution,
    make_partnership,
    make_person,
    make_post,
)
from comity.partners.tests.test_forms import person_lines, shown
from comity.partners.use_cases import Name, add_person, erase_person, record_consent

pytestmark = pytest.mark.django_db


def of(client, name, *codes):
    return client.get(reverse(f"partners:{name}", args=codes)).content.decode()


def test_contact_data_are_changed_at_their_version_and_an_email_looks_like_one(client):
    contact = make_contact()
    address, sent = shown(client, "edit_contact", contact.code)
    wrong = client.post(address, sent | {"kind": "email", "value": "fu at example"})
    assert "This is no email address" in wrong.content.decode()
    client.post(address, sent | {"kind": "email", "value": "rector@example.edu"})
    late = client.post(address, sent | {"kind": "email", "value": "other@example.edu"})
    assert late.context["form"].conflict.asked[0].theirs == "rector@example.edu"
    contact.refresh_from_db()
    assert contact.value == "rector@example.edu"


def test_whoever_only_reads_sees_no_contact_data(client):
    contact = make_contact(value="+86 25 8431 5567")
    assert "+86 25 8431 5567" in of(client, "person", contact.person.code)
    viewer = User.objects.create_user("v@example.edu", "x", name="Vera", roles=["viewer"])
    client.force_login(viewer)
    assert "+86 25 8431 5567" not in of(client, "person", contact.person.code)
    history = reverse("audit:history", args=["partners.personcontact", contact.code])
    assert client.get(history).status_code == 403


def test_a_birthday_has_no_year_and_is_a_day_there_is(client):
    address = reverse("partners:add_person")
    sent = person_lines({"language": "en", "full": "Fu"}) | {"birthday_0": "30", "birthday_1": "02"}
    assert "This month has no such day." in client.post(address, sent).content.decode()
    client.post(address, sent | {"birthday_0": "29"})
    assert Person.objects.get().birthday == "02-29"


def test_a_salutation_is_proposed_into_the_form_without_saving(client):
    professor = {"kind": "academic_title", "words-en": "Professor"}
    sent = person_lines(
        {"language": "en", "full": "Mary Smith", "family": "Smith"}, titles=[professor]
    ) | {"add_line": "salutation"}
    page = client.post(reverse("partners:add_person"), sent).content.decode()
    assert 'value="Dear Professor Smith,"' in page
    assert not Person.objects.exists()


def test_who_is_on_record_under_the_name_is_asked_about_once(client):
    known = make_person("Fu Mengyin")
    address = reverse("partners:add_person")
    sent = person_lines({"language": "en", "full": "Mengyin Fu"})
    page = client.post(address, sent)
    assert reverse("partners:person", args=[known.code]) in page.content.decode()
    assert Person.objects.count() == 1
    client.post(address, sent | {"alike": known.code})
    assert Person.objects.count() == 2


def test_alike_is_who_is_called_so_in_any_script_and_first_who_is_there(officer):
    there, elsewhere = make_post(make_person("Wang Wei")), make_post(make_person("Wei Wang"))
    make_person("Wang Weiming")
    found = alike(officer, ["王伟"], elsewhere.institution_id)
    assert found == [elsewhere.person, there.person]


def test_who_held_a_post_in_a_year(client):
    institution = make_institution()
    for name, since, until in (
        ("Li", "2010", "2018"),
        ("Wang", "2018-06", "2021"),
        ("Fu", "2021", ""),
    ):
        make_post(make_person(name), institution, heads=True, since=since, until=until)
    make_post(make_person("Chen"), institution, title="Dean", attested="2019-05")
    address = reverse("partners:posts", args=[institution.code])
    asked = client.get(address, {"on": "2019"}).context
    assert [post.person.names.texts["en"] for post in asked["known"]] == ["Wang", "Chen"]
    assert [len(one) for one in asked["heads"]] == [3]
    assert client.get(address, {"on": "May 2021"}).context["known"][0].person.names.texts["en"] in {
        "Wang",
        "Fu",
    }
    assert client.get(address, {"on": "soon"}).context["unread"]


@pytest.fixture
def everything():
    """A person of whom all that can be kept is kept."""
    person = add_person(
        actor=ACTOR, names=[Name("en", "Fu Mengyin")], notes="Likes tea", birthday="03-12"
    )
    make_contact(person, value="secret@example.edu", note="evenings")
    make_consent(person, how="by secret mail")
    make_acquaintance(person, how="secret school")
    make_post(person)
    partnership = make_partnership("Other")
    line = {"about": person.code, "key": "contact:new:email", "before": "", "decision": ""}
    make_guest_answer(partnership, [line | {"after": "secret2@example.edu"}], name="Fu Mengyin")
    return person


def test_all_that_is_kept_is_handed_out(client, everything):
    address = reverse("partners:personal_data", args=[everything.code])
    kept = json.loads(client.get(address, {"as": "json"}).content)
    assert kept["contact_data"][0]["value"] == "secret@example.edu"
    assert kept["proposed_by_guests"][0]["after"] == "secret2@example.edu"
    assert kept["person"]["birthday"] == "03-12"
    page = client.get(address)
    assert page["Cache-Control"] == "no-store"
    for words in ("secret@example.edu", "Likes tea", "secret school", "12 March"):
        assert words in page.content.decode()


@pytest.mark.parametrize("with_name", [False, True])
def test_erased_is_erased_from_the_history_too_and_posts_stay(everything, with_name):
    erase_person(actor=ACTOR, person=everything, version=1, with_name=with_name)
    person = Person.objects.get()
    assert (person.notes, person.birthday) == ("", "")
    assert str(person) == ("Name erased" if with_name else "Fu Mengyin")
    assert person.positions.count() == 1
    assert not PersonContact.objects.exists()
    assert person.consents.get().given == "2024"
    kept = "".join(EntryValues.objects.values_list("content", flat=True))
    for words in ("secret", "Likes tea", "03-12", *(["Mengyin"] if with_name else [])):
        assert words not in kept
    assert GuestAnswer.objects.get().lines == []
    assert GuestLink.objects.get().name == ("—" if with_name else "Fu Mengyin")
    assert list(problems()) == []


def test_an_officer_erases_contact_data_of_who_took_their_consent_back(client, everything):
    address = reverse("partners:erase_person", args=[everything.code])
    assert client.get(address).status_code == 403
    record_consent(actor=ACTOR, person=everything, kind="contact", given="2023", withdrawn="2024")
    page = client.get(address).content.decode()
    assert "2 lines of contact data" not in page
    assert "1 line of contact data" in page
    assert "with_name" not in page
    client.post(address, {"version": 1})
    assert Person.objects.get().notes == "Likes tea"
    client.post(address, {"version": 1, "sure": "on", "with_name": "on"})
    assert str(Person.objects.get()) == "Fu Mengyin"
    assert Person.objects.get().notes == ""


@pytest.mark.parametrize("times", [1, 3])
def test_the_page_of_a_person_takes_the_same_queries_however_much_hangs_on_it(
    client, django_assert_num_queries, times
):
    person, institution = make_person(), make_institution()
    for number in range(times):
        make_contact(person, value=f"{number}@example.edu")
        make_consent(person)
        make_acquaintance(person)
        make_post(person, institution, title=f"Dean {number}", heads=True)
    address = reverse("partners:person", args=[person.code])
    client.get(address)
    with django_assert_num_queries(12):  # session and user among them; entries have one more
        client.get(address)
