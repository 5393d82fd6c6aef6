"""Who may open pages that join rooms."""

from comity.dossier.models import MergeRun
from comity.institutions.use_cases.add_unit import add_unit
from comity.partners.tests.builders import ACTOR, make_institution, make_partnership, make_person
from comity.shared.localized_text import LocalizedText
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
]
