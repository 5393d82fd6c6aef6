import pytest

from comity.audit.actor import command
from comity.institutions.use_cases.add_name import add_name
from comity.jobs.models import Task
from comity.partners import checks, tasks
from comity.partners.tests.builders import make_partnership
from comity.partners.use_cases.follow_institutions import follow_institutions

pytestmark = pytest.mark.django_db


def test_a_new_name_is_found_in_the_list_when_the_task_has_run():
    one, other = make_partnership(), make_partnership()
    for partnership in (one, other):
        add_name(
            actor=command("test"), institution=partnership.institution, version=1, value="НУНТ"
        )
    assert len(list(checks.problems())) == 2
    asked = Task.objects.filter(name="partners.keep_names").order_by("id")
    tasks.keep_names(**asked[0].arguments)
    assert [code for code in (one.code, other.code) if code in str(list(checks.problems()))] == [
        other.code
    ]
    assert follow_institutions() == 1
    assert list(checks.problems()) == []
