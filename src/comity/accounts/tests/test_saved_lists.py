import pytest
from django.urls import reverse

from comity.accounts.models import SavedList, User

PLACE = "partners:list"


@pytest.fixture
def people(db):
    def person(name, *roles):
        return User.objects.create_user(f"{name}@example.edu", "x", name=name, roles=list(roles))

    return person("olga", "officer"), person("vera", "viewer")


def save(client, name="China", **more):
    sent = {"place": PLACE, "query": "country=CN&cursor=abc&as=xlsx", "name": name} | more
    return client.post(reverse("accounts:save_list"), sent, follow=True)


def test_a_list_is_saved_without_its_page_and_replaced_by_its_name(client, people):
    client.force_login(people[0])
    page = save(client)
    saved = SavedList.objects.get()
    assert page.redirect_chain[-1][0] == f"{reverse(PLACE)}?country=CN&saved={saved.code}"
    save(client, query="country=JP", shared="on")
    saved.refresh_from_db()
    assert (saved.query, saved.shared, SavedList.objects.count()) == ("country=JP", True, 1)


def test_a_private_list_is_its_owners_and_a_shared_one_everybodys(client, people):
    client.force_login(people[0])
    save(client, "Mine alone")
    save(client, "For the office", shared="on")
    client.force_login(people[1])
    text = client.get(reverse("accounts:saved_lists")).text
    assert "For the office" in text
    assert "Mine alone" not in text
    saved = SavedList.objects.get(shared=True)
    address = reverse("accounts:edit_list", args=[saved.code])
    assert client.post(address, {"name": "x", "version": 1}).status_code == 403


def test_a_name_is_had_once_and_an_old_page_changes_nothing(client, people):
    client.force_login(people[0])
    save(client, "One")
    save(client, "Two")
    two = SavedList.objects.get(name="Two")
    address = reverse("accounts:edit_list", args=[two.code])
    page = client.post(address, {"name": "One", "version": two.version}, follow=True)
    assert "You have a list of this name already." in page.text
    client.post(address, {"name": "Three", "version": two.version})
    page = client.post(address, {"name": "Four", "version": two.version}, follow=True)
    assert "saved this at" in page.text
    two.refresh_from_db()
    assert two.name == "Three"


def test_a_dropped_list_comes_back(client, people):
    client.force_login(people[0])
    save(client)
    saved = SavedList.objects.get()
    client.post(reverse("accounts:drop_list", args=[saved.code]), {"version": saved.version})
    assert not SavedList.objects.exists()
    address = reverse("accounts:bring_back_list", args=[saved.code])
    client.post(f"{address}?version={saved.version + 1}")
    assert SavedList.objects.get() == saved


def test_a_place_that_is_no_list_is_not_saved(client, people):
    client.force_login(people[0])
    page = save(client, place="https://evil.example/")
    assert "Open the list again" in page.text
    assert not SavedList.objects.exists()
