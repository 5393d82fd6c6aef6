import pytest

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


@pytest.mark.parametrize("typed", ["soon", "", "99.99.9999", "2024-99", "0.0.0", "x" * 500])
def test_anything_else_is_answered_with_a_sentence(typed):
    reading = read_typed(typed, "en")
    assert reading.date is None
    assert reading.error
