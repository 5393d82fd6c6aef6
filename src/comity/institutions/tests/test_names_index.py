import pytest

from comity.audit.actor import command
from comity.institutions import names_index
from comity.institutions.models import NameChange
from comity.institutions.use_cases.add_institution import add_institution
from comity.institutions.use_cases.add_name import add_name
from comity.shared.localized_text import LocalizedText

pytestmark = pytest.mark.django_db
ACTOR = command("test")


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


def added(**names):
    return add_institution(actor=ACTOR, names=LocalizedText.of(**names), country="CN")


def first(typed):
    hits = names_index.current().search(typed)
    return hits[0].entry if hits else None


def test_a_change_is_found_at_once_without_a_file_and_over_one():
    nanjing = added(en="Nanjing University of Science and Technology")
    assert first("nanjing").ror == nanjing.key
    assert names_index.rebuild() is not None
    assert first("NUNT") is None
    add_name(actor=ACTOR, institution=nanjing, version=1, value="NUNT", kind="acronym")
    assert first("NUNT").ror == nanjing.key
    tsinghua = added(zh="清华大学")
    assert [first("清华").ror, first("nanjing").ror] == [tsinghua.key, nanjing.key]


def test_what_was_deleted_is_hidden():
    gone = added(en="Gone University")
    names_index.rebuild()
    type(gone).objects.filter(pk=gone.pk).update(deleted_at=gone.created_at)
    NameChange.objects.create(institution=gone)
    assert first("gone university") is None


def test_one_small_query_when_nothing_changed(django_assert_num_queries):
    added(en="Nanjing University")
    names_index.current()
    with django_assert_num_queries(1):
        names_index.current().search("nanj")


def test_a_file_of_another_database_is_not_met():
    added(en="Nanjing University")
    names_index.rebuild()
    NameChange.objects.all().delete()
    assert first("nanjing") is None


def test_a_new_file_is_taken_up_without_a_change():
    added(en="Nanjing University")
    before = names_index.current()
    path = names_index.rebuild()
    assert names_index.current() is not before
    assert [file.name for file in names_index.folder().iterdir()] == [path.name]
