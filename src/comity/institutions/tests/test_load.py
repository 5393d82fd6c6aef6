import gzip
import json
import zipfile

import pytest

from comity.audit.actor import command
from comity.audit.models import AuditEntry, EntryValues
from comity.institutions import names_index
from comity.institutions.models import Institution, LoadRun, StagedRecord
from comity.institutions.registry.files import BrokenFile
from comity.institutions.use_cases import load_registry
from comity.institutions.use_cases.add_institution import add_institution
from comity.institutions.use_cases.add_name import add_name
from comity.institutions.use_cases.correct_institution import correct_institution
from comity.institutions.use_cases.load_registry import load_file
from comity.shared.localized_text import LocalizedText

pytestmark = pytest.mark.django_db
ACTOR = command("test")


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


def v2(ror, name, *, city="Nanjing", status="active", **related):
    return {
        "id": f"https://ror.org/{ror}",
        "names": [{"value": name, "types": ["ror_display", "label"], "lang": "en"}],
        "locations": [{"geonames_details": {"country_code": "CN", "name": city}}],
        "types": ["education"], "status": status, "established": 1953,
        "links": [], "external_ids": [], "domains": [],
        "relationships": [
            {"type": kind, "id": f"https://ror.org/{other}", "label": ""}
            for kind, other in related.items()
        ],
    }  # fmt: skip


V1 = {
    "id": "https://ror.org/0ccccccc3", "name": "State Agency", "aliases": [], "acronyms": ["SA"],
    "labels": [], "addresses": [{"city": "Norden"}], "country": {"country_code": "DE"},
    "types": ["Government"], "status": "active", "links": [], "relationships": [],
    "external_ids": {},
}  # fmt: skip
PARENT = v2("0aaaaaaa1", "Nanjing University", child="0bbbbbbb2")
CHILD = v2("0bbbbbbb2", "Nanjing Tech College", parent="0aaaaaaa1")


def load(tmp_path, *records, name="dump.jsonl"):
    path = tmp_path / name
    array = json.dumps(records).encode()
    lines = "".join(
        f"{record if isinstance(record, str) else json.dumps(record)}\n" for record in records
    )
    if name.endswith(".zip"):
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("v2.0-ror-data_schema_v2.json", array)
    elif name.endswith(".gz"):
        path.write_bytes(gzip.compress(lines.encode()))
    else:
        path.write_bytes(array if name.endswith(".json") else lines.encode())
    return load_file(actor=ACTOR, path=path, watch=lambda *_: None)


def ror(short):
    return Institution.objects.get(ror=short)


@pytest.mark.parametrize("name", ["dump.zip", "dump.json", "dump.jsonl", "dump.jsonl.gz"])
def test_both_schemas_from_every_kind_of_file(tmp_path, name):
    run = load(tmp_path, PARENT, CHILD, V1, name=name)
    assert (run.phase, run.added, run.broken) == ("done", 3, 0)
    assert [one.other.ror for one in ror("0aaaaaaa1").relations.all()] == ["0bbbbbbb2"]
    assert names_index.current().search("nanjing tech")[0].entry.ror == "0bbbbbbb2"
    assert not StagedRecord.objects.exists()


def test_one_audit_entry_with_the_files_hash(tmp_path):
    before = AuditEntry.objects.count()
    run = load(tmp_path, PARENT, CHILD)
    assert AuditEntry.objects.count() == before + 1
    assert run.file_hash in EntryValues.objects.filter(part="values").latest("id").content


def test_an_update_changes_what_changed_and_keeps_what_is_ours(tmp_path):
    load(tmp_path, PARENT, CHILD)
    college = ror("0bbbbbbb2")
    add_name(actor=ACTOR, institution=college, version=college.version, value="NTC", kind="acronym")
    correct_institution(
        actor=ACTOR, institution=college, version=college.version, values={"founded": 1902}
    )
    moved = {**v2("0bbbbbbb2", "Nanjing Tech Academy", city="Suzhou", parent="0aaaaaaa1")}
    run = load(tmp_path, PARENT, moved)
    assert (run.changed, run.unchanged, run.added) == (1, 1, 0)
    college = ror("0bbbbbbb2")
    assert (college.city, college.founded, college.corrected) == ("Suzhou", 1902, ["founded"])
    assert {name.value for name in college.names.all()} == {"Nanjing Tech Academy", "NTC"}
    assert str(college) == "Nanjing Tech Academy"
    assert college.version == 4, "whoever has it open is told"


def test_a_withdrawn_record_points_to_its_successor(tmp_path):
    load(tmp_path, PARENT, CHILD)
    run = load(tmp_path, v2("0bbbbbbb2", "College", status="withdrawn", successor="0aaaaaaa1"))
    assert (run.withdrawn, run.followed) == (1, 1)
    assert ror("0bbbbbbb2").successor == ror("0aaaaaaa1")


def test_a_record_added_here_is_taken_over_with_its_names(tmp_path):
    names = LocalizedText.of(ru="Наш колледж")
    ours = add_institution(actor=ACTOR, names=names, country="RU", ror="0bbbbbbb2")
    load(tmp_path, CHILD)
    taken = ror("0bbbbbbb2")
    assert (taken.pk, taken.source, taken.country) == (ours.pk, "registry", "CN")
    assert dict(taken.display.texts) == {"ru": "Наш колледж", "en": "Nanjing Tech College"}


def test_broken_records_are_told_and_left_out(tmp_path):
    run = load(tmp_path, PARENT, '{"id": "https://ror.org/0ccccccc3"', {"id": "x"}, CHILD)
    assert (run.added, run.broken, [number for number, _ in run.broken_lines]) == (2, 2, [2, 3])


@pytest.mark.parametrize("cut", [b"[", b"PK\x03\x04", b"{}\n", b"hello"])
def test_a_broken_file_changes_nothing(tmp_path, cut):
    path = tmp_path / "broken"
    path.write_bytes(cut + (json.dumps(PARENT).encode() + b"," if cut == b"[" else b""))
    with pytest.raises(BrokenFile):
        load_file(actor=ACTOR, path=path, watch=lambda *_: None)
    assert (Institution.objects.count(), StagedRecord.objects.count()) == (0, 0)
    assert LoadRun.objects.get().phase == "failed"


@pytest.mark.parametrize("stops_in", ["staging", "applying", "linking"])
def test_a_stopped_load_goes_on_where_it_was(tmp_path, monkeypatch, stops_in):
    records = [PARENT, CHILD, *(v2(f"0ddddddd{n}", f"University {n}") for n in range(7))]
    path = tmp_path / "dump.jsonl"
    path.write_text("".join(f"{json.dumps(record)}\n" for record in records))
    monkeypatch.setattr(load_registry, "BATCH", 2)
    monkeypatch.setattr("comity.institutions.use_cases.stage_registry.BATCH", 2)
    monkeypatch.setattr("comity.institutions.registry.files.WATCHED_EVERY", 1)
    calls = []

    def stop(phase, _part):
        calls.append(phase)
        if calls.count(stops_in) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load_file(actor=ACTOR, path=path, watch=stop)
    assert (Institution.objects.count() == 0) == (stops_in == "staging")
    run = load_file(actor=ACTOR, path=path, watch=lambda *_: None)
    assert (LoadRun.objects.count(), run.added, Institution.objects.count()) == (1, 9, 9)
    assert ror("0bbbbbbb2").relations.get().other == ror("0aaaaaaa1")
