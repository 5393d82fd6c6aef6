"""The list of partners."""

import datetime as dt

import pytest
from django.urls import reverse

from comity.partners.queries.partnerships import Sift, for_list, order_by, sifted
from comity.partners.tests.builders import make_partnership, make_region
from comity.partners.use_cases import keep_last_entry, keep_next_commitment
from comity.shared.localized_text import LocalizedText
from comity.shared.paging import page

pytestmark = pytest.mark.django_db


def names(user, sift, sort="name", language="en"):
    rows = for_list(sifted(user, sift), language)
    found = page(rows, order=order_by(sort, language), cursor="", size=50).rows
    return [one.names.shown(language).text for one in found]


@pytest.fixture
def three():
    return [
        make_partnership("Southeast University", zh="东南大学", city="Nanjing", stage="active"),
        make_partnership("Waseda University", country="JP", subdivision="JP-13", city="Tokyo"),
        make_partnership("Jiangsu University", zh="江苏大学", city="Zhenjiang"),
    ]


def test_filters_narrow_together(officer, three):
    make_region("Jiangsu", ["CN-JS"])
    region = make_region("East Asia", ["CN", "JP"])
    assert names(officer, Sift(text="江苏")) == ["Jiangsu University"]
    assert names(officer, Sift(text="NANJING south")) == ["Southeast University"]
    assert names(officer, Sift(country="JP")) == ["Waseda University"]
    assert names(officer, Sift(stage="active")) == ["Southeast University"]
    assert len(names(officer, Sift(region=region.code))) == 3
    assert names(officer, Sift(region=region.code, country="JP")) == ["Waseda University"]


def test_each_language_has_its_order(officer, three):
    assert names(officer, Sift()) == [
        "Jiangsu University",
        "Southeast University",
        "Waseda University",
    ]
    assert names(officer, Sift(), language="zh-hans") == [
        "东南大学",  # dong
        "江苏大学",  # jiang
        "Waseda University",
    ]


def test_what_is_next_and_what_was_last_come_first(officer, three):
    due = dt.date(2030, 1, 1)
    keep_next_commitment(three[1].pk, due=due, words=LocalizedText.of(en="A letter"))
    keep_last_entry(three[2].pk, when="2023-23", key="2023-09-012", title=LocalizedText())
    assert names(officer, Sift(), sort="next")[0] == "Waseda University"
    assert names(officer, Sift(), sort="-last")[0] == "Jiangsu University"


def test_nobody_without_a_role_sees_a_partner(three):
    class Nobody:
        def has_perm(self, _name):
            return False

    assert names(Nobody(), Sift()) == []


def test_the_list_takes_the_same_few_queries(client, django_assert_max_num_queries, three):
    client.get(reverse("partners:list"))  # the menu's counts are kept a minute
    query = {"stage": "prospect"}
    for filters in ({}, query):
        with django_assert_max_num_queries(12) as counted:
            client.get(reverse("partners:list"), filters)
        one = len(counted)
        make_partnership("Hohai University", city=f"Nanjing {filters}")
        with django_assert_max_num_queries(one):
            client.get(reverse("partners:list"), filters)


def test_an_address_typed_by_anyone_is_no_error(client, three):
    sent = {"q": "%_", "country": "ZZ", "owner": "x", "cursor": "!!", "sort": "'"}
    answer = client.get(reverse("partners:list"), sent)
    assert answer.status_code == 200


def test_an_empty_list_says_what_to_do(client):
    assert "No partners yet" in client.get(reverse("partners:list")).content.decode()
