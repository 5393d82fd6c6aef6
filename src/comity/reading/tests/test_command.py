import json

from comity.reading import command


def test_each_file_a_line_and_a_sentence_for_what_cannot_be_read(tmp_path, capsys):
    (tmp_path / "news.md").write_text("# Visit\n\nA delegation of Tsinghua University came.")
    (tmp_path / "mail.html").write_text("<p>Rector Jane Doe of Tsinghua University wrote.</p>")
    (tmp_path / "empty.txt").write_text(" ")
    files = [str(tmp_path / name) for name in ("news.md", "empty.txt", "mail.html")]
    assert command.run(files) == 1
    out, err = capsys.readouterr()
    first, second = map(json.loads, out.splitlines())
    assert first["file"] == files[0]
    mention = first["institutions"][0]
    assert first["text"][mention["start"] : mention["end"]] == "Tsinghua University"
    assert [one["name"] for one in second["people"]] == ["Jane Doe"]
    assert "empty.txt" in err
    assert len(err.splitlines()) == 1


def test_home_and_published_are_checked(tmp_path, capsys):
    path = tmp_path / "news.txt"
    path.write_text("SPbPU received guests from Tsinghua University on May 3.")
    assert command.run([str(path), "--home", "https://ror.org/000000000"]) == 1
    assert command.run([str(path), "--published", "soon"]) == 1
    assert "2024-05-24" in capsys.readouterr().err
    home = ["--home", "https://ror.org/02x91aj62", "--published", "2023-05-04"]
    assert command.run([str(path), *home]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["published"] == "2023-05-04"
    assert [one["role"] for one in answer["institutions"]] == ["home", "partner"]
    assert [one["date"] for one in answer["events"]] == ["2023-05-03"]


def test_the_object_has_exactly_the_keys_of_the_contract(tmp_path, capsys):
    path = tmp_path / "news.txt"
    path.write_text("The rectors signed a memorandum of understanding.")
    command.run([str(path)])
    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == [
        "file", "text", "lang", "published", "institutions", "people", "events", "agreement",
        "areas", "activities", "places", "initiatives", "commitments", "recognitions",
        "quotations", "figures",
    ]  # fmt: skip
    assert set(answer["agreement"]) == {"kind", "status", "duration", "date", "start", "end"}
