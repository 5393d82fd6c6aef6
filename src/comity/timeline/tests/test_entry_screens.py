"""The timeline of all, one entry, and entering what happened."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from comity.institutions.models import Institution
from comity.institutions.use_cases.add_unit import add_unit
from comity.partners.tests.builders import ACTOR, make_institution, make_partnership, make_person
from comity.timeline.models import Commitment, Entry
from comity.timeline.queries.entries import PAGE
from comity.timeline.tests.builders import make_commitment, make_entry, make_event, words
from comity.timeline.use_cases import Organisation, Participant, Said, delete_entry

pytestmark = pytest.mark.django_db


def shown(client, name, *codes):
    """The address, and what the form on it would send if nothing were typed."""
    address = reverse(f"timeline:{name}", args=codes)
    form = client.get(address).context["form"]
    hidden = {field.html_name: field.value() for field in form.hidden_fields()}
    return address, {name: "" if value is None else value for name, value in hidden.items()}


def entry_of(*partnerships, when="autumn 2023", **more):
    """What the quick form sends."""
    return {
        "kind": "meeting",
        "when": when,
        "title-en": "They met in Nanjing",
        "partners": [one.code for one in partnerships],
        "promised_side": "ours",
        **more,
    }


def test_an_entry_with_two_partners_stands_on_both_timelines(client):
    one, two = make_partnership("One"), make_partnership("Two")
    answer = client.post(reverse("timeline:add_entry"), entry_of(one, two))
    made = Entry.objects.get()
    assert answer["Location"] == reverse("timeline:entry", args=[made.code])
    assert made.when == "2023-23"
    for partner in (one, two):
        page = client.get(reverse("dossier:partner", args=[partner.code])).content.decode()
        assert "They met in Nanjing" in page


def test_what_was_said_and_promised_there_comes_along(client, officer):
    partner, rector = make_partnership(), make_person()
    more = {
        "speaker": rector.code,
        "said-en": "We begin today.",
        "promised-en": "Send the list",
        "promised_side": "theirs",
        "due": "14 June 2030",
        "owner": officer.code,
        "people_words-en": "Two interpreters\nA driver",
    }
    client.post(reverse("timeline:add_entry"), entry_of(partner, **more))
    made = Entry.objects.get()
    assert [(one.speaker, str(one)) for one in made.statements.all()] == [
        (rector, "We begin today.")
    ]
    assert [str(one) for one in made.people_rows.all()] == ["Two interpreters", "A driver"]
    promise = Commitment.objects.get()
    assert (promise.entry, promise.side, promise.owner) == (made, "theirs", officer)
    assert str(promise.due) == "2030-06-14"
    assert list(promise.partnerships.all()) == [partner]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"when": "May 2999"}, "That day is still ahead."),
        ({"partners": []}, "Choose at least one partner."),
        ({"due": "14 June 2030"}, "Write what was promised by that day."),
    ],
)
def test_what_cannot_be_entered_is_said_in_words_and_nothing_is_lost(client, more, told):
    sent = entry_of(make_partnership()) | more
    page = client.post(reverse("timeline:add_entry"), sent).content.decode()
    assert told in page
    assert "They met in Nanjing" in page
    assert not Entry.objects.exists()


def test_two_editors_see_what_the_other_changed(client):
    entry = make_entry()
    address, sent = shown(client, "edit_entry", entry.code)
    sent |= entry_of(*entry.partnerships.all(), when="October 2023")
    client.post(address, sent | {"title-en": "One"})
    answer = client.post(address, sent | {"title-en": "Two"})
    assert answer.context["form"].conflict.asked[0].theirs == "en: One"
    entry.refresh_from_db()
    assert str(entry.title) == "One"


def test_editing_keeps_who_headed_and_who_hosted(client):
    host, head = make_institution("A ministry"), make_person("Fu Mengyin")
    entry = make_entry(
        people=[Participant(head, heads=True)], organisations=[Organisation(host, role="host")]
    )
    address, sent = shown(client, "edit_entry", entry.code)
    more = {"people": [head.code], "institutions": [host.code]}
    client.post(address, sent | entry_of(*entry.partnerships.all(), **more))
    assert entry.people_rows.get().heads
    assert entry.organisations.get().role == "host"


def test_a_deleted_entry_comes_back_by_undo(client):
    entry = make_entry("Gone and back")
    answer = client.post(
        reverse("timeline:delete_entry", args=[entry.code]), {"version": entry.version}
    )
    said = next(iter(get_messages(answer.wsgi_request)))
    assert not Entry.objects.exists()
    assert client.get(reverse("timeline:entry", args=[entry.code])).status_code == 404
    client.post(said.extra_tags.removeprefix("undo:"))
    assert Entry.objects.get() == entry


def test_an_old_page_neither_deletes_nor_brings_back(client):
    entry = make_entry()
    delete = reverse("timeline:delete_entry", args=[entry.code])
    restore = reverse("timeline:restore_entry", args=[entry.code])
    told = "Olga Klimova saved this at"
    assert told not in client.post(delete, {"version": "1"}, follow=True).content.decode()
    client.post(f"{restore}?version=2")
    assert told in client.post(delete, {"version": "1"}, follow=True).content.decode()
    assert Entry.objects.exists()
    client.post(delete, {"version": "3"})
    assert told in client.post(f"{restore}?version=2", follow=True).content.decode()
    assert not Entry.objects.exists()


def test_the_list_is_narrowed_by_kind_year_country_and_partner(client):
    china, france = make_partnership("Jiangsu"), make_partnership("Lyon", country="FR")
    make_entry("A call", china, kind="call", when="2024")
    make_entry("A letter", france, kind="letter", when="2023-05")
    make_entry("A meeting of all", china, france, when="2023")

    def titles(**asked):
        page = client.get(reverse("timeline:list"), asked)
        return [str(one.title) for one in page.context["moments"]]

    assert titles() == ["A call", "A letter", "A meeting of all"]
    assert titles(kind="letter") == ["A letter"]
    assert titles(year="2023") == ["A letter", "A meeting of all"]
    assert titles(q="jiangsu") == ["A call", "A meeting of all"]
    assert titles(country="FR", kind="meeting") == ["A meeting of all"]


def test_the_page_of_an_event_tells_of_all_but_not_at_once(client, monkeypatch):
    monkeypatch.setattr("comity.timeline.views.events.MOST_NAMED", 1)
    partner, event = make_partnership(), make_event()
    for number in range(PAGE + 1):
        make_entry(f"Talk {number}", partner, event=event)
    for name in ("Anna", "Boris"):
        make_entry(name, partner, event=event, people=[Participant(make_person(name))])
    Entry.objects.latest("pk").units.add(add_unit(
        actor=ACTOR, institution=partner.institution, name=words("Institute of Physics")
    ))  # fmt: skip
    gone = make_entry("Gone", partner, event=event, people=[Participant(make_person("Aaron"))])
    delete_entry(actor=ACTOR, entry=gone, version=1)
    address = reverse("timeline:event", args=[event.code])
    first = client.get(address)
    later = client.get(address, {"cursor": first.context["page"].later})
    shown = [str(one.title) for page in (first, later) for one in page.context["moments"]]
    assert len(first.context["moments"]) == PAGE
    assert (len(shown), set(shown)) == (
        PAGE + 3, {"Anna", "Boris", *(f"Talk {number}" for number in range(PAGE + 1))},
    )  # fmt: skip
    for page in (first, later):
        assert [str(one) for one in page.context["people"]] == ["Anna"]
        assert [str(one) for one in page.context["units"]] == ["Institute of Physics"]
        assert "More took part" in page.content.decode()


def a_full_entry(number):
    """An entry with one of everything."""
    partner = make_partnership(f"University {number}")
    entry = make_entry(
        f"Entry {number}",
        partner,
        event=make_event(f"Forum {number}"),
        people=[Participant(make_person(f"Rector {number}"))],
        organisations=[Organisation(make_institution(f"Ministry {number}"))],
        statements=[Said(words("Welcome"), make_person(f"Speaker {number}"))],
    )
    make_commitment(f"Promise {number}", partner, entry=entry)
    return entry


@pytest.mark.parametrize("rows", [1, 3])
def test_the_queries_of_the_screens_do_not_grow(client, django_assert_max_num_queries, rows):
    entries = [a_full_entry(number) for number in range(rows)]
    first = Entry.objects.first()
    for more in entries[1:]:
        more.event = first.event
        more.save()
    client.get(reverse("timeline:list"))  # the menu's counts and choices are asked once a minute
    for address in (
        reverse("timeline:list"),
        reverse("timeline:entry", args=[first.code]),
        reverse("timeline:events"),
        reverse("timeline:event", args=[first.event.code]),
    ):
        with django_assert_max_num_queries(14):  # session and user among them
            assert client.get(address).status_code == 200
    assert Institution.objects.count() == rows * 2
