import io
import json

import pytest

from comity.institutions.matching import command
from comity.institutions.matching.matcher import match
from comity.institutions.matching.wording import cleaned, countries_in
from comity.institutions.names.build import build
from comity.institutions.names.index import NameIndex, Tables
from comity.institutions.tests.test_names import record

RECORDS = [
    record("00xp9wg62", "CN", ("Nanjing University of Science and Technology", "en", "label"),
           ("NUST", "", "acronym"), city="Nanjing"),
    record("01rxvg760", "CN", ("Nanjing University", "en", "label"), city="Nanjing"),
    record("03w2j5y17", "PK", ("National University of Sciences and Technology", "en", "label"),
           ("NUST", "", "acronym"), city="Islamabad"),
    record("0aaaaaaa1", "US", ("Union University", "en", "label"), city="Jackson"),
    record("0aaaaaaa2", "CA", ("Union University", "en", "label"), city="Toronto"),
]  # fmt: skip


@pytest.fixture(scope="module")
def index():
    return NameIndex(Tables(memoryview(build(RECORDS))))


@pytest.mark.parametrize(
    ("text", "rors"),
    [
        ("1 Dept. of Physics, Nanjing Univ. of Science &amp; Technology, Nanjing, P. R. China",
         ["00xp9wg62"]),
        ("Nanjing University; Union University, Toronto, Canada", ["0aaaaaaa2", "01rxvg760"]),
        ("NUST, Islamabad, Pakistan", ["03w2j5y17"]),
        ("NUST", []),
        ("Union University", []),
        ("Nanjin University, Nanjing, China", ["01rxvg760"]),
        ("and nothing else", []),
    ],
)  # fmt: skip
def test_what_a_string_means(index, text, rors):
    assert sorted(one.entry.ror for one in match(index, text).accepted) == sorted(rors)


def test_what_is_not_accepted_is_a_choice_with_reasons(index):
    answer = match(index, "Union University")
    assert {one.entry.ror for one in answer.candidates} == {"0aaaaaaa1", "0aaaaaaa2"}
    assert all(one.reasons for one in answer.candidates)


def test_wording():
    assert cleaned("2 ФГБОУ ВО Томский политех").split() == ["Томский", "политех"]
    assert cleaned("MacauUniversity") == "Macau University"
    assert countries_in("Atlanta, Georgia, USA") == {"US"}
    assert countries_in("Tbilisi, Georgia") == {"GE"}


def test_lines_in_lines_out(monkeypatch, capsys, index):
    monkeypatch.setattr(command, "shipped_index", lambda: index)
    line = b'{"id": 7, "text": "Union Univ", "country": "CA"}\n'
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(line)))
    assert command.run([]) == 0
    out = json.loads(capsys.readouterr().out)
    assert (out["id"], out["ids"]) == (7, ["https://ror.org/0aaaaaaa2"])
    assert set(out["candidates"][0]) == {"id", "ror", "name", "score", "reason"}


def test_a_bad_line_is_named_and_the_others_are_answered(tmp_path, monkeypatch, capsys, index):
    monkeypatch.setattr(command, "shipped_index", lambda: index)
    path = tmp_path / "some-broken.jsonl"
    good = b'{"id": %d, "text": "Nanjing University"}\n'
    broken = [
        b"{}\n",
        b'{"id": 3, "text"\n',
        b"[]\n",
        b'\xff"\n',
        b'"text"\n',
        b'{"text": null}\n',
        b"[" * 9000 + b"\n",
    ]
    path.write_bytes(good % 1 + b"".join(broken) + b"\n" + good % 2)
    assert command.run([str(path)]) == 1
    told = capsys.readouterr()
    assert [json.loads(line)["id"] for line in told.out.splitlines()] == [1, 2]
    named = [line.split()[3] for line in told.err.splitlines()]
    assert named == [str(number) for number in range(2, 2 + len(broken))]
