import pytest

from comity.reading.readers.rules.dates import dates
from comity.reading.readers.rules.published import date_line


def values(text, published="2024-05-24"):
    return [date.value for date in dates(text, published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On the 3rd of March 2021 they met", "2021-03-03"),
        ("from 20 to 24 May 2026", "2026-05-20/2026-05-24"),
        ("between September 28 and 30, 2022", "2022-09-28/2022-09-30"),
        ("in the fall of 2023", "2023-23"),
        ("they came this spring", "2024-21"),
        ("in April", "2024-04"),
        ("on May 23", "2024-05-23"),
        ("December 30 was the last day", "2023-12-30"),
        ("since 2019", "2019"),
        ("a visit on 14/12/2023", "2023-12-14"),
        ("23–25 мая 2024 года", "2024-05-23/2024-05-25"),
        ("осенью 2023 года", "2023-23"),
        ("в апреле прошлого года", "2023-04"),
        ("в 2022 году открыли", "2022"),
        ("2024年5月23日", "2024-05-23"),
        ("3月15日-17日", "2024-03-15/2024-03-17"),
        ("2023年秋", "2023-23"),
        ("The centre was today opened", "2024-05-24"),
        ("вчера подписали", "2024-05-23"),
        ("昨日，两校签署协议", "2024-05-23"),
        ("in January next year", "2025-01"),
        ("в январе следующего года", "2025-01"),
        ("семинар, который пройдёт в марте", "2025-03"),
        ("a school that will be held in February", "2025-02"),
        ("форум, который пройдёт в феврале", "2025-02"),
        ("the forum held in February", "2024-02"),
        ("весной прошлого года", "2023-21"),
        ("осенью вузы встретятся", "2024-23"),
        ("to be held in the autumn", "2024-23"),
        ("next spring", "2025-21"),
        ("весной следующего года", "2025-21"),
        ("明年春季", "2025-21"),
        ("набор намечен на 2026 год", "2026"),
        ("в минувшую пятницу", "2024-05-24"),
        ("上周三", "2024-05-15"),
        ("本周三", "2024-05-22"),
        ("去年4月", "2023-04"),
        ("14 Aralık 2023 tarihinde", "2023-12-14"),
        ("el 5 de junio de 2022", "2022-06-05"),
        ("ngày 14 tháng 12 năm 2023", "2023-12-14"),
        ("24 листопада 2023 року", "2023-11-24"),
    ],
)
def test_a_date_in_running_text(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    ["TOP-10 universities", "a 125-year history", "it may 20 times", "the 2023-2024 year",
     "room 2024-A", "46/13/2022", "Today we lay the foundation"],
)  # fmt: skip
def test_numbers_that_are_no_dates(text):
    assert values(text) == []


def test_the_next_day():
    assert values("On 3 May 2023 they met. The next day they signed.") == [
        "2023-05-03", "2023-05-04",
    ]  # fmt: skip
    assert values("2023年5月31日会谈，次日参观。") == ["2023-05-31", "2023-06-01"]
    assert values("Came the next day.") == []


def test_without_a_publication_the_first_whole_day_of_the_news_gives_the_year(read):
    found = read(
        "From 10 to 14 February 2024 a delegation of Tsinghua University visited SPbPU. They had "
        "met last autumn in Riga. In May the rectors will meet. On Monday they rested.",
        published=None,
    )
    assert [one.date for one in found.events] == ["2024-02-10/2024-02-14", "2023-23", "2024-05"]


def test_an_impossible_day_is_only_its_month():
    assert values("planned for September 31, 2010") == ["2010-09"]


def test_without_a_publication_a_day_without_year_stays_open():
    (date,) = dates("on May 23 a delegation came", None)
    assert (date.value, date.month, date.day) == ("", 5, 23)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("A title\n\n24 May 2024 News 255\n\nText.", "2024-05-24"),
        ("Заголовок\n24 мая 2024\nТекст.", "2024-05-24"),
        ("标题\n发布时间：2019年03月21日 来源：\n正文。", "2019-03-21"),
        ("标题\n来源：国际处  日期：2019-03-21\n正文。", "2019-03-21"),
        ("标题\n正文。\n（国际处供稿 2019年3月21日）", "2019-03-21"),
        ("RIGA, April 4, 2026: The university has signed", "2026-04-04"),
        ("A title\nOn May 3, 2018, the university signed an agreement.", None),
    ],
)
def test_the_line_that_says_when_it_was_published(text, published):
    found = date_line(text, dates(text, None))
    assert (found and found[0].value) == published
