"""The story of a partnership, told in three languages in our own words, and as it was told."""

from pathlib import Path

import pytest

from comity.institutions.names.local_file import shipped_index
from comity.reading.readers import Context, Home, reader

HOME = "https://ror.org/02x91aj62"
NJUST = "https://ror.org/00xp9wg62"
TEXTS = Path(__file__).resolve().parents[2] / "demo" / "texts"
AS_TOLD = Path(__file__).resolve().parents[5] / "shared" / "reading" / "story" / "story.txt"
SLIP = "\n\nFor Jiangsu Polytechnic University the province is one of the key regions."
DATES = {"2022": "office_opening", "2023-23": "conference", "2024-05-23": "signing"}
ACTIVITIES = {
    "joint_programmes", "joint_research", "innovation_transfer", "student_exchange",
    "staff_exchange", "young_scientists",
}  # fmt: skip


@pytest.fixture(scope="module")
def read():
    names = shipped_index()
    entry = names.with_ror(HOME)
    home = Home(entry.address, tuple(name[0] for name in entry.names), entry.country)
    return lambda text: reader().read(text, Context(names, home=home))


def what_every_telling_says(found):
    assert found.published == "2024-05-24"
    roles = {one.role: one for one in found.institutions if one.role != "other"}
    assert roles["home"].ror == HOME
    assert roles["partner"].ror == NJUST
    events = {one.date: one.kind for one in found.events}
    assert DATES.items() <= events.items()
    assert "2024-04" in events
    office = next(one for one in found.events if one.kind == "office_opening")
    assert office.host
    assert office.supporter
    assert (found.agreement.kind, found.agreement.status, found.agreement.date) == (
        "cooperation_agreement", "signed", "2024-05-23",
    )  # fmt: skip
    assert len(found.areas) == 3
    assert {one.kind for one in found.activities} == ACTIVITIES
    assert len(found.places) == 7
    assert len(found.commitments) == 1
    assert [one.period for one in found.initiatives] == ["2024/2025"]
    assert [one.year for one in found.recognitions] == [None]
    assert [one.value for one in found.figures] == [70]
    concerned = [one for one in found.people if one.concerned]
    assert len(found.people) == 4
    assert len(concerned) == 2
    # The speakers are the two rectors.
    assert {one.speaker for one in found.quotations} == {one.name for one in concerned}
    assert len(found.quotations) == 2
    spoken = [span.of(found.text) for one in found.people for span in one.mentions]
    assert all(word == word.strip() for word in spoken)


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_our_own_telling(read, language):
    found = read((TEXTS / f"story_{language}.txt").read_text(encoding="utf-8"))
    assert found.lang == language
    what_every_telling_says(found)


def test_two_spellings_short_forms_and_a_slip(read):
    found = read((TEXTS / "story_en.txt").read_text(encoding="utf-8") + SLIP)
    what_every_telling_says(found)
    partner = next(one for one in found.institutions if one.role == "partner")
    assert {"NUNT", "Nanjing University"} <= set(partner.aliases)
    assert ("Fu Mengyin", "Fu Mengying") in [one.spellings for one in found.people]
    assert not any("Jiangsu Polytechnic" in one.mention for one in found.institutions)


def test_as_it_was_told(read):
    if not AS_TOLD.exists():
        pytest.skip(f"the story as it was told is not here: {AS_TOLD}")
    what_every_telling_says(read(AS_TOLD.read_text(encoding="utf-8")))
