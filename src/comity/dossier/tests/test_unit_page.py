"""The page of a unit."""

import pytest
from django.urls import reverse

from comity.institutions.use_cases.add_unit import add_unit
from comity.partners.tests.builders import (
    ACTOR,
    make_institution,
    make_partnership,
    make_person,
    make_post,
)
from comity.shared.localized_text import LocalizedText
from comity.timeline.use_cases import record_entry

pytestmark = pytest.mark.django_db


def take_part(unit, number):
    partnership = make_partnership(f"University {number}")
    partnership.units.add(unit)
    make_post(make_person(f"Person {number}"), unit.institution, unit=unit)
    record_entry(
        actor=ACTOR, kind="meeting", when="2024", title=LocalizedText.of(en=f"Meeting {number}"),
        partnerships=[partnership], units=[unit],
    )  # fmt: skip


def test_a_unit_lists_what_it_takes_part_in_in_so_many_queries(
    client, django_assert_max_num_queries
):
    unit = add_unit(actor=ACTOR, institution=make_institution(), name=LocalizedText.of(en="Lab"))
    address = reverse("dossier:unit", args=[unit.code])
    client.get(address)  # the menu's counts are kept a minute
    for number in range(3):
        take_part(unit, number)
        with django_assert_max_num_queries(12 + 2):
            page = client.get(address).content.decode()
        for word in ("University", "Person", "Meeting"):
            assert f"{word} {number}" in page


def test_each_list_of_a_unit_turns_its_own_pages(client):
    unit = add_unit(actor=ACTOR, institution=make_institution(), name=LocalizedText.of(en="Lab"))
    for number in range(21):
        take_part(unit, f"{number:02}")
    first = client.get(reverse("dossier:unit", args=[unit.code]))
    found = first.context["found"]
    later = client.get(f"{first.request['PATH_INFO']}?partners={found.partners.later}")
    assert [str(one) for one in later.context["found"].partners.rows] == ["University 20"]
    assert len(later.context["found"].posts.rows) == 20
