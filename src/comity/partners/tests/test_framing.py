"""Regions, initiatives, offices abroad, and fields of study."""

import datetime as dt

import pytest
from django.urls import reverse

from comity.accounts.models import User
from comity.institutions.models import Home, Recognition
from comity.institutions.use_cases.add_recognition import add_recognition
from comity.partners import isced
from comity.partners.models import FocusArea, Initiative, OfficeAbroad, Partnership, PlannedStep
from comity.partners.queries.around import frames_around, said_of
from comity.partners.queries.partnerships import reviews_due
from comity.partners.tests.builders import (
    ACTOR,
    make_initiative,
    make_institution,
    make_office,
    make_partnership,
    make_person,
    make_post,
    make_region,
    make_step,
)
from comity.partners.use_cases import edit_partnership, keep_names, record_claim
from comity.shared.localized_text import LocalizedText

pytestmark = pytest.mark.django_db


def text(response):
    return response.content.decode()


@pytest.mark.parametrize(
    "words", ["0714", "electronics and auto", "электроника и авт", "电子与自动化"]
)
def test_a_field_is_found_by_code_and_by_name_in_any_language(words):
    assert isced.matching(words)[0].code == "0714"


def test_a_focus_area_takes_its_field_from_the_box_and_from_typing(client):
    partnership = make_partnership()
    address = reverse("partners:add_area", args=[partnership.code])
    client.post(
        address, {"words-en": "Robots", "isced": "0714", "isced-shown": "", "isced-text": ""}
    )
    client.post(address, {"words-en": "Chips", "isced-text": "0715"})
    assert sorted(FocusArea.objects.values_list("isced", flat=True)) == ["0714", "0715"]
    page = text(client.post(address, {"words-en": "Ships", "isced-text": "no such field"}))
    assert "Nothing is called so." in page


def test_a_field_that_the_file_leaves_out_stays(client):
    partnership = make_partnership()
    area = FocusArea.objects.create(
        partnership=partnership, words=LocalizedText.of(en="Else"), isced="9999"
    )
    form = client.get(reverse("partners:edit_area", args=[area.code])).context["form"]
    assert form["isced"].value().code == "9999"


def test_the_same_name_is_said_once_and_saved_on_the_second_press(client):
    known = make_initiative("Years of Culture")
    address = reverse("partners:add_initiative")
    sent = {"name-en": "years of CULTURE", "period": "2024"}
    page = text(client.post(address, sent))
    assert "is on record already." in page
    assert reverse("partners:initiative", args=[known.code]) in page
    assert Initiative.objects.count() == 1
    client.post(address, sent | {"alike": known.code})
    assert Initiative.objects.count() == 2


def test_a_partner_joins_and_leaves_from_either_side(client):
    partnership, initiative = make_partnership(), make_initiative("Network")
    client.post(reverse("partners:join", args=[partnership.code]), {"initiative": initiative.code})
    assert list(initiative.partnerships.all()) == [partnership]
    page = reverse("partners:initiative", args=[initiative.code])
    assert partnership.code in text(client.get(page))
    client.post(reverse("partners:leave", args=[initiative.code, partnership.code]))
    assert not initiative.partnerships.exists()
    client.post(reverse("partners:rejoin", args=[initiative.code, partnership.code]))
    assert initiative.partnerships.exists()


def test_an_office_has_people_and_a_plan(client):
    home = make_institution("Ours", country="RU", subdivision="")
    Home.objects.create(institution=home)
    post = make_post(make_person("Wang Li"), home, title="Head of the office")
    office = make_office("Office in Nanjing")
    options = reverse("partners:post_options")
    assert post.code in text(client.get(options, {"q": "wang"}))
    address = reverse("partners:edit_office", args=[office.code])
    form = client.get(address).context["form"]
    sent = {
        "name-en": "Office in Nanjing", "kind": "international", "country": "CN",
        "opened": "2022", "posts": post.code, **{k: form.initial[k] for k in ("version", "base")},
    }  # fmt: skip
    client.post(address, sent)
    client.post(
        reverse("partners:add_step", args=[office.code]),
        {"words-en": "Meet the alumni", "until": "autumn 2025"},
    )
    page = text(client.get(reverse("partners:office", args=[office.code])))
    assert "Wang Li" in page
    assert "until autumn 2025" in page
    assert OfficeAbroad.objects.get().posts.get() == post
    assert PlannedStep.objects.get().until == "2025-23"


def test_steps_without_a_day_come_last(client):
    office = make_office()
    for words, until in (("No day", ""), ("Later", "2026"), ("Sooner", "2025-03")):
        make_step(office, words, until=until)
    page = text(client.get(reverse("partners:office", args=[office.code])))
    assert page.index("Sooner") < page.index("Later") < page.index("No day")


def test_key_regions_stand_first_and_a_page_counts(client, django_assert_max_num_queries):
    make_region("Aargau", places=["CH"])
    key = make_region("Jiangsu", is_key=True, key_since="2022")
    shown = text(client.get(reverse("partners:regions")))
    assert shown.index("Jiangsu") < shown.index("Aargau")
    make_partnership("One", stage="active")
    make_partnership("Two")
    make_office()
    make_initiative(places=["CN"])
    address = reverse("partners:region", args=[key.code])
    client.get(address)
    with django_assert_max_num_queries(12 + 2):
        page = client.get(address)
    assert page.context["numbers"] == {"partners": 2, "active": 1, "agreements": 0}
    assert "Office in Nanjing" in text(page)
    assert "Years of Culture" in text(page)


def test_what_stands_around_a_partner_is_two_queries(officer, django_assert_num_queries):
    partnership = make_partnership()
    named = make_initiative("Named", partnerships=[partnership])
    make_initiative("About its place", "2023", places=["CN-JS"])
    make_initiative("Elsewhere", places=["JP"])
    make_office()
    for year in (None, 2021):
        add_recognition(
            actor=ACTOR, institution=partnership.institution, words=LocalizedText.of(en="TOP"),
            year=year,
        )  # fmt: skip
    record_claim(
        actor=ACTOR, words=LocalizedText.of(en="More than 70"), when="2024", partnership=partnership
    )
    with django_assert_num_queries(2):
        frames = frames_around(officer, partnership)
        recognitions, claims = said_of(officer, partnership)
    assert [(str(one.record), one.takes_part) for one in frames] == [
        ("Named", True), ("About its place", False), ("Office in Nanjing", False),
    ]  # fmt: skip
    assert frames[0].record == named
    assert [one.year for one in recognitions] == [2021, None]
    assert [str(one) for one in claims] == ["More than 70"]
    assert Recognition.objects.count() == 2


def test_a_city_is_found_and_shown_in_the_readers_language(client):
    partnership = make_partnership("Hohai University", city="Nanjing")
    institution = partnership.institution
    institution.city_names = LocalizedText.of(ru="Нанкин", zh="南京")
    institution.save()
    keep_names(institution)
    assert partnership.code in text(client.get(reverse("partners:list"), {"q": "нанкин"}))
    client.cookies["django_language"] = "ru"
    client.get("/")
    User.objects.update(language="ru")
    assert "Нанкин" in text(client.get(reverse("partners:list")))


def test_reviews_that_are_due_are_those_of_ones_own_partners(officer):
    day = dt.date(2030, 1, 1)
    mine, late, ended = make_partnership("A"), make_partnership("B"), make_partnership("C", "ended")
    for one, review in ((mine, day), (late, day + dt.timedelta(days=1)), (ended, day)):
        edit_partnership(
            actor=ACTOR, partnership=one, version=1, tier="", owner=officer, deputy=None,
            units=[], next_review=review,
        )  # fmt: skip
    assert list(reviews_due(officer, day)) == [mine]
    assert Partnership.objects.count() == 3
