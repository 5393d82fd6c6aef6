import pytest

from comity.institutions.names.build import build
from comity.institutions.names.index import NameIndex, Tables
from comity.institutions.names.words import one_apart, words
from comity.institutions.registry.records import Name, RegistryRecord


def record(ror, country, *names, **more):
    return RegistryRecord(
        ror, [Name(*name) for name in names], country, types=["education"], **more
    )


RECORDS = [
    record(
        "00xp9wg62", "CN",
        ("Nanjing University of Science and Technology", "en", "label"),
        ("南京理工大学", "zh", "label"), ("NUST", "", "acronym"),
    ),
    record("01rxvg760", "CN", ("Nanjing University", "en", "label"), ("南京大学", "zh", "label")),
    record(
        "02x91aj62", "RU",
        ("Peter the Great St. Petersburg Polytechnic University", "en", "label"),
        ("Санкт-Петербургский политехнический университет Петра Великого", "ru", "label"),
    ),
    record("03cve4549", "CN", ("Tsinghua University", "en", "label"), ("清华大学", "zh", "label")),
    record("0aaaaaaa1", "NA", ("Namibia University of Science and Technology", "en", "label"),
           ("NUST", "", "acronym")),
]  # fmt: skip


@pytest.fixture(scope="module")
def index():
    return NameIndex(Tables(memoryview(build(RECORDS))))


@pytest.mark.parametrize(
    ("typed", "ror"),
    [
        ("nanjing univ sci", "00xp9wg62"),
        ("Nanjing University", "01rxvg760"),
        ("nanjng university of science", "00xp9wg62"),
        ("南京理", "00xp9wg62"),
        ("清华", "03cve4549"),
        ("qing hua", "03cve4549"),
        ("Санкт-Петербургского политехнического", "02x91aj62"),
        ("политех", "02x91aj62"),
        ("цинхуа", "03cve4549"),
        ("tsinghau", "03cve4549"),
    ],
)
def test_the_institution_meant_comes_first(index, typed, ror):
    assert index.search(typed)[0].entry.ror == ror


def test_a_country_narrows_and_nonsense_finds_nothing(index):
    assert [hit.entry.country for hit in index.search("nust", country="NA")] == ["NA"]
    assert index.search("xqzw") == []
    assert index.search(" ,;-") == []
    assert index.search("ун" * 500) == []


def test_names_inside_a_text_in_any_case_and_script(index):
    text = (
        "Делегация посетила Tsinghua University; ректор Санкт-Петербургского политехнического "
        "университета Петра Великого, 我校与南京理工大学和清华大学签署协议"
    )
    found = [(text[m.start : m.end], m.entries[0].ror) for m in index.mentions(text)]
    assert found == [
        ("Tsinghua University", "03cve4549"),
        ("Санкт-Петербургского политехнического университета Петра Великого", "02x91aj62"),
        ("南京理工大学", "00xp9wg62"),
        ("清华大学", "03cve4549"),
    ]


def test_newer_rows_hide_the_files_own(index):
    renamed = record("03cve4549", "CN", ("Tsing Hua", "en", "label"))
    newer = NameIndex(index.layers[-1], Tables(memoryview(build([renamed]))))
    assert [hit.entry.names[0][0] for hit in newer.search("tsing hua")] == ["Tsing Hua"]
    assert newer.search("清华") == []


def test_words_and_errors():
    assert words("университета") == words("Университет")
    assert words("南京理工") == ("南京", "京理", "理工")
    assert one_apart("tsinghua", "tsinghau")
    assert not one_apart("tsinghua", "tsingahu")
