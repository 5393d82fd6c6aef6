from pathlib import Path

import pytest

TEXTS = Path(__file__).resolve().parents[3] / "demo" / "texts"


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_a_text_cut_anywhere_is_read_and_every_span_lies_in_it(read, language):
    whole = (TEXTS / f"story_{language}.txt").read_text(encoding="utf-8")
    for cut in range(1, len(whole), max(len(whole) // 25, 1)):
        found = read(whole[cut:] + whole[: cut // 2])
        for value in found.as_json().values():
            for one in value if isinstance(value, list) else []:
                assert one["start"] in range(one["end"])
                assert one["end"] <= len(found.text)


@pytest.mark.parametrize(
    "text", ["", " \n", "a" * 20_000, "((“«" * 500, "的" * 3000, "Abc " * 3000]
)
def test_nothing_is_found_where_nothing_is_said(read, text):
    found = read(text, published=None)
    assert (*found.institutions, *found.people, *found.events, *found.areas) == ()


def test_blanks_of_every_kind_are_blanks(read):
    found = read("Nanjing\u00a0University of\u2009Science and Technology came to SPbPU.")
    mentions = [one.mention for one in found.institutions]
    assert "Nanjing University of Science and Technology" in mentions
