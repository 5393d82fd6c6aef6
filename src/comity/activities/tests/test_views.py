"""The screens of activities."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from comity.activities.models import Activity
from comity.activities.search import find
from comity.activities.tests.builders import make_activity
from comity.activities.use_cases import change_status
from comity.agreements.tests.builders import make_agreement
from comity.partners.tests.builders import ACTOR, make_area, make_partnership
from comity.shared.records import Conflict

pytestmark = pytest.mark.django_db


def at(name, *codes):
    return reverse(f"activities:{name}", args=codes)


def shown(client, name, code):
    """The address, and what its form would send if nothing were typed."""
    form = client.get(at(name, code)).context["form"]
    hidden = {field.html_name: field.value() for field in form.hidden_fields()}
    return at(name, code), {name: value or "" for name, value in hidden.items()}


def test_an_activity_is_added_under_an_agreement_of_its_partners(client):
    agreement = make_agreement()
    partner = agreement.partnerships.get()
    other = make_agreement("Another", [make_partnership("Waseda University")])
    area = make_area(partner)
    form = client.get(at("add"), {"agreement": agreement.code}).context["form"]
    assert (form["partners"].value(), form["agreements"].value()) == ([partner], [agreement])
    sent = {"title-en": "Joint lab", "kind": "joint_lab", "status": "design", "since": "2024"}
    sent |= {"partners": partner.code, "agreements": [agreement.code, other.code]}
    client.post(at("add"), sent | {"focus_areas": area.code})
    made = Activity.objects.get()
    assert (made.since, made.status, list(made.agreements.all())) == (
        "2024",
        "design",
        [agreement],
    )
    assert list(made.focus_areas.all()) == [area]


def test_two_editors_see_what_the_other_changed(client):
    activity = make_activity()
    address, sent = shown(client, "edit", activity.code)
    sent |= {"title-en": "Programme", "kind": "other", "partners": activity.partnerships.get().code}
    client.post(address, sent | {"since": "2023"})
    answer = client.post(address, sent | {"since": "2024"})
    assert answer.context["form"].conflict.asked[0].theirs == "2023"
    assert Activity.objects.get().since == "2023"
    form = client.post(address, sent | {"since": "2024", "until": "2020"}).context["form"]
    assert form.errors["until"] == ["It ends before it begins."]


def test_only_moves_of_the_table_are_made(client):
    activity = make_activity(status="running")
    address, sent = shown(client, "status", activity.code)
    assert client.post(address, sent | {"target": "idea"}).status_code == 200
    assert (
        "Say in a sentence why."
        in client.post(address, sent | {"target": "stopped"}).content.decode()
    )
    client.post(address, sent | {"target": "stopped", "reason": "No money."})
    assert Activity.objects.get().status == "stopped"
    assert "No money." in client.get(at("page", activity.code)).content.decode()


def test_a_status_is_changed_as_it_was_seen(client):
    activity = make_activity(status="running")
    address, sent = shown(client, "status", activity.code)
    change_status(actor=ACTOR, activity=activity, version=1, target="stopped", reason="No money.")
    told = client.post(address, sent | {"target": "finished"}).content.decode()
    assert "a test saved this meanwhile" in told
    with pytest.raises(Conflict):
        change_status(actor=ACTOR, activity=activity, version=1, target="running")
    assert Activity.objects.get().status == "stopped"


def test_what_is_deleted_comes_back_by_undo(client):
    activity = make_activity()
    answer = client.post(at("delete", activity.code), {"version": activity.version})
    assert not Activity.objects.exists()
    said = [message.extra_tags for message in get_messages(answer.wsgi_request)]
    client.post(said[-1].removeprefix("undo:"))
    assert Activity.objects.exists()


def test_the_latest_come_first_and_filters_narrow(client, officer):
    make_activity("Old", since="2019", status="finished")
    make_activity("New", [make_partnership("Waseda University", country="JP")], since="2024-09")
    make_activity("Idea", [make_partnership("Hohai University")])
    titles = [
        [str(one) for one in client.get(at("list"), query).context["page"].rows]
        for query in ({}, {"group": "over"}, {"country": "JP"}, {"q": "hohai"})
    ]
    assert titles == [["New", "Old", "Idea"], ["Old"], ["New"], ["Idea"]]
    typed = {"q": "%_\\", "group": "x", "kind": "'", "cursor": "!!"}
    assert client.get(at("list"), typed).status_code == 200
    assert [one.text for one in find(officer, "new", 5)] == ["New"]


def test_the_screens_take_the_same_few_queries(client, django_assert_max_num_queries):
    def full(number):
        partner = make_partnership(f"University {number}")
        more = {"agreements": [make_agreement(f"A{number}", [partner])]}
        return make_activity(f"Activity {number}", [partner], **more)

    first = full(0)
    for address in (at("list"), at("page", first.code)):
        client.get(address)  # the menu's counts and the countries are kept a minute
        with django_assert_max_num_queries(14) as counted:
            client.get(address)
        one = len(counted)
        for number in (1, 2):
            made = full(f"{address}{number}")
            first.partnerships.add(*made.partnerships.all())
            first.agreements.add(*made.agreements.all())
        with django_assert_max_num_queries(one):
            client.get(address)
