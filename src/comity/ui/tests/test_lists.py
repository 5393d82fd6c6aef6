import csv
import datetime as dt
import io
from dataclasses import dataclass

import pytest
from django.test import RequestFactory
from icalendar import Calendar
from openpyxl import load_workbook

from comity.ui.lists import Column, answer_file, read, table
from comity.ui.lists.export import Day


@dataclass
class Row:
    name: str
    number: int
    on: dt.date
    code: str = "c0de"


COLUMNS = (
    Column("name", "Name", lambda row: row.name, always=True),
    Column("number", "Number", lambda row: row.number),
    Column("on", "On", lambda row: row.on, shown=False, sort="on", starts_down=True),
    Column("code", "Code", lambda row: f"code of {row.name}", filed=True),
)
FILTERS = [("stage", "Stage", [("active", "Active"), ("ended", "Ended")])]
ROWS = [
    Row("=1+1", -5, dt.date(2024, 5, 23)),
    Row("南京\x00, Нанкин", 7, dt.date(2024, 5, 24)),
]


def asked(query=""):
    request = RequestFactory().get(f"/partners/?{query}")
    return read(request, COLUMNS, filters=FILTERS, sorts=("name", "on"))


def content(answer):
    whole = b"".join(answer.streaming_content)
    for close in answer._resource_closers:  # the whole answer's close() would ask the database
        close()
    return whole


def test_an_address_is_read_and_what_is_wrong_in_it_is_not_asked():
    it = asked("q=+x+&stage=active&sort=-on&col=on&col=code&col=nothing&cursor=abc&as=exe")
    assert (it.text, it["stage"], it.sort, it.file) == ("x", "active", "-on", "")
    assert it.chosen == {"name", "on"}
    wrong = asked("stage=gone&sort=anything")
    assert (wrong["stage"], wrong.sort, wrong.narrowed) == ("", "name", False)


def test_what_is_saved_keeps_the_order_and_the_columns_but_not_the_page():
    assert asked("stage=active&sort=on&col=on&q=&cursor=abc&as=csv").query == (
        "stage=active&sort=on&col=on"
    )


def test_a_filter_taken_away_leaves_the_others():
    it = asked("q=x&stage=active&sort=on")
    assert it.filters[0].without == "/partners/?q=x&sort=on"
    assert it.bare == "/partners/?sort=on"
    assert it.xlsx == "/partners/?q=x&stage=active&sort=on&as=xlsx"


def test_lines_of_words_run_nothing():
    text = content(answer_file(asked("as=csv"), ROWS, name="Partners")).decode("utf-8-sig")
    head, first, second = csv.reader(io.StringIO(text))
    assert head == ["Name", "Number", "Code"]
    assert first == ["'=1+1", "-5", "code of =1+1"]
    assert second[0].startswith("南京")


@pytest.mark.parametrize("words", ["@SUM(A1)", "\t=1", " +7 812", "-1-1", "\r=1", "|cmd", "%x"])
def test_what_a_program_would_run_gets_a_sign_before_it(words):
    rows = [Row(words, 1, dt.date(2024, 1, 1))]
    text = content(answer_file(asked("as=csv"), rows, name="x")).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text)))[1][0].startswith("'")


def test_a_workbook_has_days_numbers_and_words_and_no_formula():
    answer = answer_file(asked("as=xlsx&col=number&col=on"), ROWS, name="Partners [all]: 1/2")
    sheet = load_workbook(io.BytesIO(content(answer))).active
    head, first, second = sheet.iter_rows()
    assert [one.value for one in head] == ["Name", "Number", "On", "Code"]
    midnight = dt.datetime(2024, 5, 23)  # noqa: DTZ001 - a workbook knows no zones
    assert [(one.value, one.data_type) for one in first] == [
        ("=1+1", "s"), (-5, "n"), (midnight, "d"), ("code of =1+1", "s"),
    ]  # fmt: skip
    assert second[0].value == "南京, Нанкин"
    assert "Partners_all_12-" in answer["Content-Disposition"]


def test_a_list_of_days_is_a_calendar():
    answer = answer_file(
        asked("as=ics"), ROWS, name="Visits",
        day=lambda row: Day(f"{row.number}@comity", row.name, row.on, row.on),
    )  # fmt: skip
    first, second = Calendar.from_ical(content(answer)).walk("VEVENT")
    assert (first["DTSTART"].dt, first["DTEND"].dt) == (dt.date(2024, 5, 23), dt.date(2024, 5, 24))
    assert second["SUMMARY"].endswith("Нанкин")


def test_a_table_has_the_chosen_columns_escapes_and_turns_its_order():
    rows = [Row("<b>", 1, dt.date(2024, 5, 23))]
    plain = table(asked("stage=active"), rows)
    assert '<th scope="row">&lt;b&gt;</th>' in plain
    assert "On" not in plain
    sorted_by = table(asked("col=on&sort=-on"), rows, bulk=True)
    assert 'aria-sort="descending"><a href="/partners/?col=on&amp;sort=on">' in sorted_by
    assert 'form="bulk" name="one" value="c0de"' in sorted_by
    assert "Number" not in sorted_by
