import pytest

from comity.shared.localized_text import LocalizedText, LocalizedTextField

VISIT = LocalizedText.of(ru="Визит", zh="访问")


@pytest.mark.parametrize(
    ("language", "shown"),
    [("zh-hans", ("访问", "zh")), ("ru", ("Визит", "ru")), ("en", ("Визит", "ru"))],
)
def test_the_readers_language_then_the_original(language, shown):
    assert VISIT.shown(language) == shown


def test_one_language_is_enough_and_none_is_empty():
    assert LocalizedText.of(zh="访问").original == "zh"
    assert not LocalizedText.of(en="  ")


def test_what_is_stored_comes_back():
    field = LocalizedTextField()
    assert LocalizedText.from_json(VISIT.as_json()) == VISIT
    assert field.to_python(VISIT.as_json()) == VISIT
