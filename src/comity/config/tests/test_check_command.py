import pytest

from comity.config import check_command
from comity.documents.models import Passage, Source
from comity.partners.models import Partnership
from comity.partners.tests.builders import make_partnership

pytestmark = pytest.mark.django_db


@pytest.fixture
def checked(monkeypatch, capsys):
    monkeypatch.setattr("django.setup", lambda: None)

    def check(*arguments):
        code = check_command.run(arguments)
        return code, capsys.readouterr().out

    return check


def test_a_record_that_agrees_with_itself_has_no_problem(checked):
    make_partnership()
    code, said = checked()
    assert code == 0, said
    assert "audit, " in said
    assert "no problem found" in said
    assert "audit head 1:" in said
    assert check_command.run(["nonsense"]) == 2


def test_each_thing_that_does_not_agree_is_a_sentence(checked):
    partnership = make_partnership()
    Partnership.objects.update(names={}, last_when="2024", next_due="2024-05-01")
    Partnership.objects.update(agreements_in_force=3)
    source = Source.objects.create(title="News", text="They met in Nanjing.", digest="0" * 64)
    for words, label, pk in (("met", "partners.partnership", 999_999), ("sat", "x.y", 1)):
        Passage.objects.create(
            source=source, start=5, end=8, words=words, record_label=label, record_id=pk
        )
    code, said = checked("partners", "timeline", "agreements", "documents")
    assert code == 1
    for words in (
        ": names.",
        "old last entry (2024)",
        "old next promise (2024-05-01)",
        "shows 3 agreements in force, and there are 0",
        "is not what source",
        "partners.partnership 999999, which does not exist",
        "'x.y', and there is no such kind",
    ):
        assert words in said
    assert f"Partnership {partnership.code}" in said


def test_a_head_noted_elsewhere_finds_a_cut_end(checked):
    make_partnership()
    code, said = checked("audit", "--head", "99:abc")
    assert code == 1
    assert "Entry 99 is missing" in said
