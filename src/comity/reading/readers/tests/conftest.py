import pytest

from comity.institutions.names.build import build
from comity.institutions.names.index import NameIndex, Tables
from comity.institutions.registry.records import Name, RegistryRecord
from comity.reading.readers import Context, Home, reader


def record(ror, country, city, *names):
    made = [Name(*name) for name in names]
    return RegistryRecord(ror, made, country, city=city, types=["education"])


RECORDS = [
    record(
        "02x91aj62", "RU", "Saint Petersburg",
        ("Peter the Great St. Petersburg Polytechnic University", "en", "label"),
        ("Санкт-Петербургский политехнический университет Петра Великого", "ru", "label"),
        ("圣彼得堡彼得大帝理工大学", "zh", "label"),
        ("SPbPU", "en", "acronym"), ("СПбПУ", "ru", "acronym"),
    ),
    record(
        "00xp9wg62", "CN", "Nanjing",
        ("Nanjing University of Science and Technology", "en", "label"),
        ("南京理工大学", "zh", "label"),
    ),
    record("01rxvg760", "CN", "Nanjing", ("Nanjing University", "en", "label")),
    record("03cve4549", "CN", "Beijing", ("Tsinghua University", "en", "label")),
    record(
        "0aaaaaaa2", "NL", "Delft",
        ("Delft University of Technology", "en", "label"), ("TU Delft", "en", "alias"),
    ),
    record("0aaaaaaa3", "FI", "Turku", ("University of Turku", "en", "label")),
    record("0aaaaaaa1", "DE", "Siegen", ("University of Siegen", "en", "label")),
]  # fmt: skip
HOME = "https://ror.org/02x91aj62"


@pytest.fixture(scope="session")
def names():
    return NameIndex(Tables(memoryview(build(RECORDS))))


@pytest.fixture(scope="session")
def home(names):
    entry = names.with_ror(HOME)
    return Home(entry.address, tuple(name[0] for name in entry.names), entry.country)


@pytest.fixture(scope="session")
def read(names, home):
    def read(text, published="2024-06-01", home=home, **more):
        return reader().read(text, Context(names, home=home, published=published, **more))

    return read
