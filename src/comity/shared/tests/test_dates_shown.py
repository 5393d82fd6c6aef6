import datetime as dt

import pytest
from django.utils import translation

from comity.shared.dates_shown import away, show, show_of, show_short

WHOLE = [
    ("2024-05-23", "23 May 2024", "23 мая 2024 г.", "2024年5月23日"),
    ("2024-04", "April 2024", "апрель 2024 г.", "2024年4月"),
    ("2023-23", "autumn 2023", "осень 2023 г.", "2023年秋"),
    ("2023-24", "winter 2023/24", "зима 2023/24 г.", "2023/24年冬"),
    ("2022", "2022", "2022 г.", "2022年"),
    ("2024/2025", "2024–2025", "2024–2025 г.", "2024–2025年"),
    ("2024-05-23/2024-05-25", "23–25 May 2024", "23–25 мая 2024 г.", "2024年5月23–25日"),
    (
        "2024-05-29/2024-06-02",
        "29 May – 2 June 2024",
        "29 мая – 2 июня 2024 г.",
        "2024年5月29日 – 6月2日",
    ),
    ("2019~", "about 2019", "около: 2019 г.", "约2019年"),
]


@pytest.mark.parametrize(("value", "en", "ru", "zh"), WHOLE)
def test_a_date_is_shown_as_people_write_it(value, en, ru, zh):
    assert (show(value, "en"), show(value, "ru"), show(value, "zh-hans")) == (en, ru, zh)


SHORTENED = [
    "2024-05-23",
    "2024-05-23/2024-05-25",
    "2024-05-29/2024-06-02",
    "2024-04",
    "2023-23",
    "2022",
]


def test_under_a_year_heading_the_year_is_not_repeated():
    shown = [show_short(value, "ru") for value in SHORTENED]
    assert shown == ["23 мая", "23–25 мая", "29 мая – 2 июня", "апрель", "осень", "год"]


def test_how_far_a_day_is():
    today = dt.date(2024, 5, 27)
    with translation.override("en"):
        assert away(dt.date(2024, 6, 14), today) == "in 18 days"
        assert away(dt.date(2024, 5, 26), today) == "1 day ago"
        assert away(today, today) == "today"


def test_after_since_and_until_russian_takes_the_genitive():
    values = ["2024-05-23", "2024-04", "2023-23", "2022", "2024/2025"]
    assert [show_of(value, "ru") for value in values] == [
        "23 мая 2024 г.",
        "апреля 2024 г.",
        "осени 2023 г.",
        "2022 г.",
        "2024–2025 г.",
    ]
    assert show_of("2023-23", "en") == "autumn 2023"
