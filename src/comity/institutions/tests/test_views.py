import pytest
from django.core.cache import caches
from django.urls import reverse

from comity.accounts.models import User
from comity.audit.actor import command
from comity.institutions.home import CHOSEN, home_institution
from comity.institutions.models import Institution, InstitutionRelation
from comity.institutions.use_cases.add_institution import add_institution
from comity.institutions.use_cases.choose_home import choose_home
from comity.shared.localized_text import LocalizedText

pytestmark = pytest.mark.django_db
ACTOR = command("test")


@pytest.fixture(autouse=True)
def officer(settings, tmp_path, client):
    settings.MEDIA_ROOT = tmp_path / "files"
    roles = ["officer", "administrator"]
    client.force_login(User.objects.create_user("o@example.edu", "x", name="O", roles=roles))


def institution(**names):
    return add_institution(actor=ACTOR, names=LocalizedText.of(**names), country="CN")


def test_one_language_and_a_country_are_enough(client):
    sent = {"names-zh": "南京理工大学", "country": "CN"}
    answer = client.post(reverse("institutions:add"), sent)
    made = Institution.objects.get()
    assert answer.url == reverse("institutions:page", args=[made.code])
    assert dict(made.display.texts) == {"zh": "南京理工大学"}
    assert 'lang="zh-Hans"' in client.get(answer.url).content.decode()


def test_alike_ones_are_shown_before_it_is_added_twice(client):
    one = institution(en="Nanjing University", zh="南京大学")
    shown = client.get(reverse("institutions:alike"), {"names-ru": "", "names-en": "nanjin univ"})
    assert reverse("institutions:page", args=[one.code]) in shown.content.decode()


def test_an_added_name_is_found_at_once_and_can_be_taken_back(client):
    one = institution(en="Nanjing University")
    page = reverse("institutions:page", args=[one.code])
    sent = {"value": "NUNT", "kind": "acronym", "language": "en", "version": "1"}
    client.post(f"{page}names/add/", sent)
    options = reverse("institutions:options")
    assert one.code in client.get(options, {"q": "nunt"}).content.decode()
    added = one.names.get(value="NUNT")
    remove = reverse("institutions:remove_name", args=[one.code, added.pk])
    assert b"O saved this at" in client.post(remove, {"version": "1"}, follow=True).content
    assert one.code in client.get(options, {"q": "nunt"}).content.decode()
    client.post(remove, {"version": "2"})
    assert one.code not in client.get(options, {"q": "nunt"}).content.decode()
    only = one.names.get()
    client.post(reverse("institutions:remove_name", args=[one.code, only.pk]), {"version": "3"})
    assert one.names.count() == 1


def test_two_corrections_at_once_are_noticed(client):
    one = institution(en="Nanjing University")
    url = reverse("institutions:correct", args=[one.code])
    form = client.get(url).context["form"]
    sent = {
        "version": form.initial["version"], "base": form.initial["base"],
        "country": "CN", "status": "active", "city": "Nanjing",
    }  # fmt: skip
    assert client.post(url, sent).status_code == 302
    answer = client.post(url, {**sent, "city": "Suzhou"})
    assert answer.status_code == 200
    assert answer.context["form"].conflict.asked[0].theirs == "Nanjing"
    one.refresh_from_db()
    assert (one.city, one.corrected) == ("Nanjing", [])


def test_home_is_chosen_by_typing_alone(client):
    one = institution(en="Saint Petersburg Polytechnic University")
    url = reverse("institutions:home")
    client.post(url, {"institution-text": "Saint Petersburg Polytechnic University"})
    assert home_institution() == one
    assert client.post(url, {"institution-text": "xqzw"}).status_code == 200


def test_the_page_asks_as_often_for_three_relations_as_for_one(
    client, django_assert_max_num_queries
):
    one = institution(en="Nanjing University")
    client.get(reverse("institutions:page", args=[one.code]))  # the menu's counts are kept a minute
    for number in range(3):
        other = institution(en=f"College {number}")
        InstitutionRelation.objects.create(institution=one, other=other, kind="child")
        with django_assert_max_num_queries(12):
            page = client.get(reverse("institutions:page", args=[one.code]))
        assert page.content.decode().count("College") == number + 1


def test_a_new_installation_begins_with_the_choice_of_home(client):
    cache = caches["process"]
    cache.delete(CHOSEN)
    assert client.get(reverse("cockpit:home")).url == reverse("institutions:home")
    choose_home(actor=ACTOR, institution=institution(en="Ours"))
    assert client.get(reverse("cockpit:home")).status_code == 200
    cache.delete(CHOSEN)
