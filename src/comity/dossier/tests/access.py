"""Who may open pages that join rooms."""

from comity.institutions.use_cases.add_unit import add_unit
from comity.partners.tests.builders import ACTOR, make_institution, make_partnership
from comity.shared.localized_text import LocalizedText
from comity.shared.tests.matrix import INSIDERS, Row


def one_unit():
    """The address of a unit."""
    unit = add_unit(actor=ACTOR, institution=make_institution(), name=LocalizedText.of(en="Lab"))
    return {"code": unit.code}


rows = [
    Row("dossier:unit", get=INSIDERS, sample=one_unit),
    Row("dossier:partner", get=INSIDERS, sample=lambda: {"code": make_partnership().code}),
]
