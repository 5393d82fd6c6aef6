"""The recycle bin and fields put back, over all rooms."""

import datetime as dt

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils import timezone

from comity.audit.models import AuditEntry
from comity.audit.restoring import kinds
from comity.audit.use_cases import delete_record
from comity.dossier.tests.test_merging import merge
from comity.dossier.use_cases.empty_bin import empty_bin
from comity.partners.models import Partnership, Person, Region
from comity.partners.tests.builders import (
    ACTOR,
    make_institution,
    make_partnership,
    make_person,
    make_region,
)
from comity.partners.use_cases import Name, add_partnership, edit_partnership, edit_person
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Record
from comity.timeline.models import Entry
from comity.timeline.tests.builders import make_entry
from comity.timeline.use_cases import edit_entry

pytestmark = pytest.mark.django_db
BIN = reverse("audit:bin")
# Not brought back from the bin: parts that their record's own screen looks after, and the tool's.
ELSEWHERE = {
    "accounts", "documents", "reading", "jobs", "dossier",
}  # fmt: skip


def test_every_kind_of_record_says_how_it_comes_back():
    known = {one.model for one in kinds()}
    records = {model for model in apps.get_models() if issubclass(model, Record)}
    without = {
        model._meta.label for model in records - known if model._meta.app_label not in ELSEWHERE
    }
    assert without <= {"institutions.Venue", "partners.Claim", "timeline.LetterDraft"}
    for one in kinds():
        columns = {column.attname for column in one.model._meta.concrete_fields}
        assert one.fixed <= columns, one.name
        assert all(hasattr(one.model, accessor) for accessor in one.own), one.name


def bin_of(page):
    return [line[0].record for line in page.context["lines"]]


def drop(record, days=0):
    delete_record(actor=ACTOR, record=record, version=record.version)
    at = timezone.now() - dt.timedelta(days=days)
    type(record).all_objects.filter(pk=record.pk).update(deleted_at=at)


def press(client, what, record, **sent):
    record = type(record).all_objects.get(pk=record.pk)
    address = reverse(f"audit:{what}", args=[record._meta.label_lower, record.code])
    return client.post(address, {"version": record.version, **sent})


def test_all_rooms_lie_in_one_bin_newest_first_and_come_back(client):
    entry, region, person = make_entry("They met"), make_region(), make_person()
    for days, one in ((3, entry), (1, region), (2, person)):
        drop(one, days)
    assert bin_of(client.get(BIN)) == [region, person, entry]
    assert bin_of(client.get(BIN, {"kind": "partners.person"})) == [person]
    assert client.get(BIN).context["lines"][0][0].who == "a test"
    assert press(client, "restore", entry).url == reverse("timeline:entry", args=[entry.code])
    assert Entry.objects.get() == entry
    assert Partnership.objects.get().last_when == "2023-10"


def test_the_bin_is_paged_both_ways(client, django_assert_max_num_queries):
    for number in range(28):
        drop(make_region(f"Region {number}", places=()), days=number % 3)
    client.get(BIN)
    with django_assert_max_num_queries(12):
        first = client.get(BIN)
    second = client.get(BIN, {"cursor": first.context["page"].later})
    assert (len(bin_of(first)), len(bin_of(second))) == (25, 3)
    again = client.get(BIN, {"cursor": second.context["page"].earlier})
    assert bin_of(again) == bin_of(first)
    assert len(bin_of(client.get(BIN, {"cursor": "nonsense"}))) == 25


def test_a_place_that_is_taken_is_said_and_a_merge_is_undone_instead(client):
    old = make_partnership()
    drop(old)
    new = add_partnership(actor=ACTOR, institution=old.institution)
    answer = press(client, "restore", old)
    assert answer.url == reverse("dossier:partner", args=[new.code])
    winner, loser = make_person("A"), make_person("B")
    merge("person", winner, loser)
    press(client, "restore", loser)
    assert Person.objects.get() == winner


def test_only_administrators_erase_what_is_old_and_free(client, officer):
    fresh, old, held = make_region("Fresh"), make_region("Old"), make_partnership()
    make_entry("They met", held)
    for days, one in ((1, fresh), (40, old), (40, held)):
        drop(one, days)
    assert press(client, "erase", old).status_code == 403
    officer.roles = ["administrator"]
    officer.save()
    for one in (fresh, old, held):
        press(client, "erase", one)
    assert set(Region.all_objects.all()) == {fresh}
    assert Partnership.all_objects.filter(pk=held.pk).exists()
    assert AuditEntry.objects.filter(verb="erase_record").count() == 1


def test_a_field_goes_back_and_all_that_follows_from_it(client):
    entry = make_entry("They met", when="2023-10")
    edit_entry(
        actor=ACTOR, entry=entry, version=1, kind="letter", when="2024-05",
        title=LocalizedText.of(en="They wrote"), partnerships=entry.partnerships.all(),
        outcome=LocalizedText(), place=LocalizedText(), notes="", event=None,
    )  # fmt: skip
    page = client.get(reverse("audit:history", args=["timeline.entry", entry.code]))
    step = page.context["page"].rows[0]
    names = {one.name for one in step.differences if one.name}
    assert {"kind", "when", "title"} <= names
    assert page.context["back"] == reverse("timeline:entry", args=[entry.code])
    for name in ("when", "kind", "title"):
        press(client, "put_back", entry, entry=step.number, name=name)
    entry.refresh_from_db()
    assert (entry.when, entry.kind, str(entry.title)) == ("2023-10", "meeting", "They met")
    assert entry.search == "they met"
    row = entry.partner_rows.get()
    assert (row.kind, row.when_key) == ("meeting", entry.when_key)
    assert row.partnership.last_when == "2023-10"
    # What has a door of its own, and what is nobody's, stays.
    for name in ("code", "search", "deleted_at", "nothing"):
        press(client, "put_back", entry, entry=step.number, name=name)
    version = entry.version
    entry.refresh_from_db()
    assert entry.version == version


def test_who_pressed_on_an_old_page_is_told_and_who_only_looks_has_no_button(client, officer):
    partnership = make_partnership()
    save = {"owner": None, "deputy": None, "units": [], "next_review": None}
    edit_partnership(actor=ACTOR, partnership=partnership, version=1, tier="key", **save)
    edit_partnership(actor=ACTOR, partnership=partnership, version=2, tier="key", **save)
    address = reverse("audit:history", args=["partners.partnership", partnership.code])
    steps = client.get(address).context["page"].rows
    # A save that changed nothing leaves no step.
    assert [step.did for step in steps] == ["changed", "added this"]
    press(client, "put_back", partnership, entry=steps[0].number, name="tier", version=1)
    assert Partnership.objects.get().tier == "key"
    officer.roles = ["viewer"]
    officer.save()
    assert not client.get(address).context["may_put_back"]
    assert (
        press(client, "put_back", partnership, entry=steps[0].number, name="tier").status_code
        == 403
    )


def test_the_history_shows_the_way_back_only_to_the_living(client):
    institution = make_institution()
    page = client.get(reverse("audit:history", args=["institutions.institution", institution.code]))
    assert page.context["back"] == reverse("institutions:page", args=[institution.code])


def test_the_bin_empties_itself_only_where_the_settings_say_so(settings):
    old, held, fresh = make_region("Old"), make_partnership(), make_region("Fresh")
    make_entry("They met", held)
    for days, one in ((100, old), (100, held), (1, fresh)):
        drop(one, days)
    assert empty_bin(actor=ACTOR) == 0
    settings.BIN_EMPTIED_AFTER_DAYS = 90
    assert empty_bin(actor=ACTOR) == 1
    assert set(Region.all_objects.all()) == {fresh}


def test_rows_that_hang_on_a_record_are_read_as_lines(client):
    person = make_person("Ivan Petrov")
    edit_person(
        actor=ACTOR, person=person, version=1, titles=[],
        names=[
            Name("en", "Ivan Petrov"),
            Name("ru", "Иван Петров", family="Петров", own_spelling=True),
        ],
        salutation=LocalizedText(), languages="", notes="",
    )  # fmt: skip
    page = client.get(reverse("audit:history", args=["partners.person", person.code]))
    found = [
        "".join(piece.text for piece in one.pieces)
        for one in page.context["page"].rows[0].differences
    ]
    assert found == ["en: Ivan Petrov\nru: Иван Петров, Петров, Their own spelling"]
