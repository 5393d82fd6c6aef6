"""What may be done with a partnership."""

import pytest
from django.db import IntegrityError

from comity.audit.use_cases import NameTaken, delete_record, restore_record
from comity.partners import use_cases
from comity.partners.models import Partnership
from comity.partners.statuses import Stage
from comity.partners.tests.builders import ACTOR, make_institution
from comity.partners.use_cases.change_stage import ReasonMissing
from comity.shared.records import Conflict
from comity.shared.transitions import NotAllowed

pytestmark = pytest.mark.django_db


@pytest.fixture
def institution():
    return make_institution("Jiangsu University", zh="江苏大学", city="Zhenjiang")


def test_a_partnership_begins_with_its_names_and_the_day_of_its_stage(institution):
    partnership = use_cases.add_partnership(
        actor=ACTOR, institution=institution, stage=Stage.ACQUAINTED, on="2023-23", reason="Met."
    )
    partnership.refresh_from_db()
    assert (partnership.country, partnership.subdivision) == ("CN", "CN-JS")
    assert partnership.search == "jiangsu university\n江苏大学\nzhenjiang"
    assert partnership.sort_zh < "k"  # by pinyin, 'jiang'
    change = partnership.stage_changes.get()
    assert (change.source, change.target, change.when) == ("", "acquainted", "2023-23")


def test_an_institution_is_a_partner_once(institution):
    use_cases.add_partnership(actor=ACTOR, institution=institution)
    with pytest.raises(IntegrityError):
        use_cases.add_partnership(actor=ACTOR, institution=institution)


def test_a_deleted_partner_can_begin_anew_and_then_not_come_back(institution):
    first = use_cases.add_partnership(actor=ACTOR, institution=institution)
    delete_record(actor=ACTOR, record=first, version=1)
    use_cases.add_partnership(actor=ACTOR, institution=institution)
    with pytest.raises(NameTaken):
        restore_record(actor=ACTOR, record=first, version=2)


def test_a_stage_changes_along_the_table_with_a_reason(institution):
    partnership = use_cases.add_partnership(actor=ACTOR, institution=institution)

    def change(version, **said):
        one = Partnership.objects.get()
        use_cases.change_stage(actor=ACTOR, partnership=one, version=version, **said)

    change(1, target="agreed", on="2024-05-23", reason="Signed.")
    partnership.refresh_from_db()
    assert (partnership.stage, partnership.stage_since) == ("agreed", "2024-05-23")
    with pytest.raises(NotAllowed):
        change(2, target="prospect", on="2024", reason="No.")
    with pytest.raises(ReasonMissing):
        change(2, target="active", on="2024", reason=" ")
    with pytest.raises(Conflict):
        change(1, target="active", on="2024", reason="The first students came.")
    assert Partnership.objects.get().stage == "agreed"


def test_the_second_of_two_editors_is_told(institution):
    partnership = use_cases.add_partnership(actor=ACTOR, institution=institution)
    form = {
        "tier": "priority",
        "owner": None,
        "deputy": None,
        "units": [],
        "next_review": None,
    }
    use_cases.edit_partnership(actor=ACTOR, partnership=partnership, version=1, **form)
    stale = Partnership.objects.get()
    with pytest.raises(Conflict):
        use_cases.edit_partnership(actor=ACTOR, partnership=stale, version=1, **form | {"tier": ""})
    assert Partnership.objects.get().tier == "priority"
