import pytest
from django.urls import reverse

from comity.accounts.models import User
from comity.audit.actor import command
from comity.institutions import names_index
from comity.institutions.models import Institution
from comity.institutions.use_cases.add_institution import add_institution
from comity.institutions.use_cases.add_name import add_name
from comity.partners.use_cases.add_partnership import add_partnership
from comity.search import queries
from comity.shared.localized_text import LocalizedText

pytestmark = pytest.mark.django_db
ACTOR = command("test")


@pytest.fixture
def viewer(settings, tmp_path, client):
    settings.MEDIA_ROOT = tmp_path / "files"
    person = User.objects.create_user("v@example.edu", "x", name="V", roles=["viewer"])
    client.force_login(person)
    return person


def institution(city="Nanjing", **names):
    return add_institution(actor=ACTOR, names=LocalizedText.of(**names), country="CN", city=city)


def partner(one: Institution):
    return add_partnership(actor=ACTOR, institution=one, stage="prospect")


@pytest.mark.parametrize(
    "typed", ["Nanjing Univ", "南京", "нанкин", "NJUST", "nanjng university", "理工大学"]
)
def test_any_script_acronym_and_typing_error(viewer, typed):
    one = institution(en="Nanjing University of Science and Technology", zh="南京理工大学")
    add_name(actor=ACTOR, institution=one, version=1, value="NJUST", kind="acronym")
    institution(en="Tsinghua University", zh="清华大学", city="Beijing")
    groups = queries.suggested(viewer, typed)
    assert [(group.name, [option.text for option in group.options]) for group in groups] == [
        ("institutions", ["Nanjing University of Science and Technology"])
    ]


def test_partners_come_first_and_once(viewer):
    known, other = institution(en="Nanjing University"), institution(en="Nanjing Tech University")
    partner(other)
    groups = queries.suggested(viewer, "nanjing")
    assert [(group.name, [option.text for option in group.options]) for group in groups] == [
        ("partners", ["Nanjing Tech University"]),
        ("institutions", [str(known)]),
    ]


def test_the_same_number_of_queries_for_one_and_three(
    viewer, client, django_assert_max_num_queries
):
    for number in range(3):
        partner(institution(en=f"Nanjing University {number}"))
        names_index.current()  # has met the change before
        with django_assert_max_num_queries(12 + 2):  # the session and the person
            answer = client.get(reverse("search:suggest"), {"q": "nanjing"})
        assert answer.content.decode().count('href="/partners/') == number + 1


def test_results_without_scripts_and_what_to_do_when_nothing_is_found(viewer, client):
    one = institution(en="Nanjing University")
    page = client.get(reverse("search:results"), {"q": "nanjing"}).content.decode()
    assert reverse("institutions:page", args=[one.code]) in page
    page = client.get(reverse("search:results"), {"q": "xqzw"}).content.decode()
    assert "Write less of the name" in page
    assert client.get(reverse("search:results"), {"q": " %_\\" * 300}).status_code == 200
