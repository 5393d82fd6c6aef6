"""The screens of agreements."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from comity.agreements.models import Agreement
from comity.agreements.tests.builders import make_agreement
from comity.agreements.use_cases import Party, edit_agreement
from comity.institutions.use_cases.choose_home import choose_home
from comity.partners.tests.builders import (
    ACTOR,
    make_area,
    make_institution,
    make_partnership,
    make_person,
    make_post,
)
from comity.shared.localized_text import LocalizedText

pytestmark = pytest.mark.django_db


def at(name, *codes):
    return reverse(f"agreements:{name}", args=codes)


def shown(client, name, code):
    """The address, and what its form would send if nothing were typed."""
    form = client.get(at(name, code)).context["form"]
    hidden = {field.html_name: field.value() for field in form.hidden_fields()}
    return at(name, code), {name: value or "" for name, value in hidden.items()}


def filled(partner, **more):
    return {"title-en": "Memorandum", "kind": "memorandum", "partners": partner.code, **more}


def test_an_agreement_is_added_with_its_parties_and_who_signed(client):
    home = make_institution("Home University", country="RU", subdivision="RU-SPE")
    choose_home(actor=ACTOR, institution=home)
    partner, rector = make_partnership(), make_person()
    make_post(rector, partner.institution)
    area = make_area(partner)
    sent = filled(partner, status="in_force", signed="23 May 2024", in_force_until="2029")
    sent |= {"signatories": rector.code, "focus_areas": area.code}
    answer = client.post(at("add"), sent)
    made = Agreement.objects.get()
    assert answer["Location"] == at("page", made.code)
    assert (made.when, made.in_force_until, made.status) == ("2024-05-23", "2029", "in_force")
    parties = [(one.institution, one.signatory) for one in made.parties.all()]
    assert parties == [(home, None), (partner.institution, rector)]
    assert list(made.focus_areas.all()) == [area]
    page = client.get(answer["Location"]).content.decode()
    assert "Fu Mengyin" in page
    assert "until 2029" in page


def test_the_partner_asked_for_is_chosen_already(client):
    partner = make_partnership()
    form = client.get(at("add"), {"partner": partner.code}).context["form"]
    assert form["partners"].value() == [partner]


def test_what_cannot_be_is_said_at_its_field(client):
    partner, stranger = make_partnership(), make_person("Somebody Else")
    sent = filled(partner, status="draft", signed="2024", in_force_until="2020")
    form = client.post(at("add"), sent | {"signatories": stranger.code}).context["form"]
    assert form.errors["in_force_until"] == ["It ends before it begins."]
    assert "Somebody Else: no post" in form.errors["signatories"][0]
    assert not Agreement.objects.exists()


def test_an_agreement_does_not_hang_below_itself(client):
    above = make_agreement("Framework")
    below = make_agreement("Annex", list(above.partnerships.all()), parent=above)
    address, sent = shown(client, "edit", above.code)
    sent |= filled(above.partnerships.get(), parent=below.code)
    sent |= {"parent-text": "Annex", "parent-shown": "Annex"}
    form = client.post(address, sent).context["form"]
    assert "cannot hang below itself" in form.errors["parent"][0]


def test_two_editors_see_what_the_other_changed_and_parties_stay(client):
    partner = make_partnership()
    signed = LocalizedText.of(en="The Rector")
    party = Party(partner.institution, signatory_words=signed)
    agreement = make_agreement(partners=[partner], parties=[party])
    address, sent = shown(client, "edit", agreement.code)
    sent |= filled(partner, parties=partner.institution.code)
    client.post(address, sent | {"number": "IA-1"})
    answer = client.post(address, sent | {"number": "IA-2"})
    assert answer.context["form"].conflict.asked[0].theirs == "IA-1"
    agreement.refresh_from_db()
    assert (agreement.number, str(agreement.title)) == ("IA-1", "Memorandum")
    assert agreement.parties.get().signatory_words == signed


def test_only_moves_of_the_table_are_made_and_some_for_a_reason(client, django_user_model):
    agreement = make_agreement(status="in_approval")
    address, sent = shown(client, "status", agreement.code)
    refused = client.post(address, sent | {"target": "renewed", "on": "2024"})
    assert "only these can happen" in refused.content.decode()
    asked = client.post(address, sent | {"target": "negotiating", "on": "2024", "reason": " "})
    assert "Say in a sentence why." in asked.content.decode()
    approver = django_user_model.objects.create_user("a@example.edu", roles=["approver"])
    client.force_login(approver)
    client.post(address, sent | {"target": "approved", "on": "1 June 2024"})
    agreement.refresh_from_db()
    assert agreement.status == "approved"
    assert agreement.status_changes.first().when == "2024-06-01"
    assert client.get(at("edit", agreement.code)).status_code == 403


def test_a_status_changed_meanwhile_is_not_changed_again(client):
    agreement = make_agreement(status="in_force")
    address = f"{at('status', agreement.code)}?to=expired"
    form = client.get(address).context["form"]
    sent = {"version": "1", "base": form["base"].value(), "target": "expired", "on": "2025"}
    edit_agreement(
        actor=ACTOR, agreement=agreement, version=1, kind=agreement.kind, title=agreement.title,
        parent=None, place=agreement.place, signed="", in_force_from="", in_force_until="",
        number="IA-2", partnerships=agreement.partnerships.all(), owner=None, notes="",
    )  # fmt: skip
    told = client.post(address, sent)
    assert "a test saved this meanwhile" in told.content.decode()
    assert Agreement.objects.get().status == "in_force"
    client.post(address, told.context["form"].data.dict())  # what was chosen stands chosen
    assert Agreement.objects.get().status == "expired"


def test_what_is_deleted_counts_no_more_and_comes_back_by_undo(client):
    agreement = make_agreement(status="in_force")
    partner = agreement.partnerships.get()

    def in_force():
        partner.refresh_from_db()
        return partner.agreements_in_force

    client.post(at("delete", agreement.code), {"version": 99})
    assert in_force() == 1
    answer = client.post(at("delete", agreement.code), {"version": agreement.version})
    assert in_force() == 0
    said = [message.extra_tags for message in get_messages(answer.wsgi_request)]
    client.post(said[-1].removeprefix("undo:"))
    assert in_force() == 1


def test_groups_and_filters_narrow_together(client):
    make_agreement("Old text", status="expired")
    make_agreement("New text", [make_partnership("Waseda University", country="JP")])
    titles = [
        [str(one) for one in client.get(at("list"), query).context["page"].rows]
        for query in ({"group": "ended"}, {"q": "waseda"}, {"group": "ended", "country": "JP"})
    ]
    assert titles == [["Old text"], ["New text"], []]
    typed = {"q": "%_\\", "group": "x", "kind": "'", "cursor": "!!", "ends": "9"}
    assert client.get(at("list"), typed).status_code == 200
    assert "No agreement matches" in client.get(at("list"), {"q": "zzz"}).content.decode()


def test_the_screens_take_the_same_few_queries(client, django_assert_max_num_queries):
    def full(number):
        partner = make_partnership(f"University {number}")
        party = Party(partner.institution, signatory=make_person(f"Person {number}"))
        area = make_area(partner)
        return make_agreement(
            f"Text {number}", [partner], parties=[party], focus_areas=[area], parent=parent
        )

    parent = None
    parent = first = full(0)
    for address in (at("list"), at("page", first.code)):
        client.get(address)  # the menu's counts and the countries are kept a minute
        with django_assert_max_num_queries(14) as counted:
            client.get(address)
        one = len(counted)
        for number in (1, 2):
            made = full(f"{address}{number}")
            both = [*first.partnerships.all(), *made.partnerships.all()]
            edit_agreement(
                actor=ACTOR, agreement=first, version=first.version, kind=first.kind,
                title=first.title, number="", parent=None, place=first.place, signed="",
                in_force_from="", in_force_until="", partnerships=both, owner=None, notes="",
            )  # fmt: skip
        with django_assert_max_num_queries(one):
            client.get(address)
