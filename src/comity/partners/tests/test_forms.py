"""What a person may send, and what the screens answer."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from comity.institutions.use_cases.add_unit import add_unit
from comity.partners.forms.places import PlacesField
from comity.partners.models import Initiative, OfficeAbroad, Partnership, Person, Position, Region
from comity.partners.queries.people import named as people_named
from comity.partners.tests.builders import (
    ACTOR,
    make_area,
    make_institution,
    make_office,
    make_partnership,
    make_person,
    make_post,
    make_region,
)
from comity.partners.use_cases import change_stage, edit_focus_area
from comity.shared.localized_text import LocalizedText

pytestmark = pytest.mark.django_db


def shown(client, name, *codes):
    """The address, and what the form on it would send if nothing were typed."""
    address = reverse(f"partners:{name}", args=codes)
    form = client.get(address).context["form"]
    hidden = {field.html_name: field.value() for field in form.hidden_fields()}
    return address, {name: "" if value is None else value for name, value in hidden.items()}


def test_a_partner_is_added_with_its_institution_alone(client, officer):
    institution = make_institution("Jiangsu University")
    sent = {"institution": institution.code, "stage": "acquainted", "on": "autumn 2023"}
    answer = client.post(reverse("partners:add"), sent)
    made = Partnership.objects.get()
    assert answer["Location"] == reverse("dossier:partner", args=[made.code])
    assert (made.institution, made.stage, made.stage_since) == (
        institution,
        "acquainted",
        "2023-23",
    )


def test_a_partner_is_not_added_twice_and_the_first_is_offered(client):
    known = make_partnership("Jiangsu University")
    sent = {"institution": known.institution.code, "stage": "prospect"}
    page = client.post(reverse("partners:add"), sent).content.decode()
    assert "Jiangsu University is a partner already." in page
    assert reverse("dossier:partner", args=[known.code]) in page
    assert Partnership.objects.count() == 1


def test_two_editors_see_what_the_other_changed(client):
    partnership = make_partnership()
    address, sent = shown(client, "edit", partnership.code)
    client.post(address, sent | {"tier": "priority", "next_review": "1 June 2030"})
    answer = client.post(address, sent | {"tier": "strategic"})
    assert answer.status_code == 200
    assert answer.context["form"].conflict.asked[0].theirs == "Priority"
    partnership.refresh_from_db()
    assert (partnership.tier, str(partnership.next_review)) == ("priority", "2030-06-01")


def test_a_stage_needs_a_reason_and_a_move_of_the_table(client):
    partnership = make_partnership(stage="agreed")
    address, sent = shown(client, "stage", partnership.code)
    sent |= {"target": "active", "on": "2024-06", "reason": ""}
    assert "Say in a sentence why." in client.post(address, sent).content.decode()
    wrong = sent | {"reason": "Why not.", "target": "prospect"}
    assert client.post(address, wrong).status_code == 200
    client.post(address, sent | {"reason": "The first students came."})
    partnership.refresh_from_db()
    assert (partnership.stage, partnership.stage_since) == ("active", "2024-06")


@pytest.mark.parametrize("target", ["ended", "dormant"])  # the second is no move any more
def test_a_stage_changed_meanwhile_is_not_changed_again(client, target):
    partnership = make_partnership(stage="agreed")
    address, sent = shown(client, "stage", partnership.code)
    change_stage(
        actor=ACTOR, partnership=partnership, version=1, target="dormant", on="2024", reason="Rest."
    )
    sent |= {"target": target, "on": "2025", "reason": "Over."}
    answer = client.post(address, sent)
    page = answer.content.decode()
    assert "a test saved this meanwhile" in page
    assert "Over." in page
    assert "Select a valid choice" not in page
    assert answer.context["form"]["version"].value() == "2"
    assert Partnership.objects.get().stage == "dormant"


def person_lines(*names, titles=()):
    """What the form of a person sends for these lines."""
    sent = {"names-TOTAL_FORMS": len(names), "names-INITIAL_FORMS": 0}
    sent |= {"titles-TOTAL_FORMS": len(titles), "titles-INITIAL_FORMS": 0}
    for prefix, lines in (("names", names), ("titles", titles)):
        for place, line in enumerate(lines):
            sent |= {f"{prefix}-{place}-{key}": value for key, value in line.items()}
    return sent


def test_a_person_has_names_per_script_and_titles(client):
    chinese = {"language": "zh", "family": "付", "given": "梦印", "family_first": "on"}
    english = {"language": "en", "full": "Fu Mengyin"}
    member = {"kind": "membership", "words-en": "Academician"}
    sent = person_lines(chinese, english, {"language": "ru"}, titles=[member, {"kind": ""}])
    client.post(reverse("partners:add_person"), sent)
    person = Person.objects.get()
    assert person.names.texts == {"zh": "付梦印", "en": "Fu Mengyin"}
    assert str(person.titles.get()) == "Academician"


def test_a_person_needs_a_name_and_a_line_can_be_added_meanwhile(client):
    address = reverse("partners:add_person")
    page = client.post(address, person_lines({"language": "ru"})).content.decode()
    assert "Write the name in one script at least." in page
    sent = person_lines({"language": "en", "full": "Fu"}) | {"add_line": "names"}
    answer = client.post(address, sent)
    assert len(answer.context["names"].forms) == 2
    assert 'value="Fu"' in answer.content.decode()
    assert not Person.objects.exists()


def test_a_post_does_not_end_before_it_begins(client):
    person, institution = make_person(), make_institution()
    address = reverse("partners:add_post", args=[person.code])
    sent = {"institution": institution.code, "title-en": "Rector", "rank": "1"}
    page = client.post(address, sent | {"since": "2024", "until": "2020"}).content.decode()
    assert "The post ends before it begins." in page
    client.post(address, sent | {"since": "2020", "heads": "on"})
    assert Position.objects.get().heads


def test_the_page_of_a_person_tells_who_held_the_post_when(client):
    institution = make_institution()
    now, before = make_person("Fu Mengyin"), make_person("Wang Mou")
    make_post(now, institution, heads=True, since="2020")
    make_post(before, institution, heads=True, since="2014", until="2020")
    page = client.get(reverse("partners:person", args=[now.code])).content.decode()
    assert page.index("since 2020") < page.index("Wang Mou") < page.index("2014 – 2020")


def test_a_post_is_at_a_unit_of_ours_or_of_its_institution(client):
    person, one, other = make_person(), make_institution("One"), make_institution("Other")
    units = [
        add_unit(actor=ACTOR, institution=each, name=LocalizedText.of(en="Physics"))
        for each in (one, other)
    ]
    address = reverse("partners:add_post", args=[person.code])
    offered = client.post(address, {"institution": one.code}).context["form"]["unit"].field.source
    assert list(offered.all()) == units[:1]
    sent = {"institution": one.code, "title-en": "Dean", "rank": "1", "unit": units[0].code}
    client.post(address, sent)
    assert Position.objects.get().unit == units[0]


def test_what_is_called_just_so_is_picked_without_scripts_however_many_are_alike(client):
    """By typing alone, on the form of an initiative, which picks partners."""
    for number in range(14):
        make_partnership(f"Academy {number} of Nanjing University")
    wanted = make_partnership("Nanjing University")
    sent = {"name-en": "Years", "period": "2024", "partnerships-text": "nanjing university"}
    client.post(reverse("partners:add_initiative"), sent)
    assert list(Initiative.objects.get().partnerships.all()) == [wanted]


def test_a_person_is_found_by_the_whole_name_before_longer_ones(django_assert_num_queries):
    for number in range(14):
        make_person(f"Anna {number} Wang")
    wanted = make_person("Wang Anna")
    with django_assert_num_queries(2):  # and the posts each holds
        assert people_named("wang anna")[0] == wanted


def test_places_are_named_in_any_language():
    field = PlacesField()
    assert field.clean("Jiangsu\nКитай, 江苏\nCN-GD") == ["CN-JS", "CN", "CN-GD"]
    with pytest.raises(Exception, match="Atlantis"):
        field.clean("Atlantis")


def test_a_region_is_key_for_a_reason(client):
    sent = {"names-ru": "Цзянсу", "places": "Цзянсу", "is_key": "on", "key_since": "2022"}
    client.post(reverse("partners:add_region"), sent)
    region = Region.objects.get()
    assert (region.names.texts, region.is_key, region.key_since) == (
        {"ru": "Цзянсу"},
        True,
        "2022",
    )
    assert [part.place for part in region.parts.all()] == ["CN-JS"]


def test_an_office_lies_in_its_country(client):
    address = reverse("partners:add_office")
    sent = {"name-en": "Office", "kind": "international", "country": "JP", "opened": "2022"}
    page = client.post(address, sent | {"subdivision": "Jiangsu"}).content.decode()
    assert "This is no subdivision of that country." in page
    client.post(address, sent | {"country": "CN", "subdivision": "江苏"})
    assert OfficeAbroad.objects.get().subdivision == "CN-JS"


def test_a_focus_area_ends_and_keeps_its_field(client):
    area = make_area(isced="0714")
    address, sent = shown(client, "edit_area", area.code)
    client.post(address, sent | {"words-en": "Robots", "isced": "0714", "ended_when": "2024"})
    area.refresh_from_db()
    assert (str(area.words), area.isced, area.ended_when) == ("Robots", "0714", "2024")
    edit_focus_area(
        actor=ACTOR, area=area, version=area.version, words=LocalizedText.of(en="Drones"),
        isced="", agreed_when="", agreed_where=LocalizedText(), ended_when="",
    )  # fmt: skip
    assert client.post(address, sent | {"words-en": "Rockets"}).status_code == 200


@pytest.mark.parametrize("make", [make_partnership, make_person, make_region, make_office])
def test_what_is_deleted_comes_back_by_undo(client, make):
    record = make()
    kind = record._meta.model_name
    address = reverse("partners:delete", args=[kind, record.code])
    client.post(address, {"version": 99})
    assert type(record).objects.exists()
    answer = client.post(address, {"version": record.version})
    assert not type(record).objects.exists()
    said = [message.extra_tags for message in get_messages(answer.wsgi_request)]
    client.post(said[-1].removeprefix("undo:"))
    assert type(record).objects.exists()


def test_an_unknown_kind_is_not_deleted(client):
    assert client.post("/deleted/user/abc/").status_code == 404
