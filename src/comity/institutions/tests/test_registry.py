import gzip
import json
import zipfile

import pytest

from comity.institutions.registry.files import BrokenFile, raw_records
from comity.institutions.registry.records import (
    BrokenRecord,
    as_packed,
    from_packed,
    from_ror,
)
from comity.institutions.registry.shipped import additions, shipped

V2 = {
    "id": "https://ror.org/00xp9wg62",
    "names": [
        {"value": "NUST", "types": ["acronym"], "lang": None},
        {"value": "Nanjing University", "types": ["ror_display", "label"], "lang": "en"},
    ],
    "locations": [{"geonames_details": {"country_code": "CN", "name": "Nanjing",
                                        "country_subdivision_code": "JS"}}],
    "types": ["education"], "status": "withdrawn", "established": 1953,
    "relationships": [{"type": "successor", "id": "https://ror.org/01rxvg760", "label": "x"}],
    "external_ids": [{"type": "isni", "all": ["0000"], "preferred": None}],
    "links": [{"type": "website", "value": "https://example.org"}],
}  # fmt: skip
V1 = {
    "id": "https://ror.org/002e7ss22", "name": "State Agency", "aliases": ["Agency"],
    "acronyms": ["SA"], "labels": [{"label": "Landesamt", "iso639": "de"}],
    "addresses": [{"city": "Norden", "lat": 53.5, "lng": 7.2}], "country": {"country_code": "DE"},
    "types": ["Government"], "status": "active", "links": [], "relationships": [],
    "external_ids": {"GRID": {"preferred": "grid.1", "all": "grid.1"}},
}  # fmt: skip


def test_schema_two():
    record = from_ror(V2)
    assert [name.kind for name in record.names] == ["label", "acronym"]
    assert (record.subdivision, record.city, record.successor) == ("CN-JS", "Nanjing", "01rxvg760")
    assert from_packed(json.loads(json.dumps(as_packed(record)))) == record


def test_schema_one():
    record = from_ror(V1)
    assert [(name.value, name.kind) for name in record.names] == [
        ("State Agency", "label"), ("Landesamt", "label"), ("Agency", "alias"), ("SA", "acronym"),
    ]  # fmt: skip
    assert record.external_ids == {"grid": "grid.1"}


@pytest.mark.parametrize("raw", [{}, [], {"id": "x"}, {**V2, "names": []}, {**V2, "locations": []}])
def test_a_broken_record_is_told(raw):
    with pytest.raises(BrokenRecord):
        from_ror(raw)


@pytest.mark.parametrize("kind", ["json", "zip", "lines", "gz"])
def test_every_kind_of_file_is_streamed(tmp_path, kind):
    path = tmp_path / "dump"
    array, lines = json.dumps([V2, V1], indent=1), f"{json.dumps(V2)}\n{json.dumps(V1)}\n"
    if kind == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("v1.9-ror-data.json", "[]")
            archive.writestr("v1.9-ror-data_schema_v2.json", array)
    elif kind == "gz":
        path.write_bytes(gzip.compress(lines.encode()))
    else:
        path.write_text(array if kind == "json" else lines)
    assert [raw["id"] for _, raw in raw_records(path)] == [V2["id"], V1["id"]]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04rubbish", b"hello", b'[{"id": 1}, {'])
def test_a_broken_file_is_told(tmp_path, content):
    path = tmp_path / "dump"
    path.write_bytes(content)
    with pytest.raises(BrokenFile):
        list(raw_records(path))


def test_what_ships_is_whole():
    home = additions()[0]
    assert {name.language for name in home.names} == {"en", "ru", "zh"}
    count = sum(1 for _ in shipped())
    assert count > 50_000
