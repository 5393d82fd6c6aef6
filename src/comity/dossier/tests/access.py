"""Who may open pages that join rooms."""

import datetime as dt

from comity.accounts.models import User
from comity.dossier.models import Handover, MergeRun
from comity.institutions.use_cases.add_unit import add_unit
from comity.partners.models import Position
from comity.partners.tests.builders import ACTOR, make_institution, make_partnership, make_person
from comity.shared.localized_text import LocalizedText
from comity.shared.records import new_code
from comity.shared.tests.matrix import INSIDERS, Row, roles


def one_unit():
    """The address of a unit."""
    unit = add_unit(actor=ACTOR, institution=make_institution(), name=LocalizedText.of(en="Lab"))
    return {"code": unit.code}


def one_person():
    return {"kind": "person", "code": make_person().code}


def two_people():
    return {**one_person(), "other": make_person("Fu Meng-yin").code}


def a_merge():
    return {"code": MergeRun.objects.create().code}


def a_colleague():
    return {"code": User.objects.create_user(f"{new_code()}@example.edu", name="Leaves").code}


def a_handover():
    giver = User.objects.create_user(f"{new_code()}@example.edu", name="Left")
    made = Handover.objects.create(
        giver=giver, taker=giver, made_by=giver, reason="Left", on=dt.date(2026, 1, 1)
    )
    return {"code": made.code}


def a_turnover():
    post = {"title": LocalizedText.of(en="Rector"), "heads": True, "rank": 1}
    where = make_institution("With two rectors")
    former = Position.objects.create(
        person=make_person("Former"), institution=where, until_on=dt.date(2020, 1, 1), **post
    )
    return {"code": former.code}


ADMINISTRATORS = roles("administrator")
KEEPERS = roles("officer", "administrator")

rows = [
    Row("dossier:duplicates", get=KEEPERS),
    Row("dossier:same_as", get=KEEPERS, post=KEEPERS, sample=one_person),
    Row("dossier:merge", get=KEEPERS, post=KEEPERS, sample=two_people),
    Row("dossier:different", post=KEEPERS, sample=two_people),
    Row("dossier:merged", get=KEEPERS, sample=a_merge),
    Row("dossier:undo_merge", post=KEEPERS, sample=a_merge),
    Row("dossier:unit", get=INSIDERS, sample=one_unit),
    Row("dossier:partner", get=INSIDERS, sample=lambda: {"code": make_partnership().code}),
    Row("dossier:hand_over", get=ADMINISTRATORS, post=ADMINISTRATORS, sample=a_colleague),
    Row("dossier:handover", get=ADMINISTRATORS, sample=a_handover),
    Row("dossier:undo_handover", post=ADMINISTRATORS, sample=a_handover),
    Row("dossier:turnovers", get=INSIDERS),
    Row("dossier:turnover", get=INSIDERS, sample=a_turnover),
    Row("dossier:turnover_checked", post=KEEPERS, sample=a_turnover),
]
