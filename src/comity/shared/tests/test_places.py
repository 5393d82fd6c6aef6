"""Names of places."""

from comity.shared.places import (
    countries,
    has_place,
    languages_of,
    place_line,
    place_list,
    place_name,
    subdivision_code,
    subdivisions,
)


def test_a_place_is_named_in_the_readers_language():
    assert [place_name("CN-JS", one) for one in ("en", "ru", "zh-hans")] == [
        "Jiangsu",
        "Цзянсу",
        "江苏省",
    ]
    assert place_name("CN", "ru") == "Китай"
    assert place_name("FR-75", "en") == ""


def test_a_line_has_no_code_and_says_nothing_twice():
    assert place_line("CN", "CN-JS", "Nanjing", "en") == "Nanjing, Jiangsu"
    assert place_line("FR", "FR-75", "Paris", "ru") == "Paris, Франция"
    assert place_line("CN", "CN-BJ", "Beijing", "en") == "Beijing"
    assert place_line("CN", "CN-SH", "上海", "zh-hans") == "上海市"
    assert place_list(["CN", "RU"], "zh-hans") == "中国、俄罗斯"


def test_a_subdivision_is_found_by_name_or_code_within_its_country():
    for written in ("cn-js", "Jiangsu", "Цзянсу", "江苏", "江苏省"):
        assert subdivision_code("CN", written) == "CN-JS"
    assert subdivision_code("RU", "Jiangsu") == ""
    assert languages_of("BY") == ("be", "ru")


def test_choices_stand_in_the_languages_order():
    names = [name for _code, name in countries("ru")]
    assert names.index("Австралия") < names.index("Китай") < names.index("Япония")
    assert ("CN-JS", "Jiangsu") in subdivisions("CN", "en")
    assert has_place("CN-JS")
    assert not has_place("XX-99")
