"""Fields of ISCED-F 2013."""

from comity.partners import isced


def test_every_field_is_named_in_three_languages_and_stands_below_its_broad_one():
    found = isced.fields()
    assert len(found) > 100
    assert all(set(field.name.texts) == {"en", "ru", "zh"} for field in found.values())
    assert {field.broad for field in found.values()} <= found.keys()


def test_an_unknown_code_is_shown_as_it_is():
    assert isced.field_name("0714", "ru") == "Электроника и автоматика"
    assert isced.field_name("0718", "ru") == "0718"
