"""The screens of visits."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from comity.agreements.tests.builders import make_agreement
from comity.institutions.use_cases.add_unit import add_venue
from comity.partners.tests.builders import ACTOR, make_partnership, make_person
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Conflict
from comity.timeline.tests.builders import make_entry
from comity.visits.models import Visit
from comity.visits.tests.builders import make_visit
from comity.visits.use_cases import Shown, change_status

pytestmark = pytest.mark.django_db


def at(name, *codes):
    return reverse(f"visits:{name}", args=codes)


def shown(client, name, code):
    """The address, and what its form would send if nothing were typed."""
    form = client.get(at(name, code)).context["form"]
    hidden = {field.html_name: field.value() for field in form.hidden_fields()}
    return at(name, code), {name: value or "" for name, value in hidden.items()}


def filled(partner, **more):
    return {"title-en": "Delegation", "direction": "in", "partners": partner.code, **more}


def place(name):
    return add_venue(actor=ACTOR, name=LocalizedText.of(en=name))


def test_a_visit_known_to_the_month_is_added_with_its_head(client):
    partner, head, hall = make_partnership(), make_person(), place("White Hall")
    sent = filled(partner, status="done", when="апрель 2024", head=head.code, member_count="8")
    sent |= {"head-text": "x", "head-shown": "x", "venues": hall.code}
    client.post(at("add"), sent | {"venue_words-en": "History Museum"})
    made = Visit.objects.get()
    assert (made.when, made.head, made.member_count) == ("2024-04", head, 8)
    page = client.get(at("page", made.code)).content.decode()
    assert "April 2024" in page
    assert page.index("White Hall") < page.index("History Museum")


def test_two_editors_see_what_the_other_changed_and_places_keep_their_order(client):
    hall, words = place("White Hall"), LocalizedText.of(en="History Museum")
    visit = make_visit(venues=[Shown(words=words), Shown(venue=hall)])
    address, sent = shown(client, "edit", visit.code)
    library = place("Library")
    sent |= filled(visit.partnerships.get(), venues=[library.code, hall.code])
    sent |= {"venue_words-en": "History Museum", "when": "2030-04"}
    client.post(address, sent | {"notes": "One"})
    answer = client.post(address, sent | {"notes": "Two"})
    assert answer.context["form"].conflict.asked[0].theirs == "One"
    visit.refresh_from_db()
    places = [row.venue or str(row.words) for row in visit.venue_rows.all()]
    assert (visit.notes, places) == ("One", ["History Museum", hall, library])


def test_only_moves_of_the_table_are_made_and_cancelling_for_a_reason(client):
    visit = make_visit()
    address, sent = shown(client, "status", visit.code)
    refused = client.post(address, sent | {"target": "done"})
    assert "only these can happen" in refused.content.decode()
    asked = client.post(address, sent | {"target": "cancelled"})
    assert "Say in a sentence why." in asked.content.decode()
    client.post(address, sent | {"target": "cancelled", "reason": "No visas."})
    assert Visit.objects.get().status == "cancelled"
    assert "No visas." in client.get(at("page", visit.code)).content.decode()


def test_a_status_is_changed_as_it_was_seen(client):
    visit = make_visit(status="confirmed")
    address, sent = shown(client, "status", visit.code)
    client.post(address, sent | {"target": "preparing"})
    told = client.post(address, sent | {"target": "done"}).content.decode()
    visit.refresh_from_db()
    assert visit.version == 2
    assert "saved this meanwhile" in told
    with pytest.raises(Conflict):
        change_status(actor=ACTOR, visit=visit, version=1, target="done")


def test_protocol_keeps_visits(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("p@example.edu", roles=["protocol"]))
    visit = make_visit()
    answer = client.post(at("delete", visit.code), {"version": visit.version})
    assert not Visit.objects.exists()
    said = [message.extra_tags for message in get_messages(answer.wsgi_request)]
    client.post(said[-1].removeprefix("undo:"))
    assert Visit.objects.exists()


def test_an_entry_says_what_came_of_it(client):
    entry = make_entry()
    make_visit("Delegation", entry=entry, status="done")
    make_agreement("Memorandum", entry=entry, status="signed")
    gone = make_visit("Cancelled", entry=entry)
    client.post(at("delete", gone.code), {"version": "1"})
    came = client.get(reverse("timeline:entry", args=[entry.code])).context["came_of"]
    assert [(str(one.text), str(one.sign.word)) for one in came] == [
        ("Memorandum", "Signed"),
        ("Delegation", "Done"),
    ]


def test_those_ahead_come_soonest_first_and_filters_narrow(client):
    make_visit("Later", when="2031")
    make_visit("Sooner", [make_partnership("Waseda University", country="JP")], when="2030-04")
    make_visit("Past", [make_partnership("Hohai University")], when="2020", status="done")
    titles = [
        [str(one) for one in client.get(at("list"), query).context["page"].rows]
        for query in ({}, {"group": "ahead"}, {"country": "JP"}, {"q": "past"})
    ]
    assert titles == [["Later", "Sooner", "Past"], ["Sooner", "Later"], ["Sooner"], ["Past"]]
    typed = {"q": "%_\\", "group": "x", "direction": "'", "cursor": "!!"}
    assert client.get(at("list"), typed).status_code == 200


def test_a_visit_whose_day_has_passed_asks_how_it_went(client):
    visit = make_visit(when="2020-05", status="confirmed")
    assert "Its day has passed." in client.get(at("page", visit.code)).content.decode()


def test_the_screens_take_the_same_few_queries(client, django_assert_max_num_queries):
    def full(number):
        partner = make_partnership(f"University {number}")
        shown = [Shown(venue=place(f"Place {number}"))]
        return make_visit(
            f"Visit {number}", [partner], venues=shown, head=make_person(f"P {number}")
        )

    first = full(0)
    for address in (at("list"), at("page", first.code)):
        client.get(address)  # the menu's counts and the countries are kept a minute
        with django_assert_max_num_queries(14) as counted:
            client.get(address)
        one = len(counted)
        for number in (1, 2):
            made = full(f"{address}{number}")
            first.partnerships.add(*made.partnerships.all())
            made.venue_rows.update(visit=first)
        with django_assert_max_num_queries(one):
            client.get(address)
