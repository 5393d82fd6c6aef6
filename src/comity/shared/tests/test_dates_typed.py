import pytest

from comity.shared.dates_shown import show
from comity.shared.dates_typed import read_typed

READ = {
    "autumn 2023": "2023-23",
    "осень 2023 г.": "2023-23",
    "осенью 2023 года": "2023-23",
    "2023年秋": "2023-23",
    "14.11.2023": "2023-11-14",
    "23/05/2024": "2024-05-23",
    "05/23/2024": "2024-05-23",
    "Nov 2023": "2023-11",
    "23 мая 2024 г.": "2024-05-23",
    "May 23, 2024": "2024-05-23",
    "2024年5月23日": "2024-05-23",
    "2024年5月": "2024-05",
    "апрель 2024": "2024-04",
    "02.2029": "2029-02",
    "2022 г.": "2022",
    "2024–2025": "2024/2025",
    "2023-23": "2023-23",
    "2024-06": "2024-06",
    "21–25 апреля 2027 г.": "2027-04-21/2027-04-25",
    "с 21 по 25 апреля 2027 года": "2027-04-21/2027-04-25",
    "29 мая – 2 июня 2024 г.": "2024-05-29/2024-06-02",
    "30 декабря 2026 г. – 2 января 2027 г.": "2026-12-30/2027-01-02",
    "21-25.04.2027": "2027-04-21/2027-04-25",
    "29.05 - 02.06.2027": "2027-05-29/2027-06-02",
    "21.04.2027-25.04.2027": "2027-04-21/2027-04-25",
    "21–25 April 2027": "2027-04-21/2027-04-25",
    "April 21–25, 2027": "2027-04-21/2027-04-25",
    "from 29 May to 2 June 2027": "2027-05-29/2027-06-02",
    "сентябрь – октябрь 2027": "2027-09/2027-10",
    "April – May 2027": "2027-04/2027-05",
    "2024年5月23–25日": "2024-05-23/2024-05-25",
    "2024年5月29日至6月2日": "2024-05-29/2024-06-02",
}


@pytest.mark.parametrize(("typed", "value"), READ.items())
def test_what_people_type_is_read(typed, value):
    assert str(read_typed(typed, "en").date) == value


def test_two_years_are_asked_about():
    reading = read_typed("2023/24", "en")
    assert [choice.value for choice in reading.question] == ["2023-24", "2023-09/2024-08"]


def test_a_day_that_could_be_a_month_is_asked_about():
    reading = read_typed("05/06/2024", "en")
    assert [choice.value for choice in reading.question] == ["2024-06-05", "2024-05-06"]


def test_an_impossible_day_is_told_with_what_to_write():
    error = read_typed("31.02.2029", "en").error
    assert "28 days" in error
    assert "28.02.2029" in error


def test_a_span_that_runs_backwards_or_ends_on_no_day_is_told():
    assert read_typed("25–21 April 2027", "en").error == "It ends before it begins."
    assert "30 days" in read_typed("21–31 April 2027", "en").error


@pytest.mark.parametrize(
    ("value", "language"),
    [
        (value, language)
        for value in (
            "2027-04-21/2027-04-25",
            "2027-04-29/2027-05-02",
            "2026-12-30/2027-01-02",
            "2027-04/2027-05",
        )
        for language in ("en", "ru", "zh-hans")
    ],
)
def test_a_span_is_read_as_it_is_shown(value, language):
    assert str(read_typed(show(value, language), language).date) == value


@pytest.mark.parametrize(
    "typed",
    [
        "soon",
        "",
        "99.99.9999",
        "2024-99",
        "0.0.0",
        "1–2–3",
        "soon – late",
        "from to",
        "– 2027",
        "from 2027 –",
        "x" * 500,
    ],
)
def test_anything_else_is_answered_with_a_sentence(typed):
    reading = read_typed(typed, "en")
    assert reading.date is None
    assert reading.error
