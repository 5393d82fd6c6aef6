"""Who may open the screens of institutions."""

from comity.audit.actor import command
from comity.institutions.models import Institution
from comity.institutions.use_cases.add_institution import add_institution
from comity.institutions.use_cases.add_recognition import add_recognition
from comity.institutions.use_cases.add_unit import add_unit
from comity.shared.localized_text import LocalizedText
from comity.shared.tests.matrix import INSIDERS, Row, roles

KEEPERS = roles("officer", "administrator")
ADMINISTRATORS = roles("administrator")


def one():
    """The address of an institution."""
    names = LocalizedText.of(en="Example University", zh="示例大学")
    made = add_institution(actor=command("test"), names=names, country="CN")
    return {"code": made.code}


def one_name():
    """The address of one of its names."""
    from comity.institutions.models import InstitutionName

    code = one()["code"]
    return {"code": code, "number": InstitutionName.objects.filter(institution__code=code)[0].pk}


def one_unit():
    """The address of a unit."""
    institution = Institution.objects.get(**one())
    unit = add_unit(
        actor=command("test"), institution=institution, name=LocalizedText.of(en="Physics")
    )
    return {"code": unit.code}


def one_recognition():
    """The address of a recognition."""
    institution = Institution.objects.get(**one())
    made = add_recognition(
        actor=command("test"), institution=institution, words=LocalizedText.of(en="An award")
    )
    return {"code": made.code}


rows = [
    Row("institutions:home", get=ADMINISTRATORS, post=ADMINISTRATORS),
    Row("institutions:add", get=KEEPERS, post=KEEPERS),
    Row("institutions:options", get=INSIDERS, query=lambda: {"q": "nanj"}),
    Row("institutions:alike", get=KEEPERS, query=lambda: {"names-en": "nanj"}),
    Row("institutions:page", get=INSIDERS, sample=one),
    Row("institutions:correct", get=KEEPERS, post=KEEPERS, sample=one),
    Row("institutions:add_name", get=KEEPERS, post=KEEPERS, sample=one),
    Row("institutions:remove_name", post=KEEPERS, sample=one_name),
    Row("institutions:add_recognition", get=KEEPERS, post=KEEPERS, sample=one),
    Row("institutions:edit_recognition", get=KEEPERS, post=KEEPERS, sample=one_recognition),
    Row("institutions:units", get=INSIDERS, sample=one),
    Row("institutions:add_unit", get=KEEPERS, post=KEEPERS, sample=one),
    Row("institutions:our_unit_options", get=INSIDERS, query=lambda: {"q": "phys"}),
    Row("institutions:edit_unit", get=KEEPERS, post=KEEPERS, sample=one_unit),
    Row("institutions:delete", post=KEEPERS, sample=lambda: {"kind": "unit", **one_unit()}),
    Row("institutions:restore", post=KEEPERS, sample=lambda: {"kind": "unit", **one_unit()}),
]
