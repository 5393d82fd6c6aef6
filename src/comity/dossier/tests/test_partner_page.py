"""The partner page."""

import datetime as dt
from decimal import Decimal

import pytest
from django.urls import reverse

from comity.activities.use_cases import record_activity
from comity.agreements.use_cases import record_agreement
from comity.documents.use_cases import cite, keep_source
from comity.dossier.moments import moments
from comity.dossier.queries.partner import dossier
from comity.institutions.models import InstitutionName
from comity.institutions.use_cases.add_recognition import add_recognition
from comity.partners.tests.builders import (
    ACTOR,
    make_area,
    make_initiative,
    make_office,
    make_partnership,
    make_person,
    make_post,
)
from comity.partners.use_cases import record_claim
from comity.shared.localized_text import LocalizedText
from comity.timeline.use_cases import promise, record_entry
from comity.ui.timeline import by_year
from comity.visits.use_cases import record_visit

pytestmark = pytest.mark.django_db
TODAY = dt.date(2024, 5, 27)


def words(text):
    return LocalizedText.of(en=text)


def enter(partnership, when, title="Meeting", kind="meeting", **more):
    return record_entry(
        actor=ACTOR, kind=kind, when=when, title=words(title), partnerships=[partnership], **more
    )


def one_of_everything(partnership, number):
    """An entry with all that can hang on it, and one line more in each card."""
    area = make_area(partnership, f"Area {number}")
    entry = enter(partnership, f"202{number}-05", focus_areas=[area])
    every = {"actor": ACTOR, "partnerships": [partnership]}
    promise(side="ours", words=words("Write"), due=TODAY, entry=entry, **every)
    record_agreement(kind="framework", title=words("Text"), entry=entry, status="in_force", **every)
    record_visit(direction="in", when="2024", title=words("Visit"), entry=entry, **every)
    record_activity(kind="joint_lab", title=words("Laboratory"), **every)
    make_post(make_person(f"Person {number}"), partnership.institution)
    make_initiative(f"Initiative {number}", places=["CN"])
    make_office(f"Office {number}")
    record_claim(
        actor=ACTOR, words=words("70"), when="2024", value=Decimal(70), partnership=partnership
    )
    add_recognition(actor=ACTOR, institution=partnership.institution, words=words("TOP-10"))
    InstitutionName.objects.create(
        institution=partnership.institution, value=f"A{number}", kind="acronym"
    )
    source = keep_source(
        actor=ACTOR, title="News", text=f"It was said {number}.", language="en", published="2024"
    )
    cite(actor=ACTOR, source=source, record=entry, start=0, end=5)


def titles(officer, partnership, **page):
    found = dossier(
        officer, partnership.code, tab=page.get("tab", ""), cursor=page.get("cursor", ""),
        today=TODAY,
    )  # fmt: skip
    told = moments(found, sifted=bool(page.get("tab")), places={"CN-JS": "Jiangsu"})
    return found, [(one.year, [str(each.title) for each in one.moments]) for one in by_year(told)]


def test_the_page_takes_fifteen_queries_however_much_there_is(
    client, django_assert_max_num_queries
):
    partnership = make_partnership()
    address = reverse("dossier:partner", args=[partnership.code])
    one_of_everything(partnership, 1)
    client.get(address)  # the menu's counts are kept a minute
    with django_assert_max_num_queries(15 + 2) as counted:  # session and user
        answer = client.get(address)
    assert answer.status_code == 200
    one = len(counted)
    one_of_everything(partnership, 2)
    one_of_everything(partnership, 3)
    with django_assert_max_num_queries(one) as counted:
        client.get(address)
    assert len(counted) == one


def test_vague_dates_stand_by_year_and_an_office_is_context(officer):
    partnership = make_partnership()
    enter(partnership, "2023-23", "Acquaintance", "conference")
    enter(partnership, "2024-05-23", "Signing", "signing")
    enter(partnership, "2024-05-23", "Delegation", "visit_in")
    enter(partnership, "2024-04", "Working meeting")
    make_office("Office opened", "2022")
    elsewhere = make_office("Office elsewhere", "2021")
    type(elsewhere).objects.filter(pk=elsewhere.pk).update(subdivision="CN-GD")
    _found, told = titles(officer, partnership)
    assert told == [
        (2024, ["Delegation", "Signing", "Working meeting"]),
        (2023, ["Acquaintance"]),
        (2022, ["Office opened"]),
    ]
    assert titles(officer, partnership, tab="visits")[1] == [(2024, ["Delegation"])]


def test_context_stands_on_the_page_of_its_date(officer):
    partnership = make_partnership()
    for month in range(1, 13):
        enter(partnership, f"2021-{month:02}")
        enter(partnership, f"2023-{month:02}")
    make_office("Office opened", "2022")
    make_office("First of all", "2010")
    first, told = titles(officer, partnership)
    shown = [title for _year, inside in told for title in inside]
    assert shown.count("Office opened") == 1
    _older, told = titles(officer, partnership, cursor=first.timeline.older)
    assert told == [(2021, ["Meeting"] * 4), (2010, ["First of all"])]


def test_what_others_shared_is_said_and_what_is_deleted_is_not(client, officer):
    one, other = make_partnership("Hohai University"), make_partnership("Soochow University")
    entry = record_entry(
        actor=ACTOR, kind="meeting", when="2024", title=words("Round table"),
        partnerships=[one, other],
    )  # fmt: skip
    page = client.get(reverse("dossier:partner", args=[one.code])).content.decode()
    assert "with 1 other partner" in page
    type(entry).objects.filter(pk=entry.pk).update(deleted_at=dt.datetime.now(tz=dt.UTC))
    assert titles(officer, one)[1] == []


def test_a_partner_that_is_deleted_or_never_was_is_not_found(client):
    assert client.get("/partners/zzzzzzzzzzzz/").status_code == 404


def test_a_commitment_is_done_from_the_page(client):
    partnership = make_partnership()
    made = promise(actor=ACTOR, side="ours", words=words("Write"), partnerships=[partnership])
    address = reverse("dossier:partner", args=[partnership.code])
    done = client.get(address).context["commitments"][0]
    answer = client.post(done.done, {"version": done.version, "next": address})
    assert answer["Location"] == address
    made.refresh_from_db()
    assert made.status == "kept"


def test_what_no_entry_tells_stands_on_the_timeline_by_its_own_date(client):
    partner = make_partnership("University 1")
    every = {"actor": ACTOR, "partnerships": [partner]}
    record_agreement(
        kind="framework", title=LocalizedText.of(en="Signed text"), signed="2021-03", **every
    )
    record_agreement(kind="framework", title=LocalizedText.of(en="Draft text"), **every)
    page = client.get(reverse("dossier:partner", args=[partner.code]))
    assert [str(one.title) for one in page.context["moments"]] == ["Signed text"]
