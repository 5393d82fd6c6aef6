"""Entries on timelines, and what partner lists keep of them."""

import pytest

from comity.partners.models import Partnership
from comity.partners.tests.builders import ACTOR, make_partnership
from comity.shared.localized_text import LocalizedText
from comity.timeline.models import Entry, EntryPartner
from comity.timeline.use_cases import (
    Organisation,
    Participant,
    Said,
    delete_entry,
    edit_entry,
    record_entry,
    restore_entry,
)
from comity.timeline.use_cases.record_entry import NobodyThere, NotYet

pytestmark = pytest.mark.django_db


def words(text):
    return LocalizedText.of(en=text)


def enter(when, title, *partnerships, **more):
    return record_entry(
        actor=ACTOR,
        kind="meeting",
        when=when,
        title=words(title),
        partnerships=partnerships,
        **more,
    )


def test_one_entry_stands_on_every_partners_timeline():
    partners = [make_partnership("One"), make_partnership("Two"), make_partnership("Three")]
    enter("2023-10", "A conference", *partners)
    assert [p.entries.get().title.shown("en").text for p in partners] == ["A conference"] * 3
    assert set(Partnership.objects.values_list("last_when", flat=True)) == {"2023-10"}


def test_vague_dates_stand_in_order_on_a_timeline():
    partner = make_partnership()
    for when in ("2023-23", "2024-04", "2022", "2024-05-23", "2023-10-01", ""):
        enter(when, when, partner)
    rows = EntryPartner.objects.filter(partnership=partner).select_related("entry")
    assert [row.entry.when for row in rows] == [
        "2024-05-23",
        "2024-04",
        "2023-10-01",
        "2023-23",
        "2022",
        "",
    ]


def test_the_list_keeps_the_newest_living_entry():
    partner = make_partnership()
    enter("2022", "An old letter", partner)
    newest = enter("2024-04", "A meeting", partner)
    delete_entry(actor=ACTOR, entry=newest, version=1)
    partner.refresh_from_db()
    assert (partner.last_when, str(partner.last_title)) == ("2022", "An old letter")
    restore_entry(actor=ACTOR, entry=newest, version=2)
    partner.refresh_from_db()
    assert partner.last_when == "2024-04"


def test_an_edited_entry_moves_to_another_timeline_with_its_date():
    left, joined = make_partnership("Left"), make_partnership("Joined")
    entry = enter("2024-04", "A meeting", left, people=[Participant(words=words("Deans"))])
    edit_entry(
        actor=ACTOR,
        entry=entry,
        version=1,
        kind="call",
        when="2024-03",
        title=words("A call"),
        partnerships=[joined],
        outcome=words(""),
        place=words(""),
        notes="",
        event=None,
    )
    left.refresh_from_db()
    joined.refresh_from_db()
    assert (left.last_when, joined.last_when) == ("", "2024-03")
    row = joined.entry_rows.get()
    assert (row.kind, row.when_key) == ("call", entry.when_key)
    assert entry.people_rows.count() == 1


def test_organisations_and_words_said_stand_on_the_entry():
    entry = enter(
        "2024",
        "A signing",
        make_partnership(),
        organisations=[Organisation(words=words("A consulate"), role="host")],
        statements=[Said(words=words("We begin today."), speaker_words=words("The rector"))],
    )
    entry = Entry.objects.get(pk=entry.pk)
    assert [str(row) for row in entry.organisations.all()] == ["A consulate"]
    assert [str(row.words) for row in entry.statements.all()] == ["We begin today."]


def test_an_entry_has_a_partner_and_lies_behind_us():
    with pytest.raises(NobodyThere):
        enter("2024", "Nobody came")
    with pytest.raises(NotYet):
        enter("2999-01", "A dream", make_partnership())
    assert Entry.objects.count() == 0
