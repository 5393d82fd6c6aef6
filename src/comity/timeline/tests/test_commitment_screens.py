"""The list of promises, and what becomes of one."""

import datetime as dt
import re

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from comity.partners.tests.builders import ACTOR, make_partnership
from comity.shared.paging import page
from comity.timeline import use_cases
from comity.timeline.models import Commitment, Entry
from comity.timeline.queries.commitments import commitment_list, order_by
from comity.timeline.queries.entries import entry_page
from comity.timeline.tests.builders import make_commitment, make_entry

pytestmark = pytest.mark.django_db
TODAY = dt.date(2024, 5, 27)


def a_page(user, *, cursor="", size=50, **asked):
    rows = commitment_list(user, today=TODAY, **asked)
    order = order_by("-closed" if asked.get("status") == "kept" else "due", asked.get("status", ""))
    return page(rows, order=order, cursor=cursor, size=size)


def texts(user, **asked):
    return [str(one.words) for one in a_page(user, **asked).rows]


def test_open_ones_come_by_their_day_and_those_without_come_last(officer):
    one, two = make_partnership("Jiangsu"), make_partnership("Lyon")
    make_commitment("No day", one)
    make_commitment("Later", two, due=dt.date(2024, 9, 1), side="theirs")
    make_commitment("Late", one, due=dt.date(2024, 5, 1), owner=officer)
    kept = make_commitment("Kept", one)
    use_cases.keep_commitment(actor=ACTOR, commitment=kept, version=1, on=TODAY)
    assert texts(officer) == ["Late", "Later", "No day"]
    assert texts(officer, status="late") == ["Late"]
    assert texts(officer, status="kept") == ["Kept"]
    assert texts(officer, mine=True) == ["Late"]
    assert texts(officer, side="theirs") == ["Later"]
    assert texts(officer, text="lyon") == ["Later"]


def test_pages_go_on_behind_those_without_a_day(officer):
    for number, due in enumerate([TODAY, None, None]):
        make_commitment(str(number), due=due)
    first = a_page(officer, size=2)
    assert [str(one.words) for one in first.rows] == ["0", "1"]
    assert texts(officer, cursor=first.later) == ["2"]


@pytest.mark.parametrize(
    ("status", "index"), [("open", "commitments_by_due"), ("kept", "commitments_by_closing")]
)
def test_the_list_is_read_in_the_order_of_an_index(officer, status, index):
    with CaptureQueriesContext(connection) as ran:
        a_page(officer, status=status)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # a table as small as this it would rather sort
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
        explain = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
        cursor.execute(f"{explain} {ran[0]['sql']}")
        plan = str(cursor.fetchall())
    assert index in plan
    assert not re.search("TEMP B-TREE|Sort", plan)


def test_a_page_of_another_list_is_the_first_page(officer):
    make_commitment()
    for _number in range(2):
        make_entry()
    elsewhere = entry_page(Entry.objects.all(), cursor="", size=1).later
    assert texts(officer, cursor=elsewhere) == ["Send the list"]


def test_done_and_undone(client):
    commitment = make_commitment(due=TODAY)
    sent = {"version": commitment.version, "next": reverse("cockpit:home")}
    answer = client.post(reverse("timeline:keep", args=[commitment.code]), sent)
    assert answer["Location"] == reverse("cockpit:home")
    commitment.refresh_from_db()
    assert (commitment.status, commitment.closed_on) == ("kept", timezone.localdate())
    undo = next(iter(get_messages(answer.wsgi_request))).extra_tags.removeprefix("undo:")
    assert client.post(undo)["Location"] == reverse("cockpit:home")
    commitment.refresh_from_db()
    assert (commitment.status, commitment.due) == ("open", TODAY)


@pytest.mark.parametrize("button", ["keep", "reopen"])
def test_a_button_pressed_on_an_old_page_changes_nothing_and_says_who_was_quicker(client, button):
    commitment = make_commitment(due=TODAY)
    later = dt.date(2024, 9, 1)
    use_cases.move_commitment(
        actor=ACTOR, commitment=commitment, version=1, due=later, reason="Holidays."
    )
    address = reverse(f"timeline:{button}", args=[commitment.code])
    page = client.post(address, {"version": "1"}, follow=True).content.decode()
    assert "a test saved this at" in page
    commitment.refresh_from_db()
    assert (commitment.status, commitment.due) == ("open", later)


def test_a_reason_written_meanwhile_is_not_lost(client):
    commitment = make_commitment()
    address = reverse("timeline:drop", args=[commitment.code])
    use_cases.keep_commitment(actor=ACTOR, commitment=commitment, version=1, on=TODAY)
    sent = {"version": "1", "base": "", "reason": "No money."}
    page = client.post(address, sent).content.decode()
    assert "a test saved this meanwhile" in page
    assert "No money." in page
    commitment.refresh_from_db()
    assert commitment.status == "kept"


def test_another_page_of_the_world_is_not_gone_back_to(client):
    commitment = make_commitment()
    sent = {"version": commitment.version, "next": "https://elsewhere.example/"}
    answer = client.post(reverse("timeline:keep", args=[commitment.code]), sent)
    assert answer["Location"] == reverse("timeline:commitment", args=[commitment.code])


def test_a_day_moves_with_a_reason_and_the_page_tells_of_it(client):
    commitment = make_commitment(due=TODAY)
    address = reverse("timeline:move", args=[commitment.code])
    sent = {"version": commitment.version, "base": "", "due": "14 June 2030", "reason": ""}
    assert "Say in a sentence why." in client.post(address, sent).content.decode()
    client.post(address, sent | {"reason": "Their term begins later."})
    page = client.get(reverse("timeline:commitment", args=[commitment.code])).content.decode()
    assert "Moved from 27 May 2024 to 14 June 2030" in page
    assert "Their term begins later." in page


def test_a_promise_of_an_entry_concerns_its_partners(client, officer):
    entry = make_entry("They met", make_partnership("One"), make_partnership("Two"))
    address = reverse("timeline:add_commitment") + f"?entry={entry.code}"
    chosen = client.get(address).context["form"]["partners"].initial
    sent = {
        "words-en": "Send the list",
        "side": "theirs",
        "partners": [one.code for one in chosen],
        "owner": officer.code,
    }
    client.post(address, sent)
    made = Commitment.objects.get()
    assert (made.entry, made.owner, made.partnerships.count()) == (entry, officer, 2)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_queries_of_the_screens_do_not_grow(
    client, officer, django_assert_max_num_queries, rows
):
    made = [make_commitment(str(number), owner=officer, due=TODAY) for number in range(rows)]
    client.get(reverse("timeline:commitments"))  # the menu's counts are asked once a minute
    with django_assert_max_num_queries(6):  # session and user among them
        client.get(reverse("timeline:commitments"))
    with django_assert_max_num_queries(10):
        client.get(reverse("timeline:commitment", args=[made[0].code]))
